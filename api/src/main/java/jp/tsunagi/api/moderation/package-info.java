/** What stewards decide: the queue, direct corrections, and what resources were before. */
@NullMarked
package jp.tsunagi.api.moderation;

import org.jspecify.annotations.NullMarked;

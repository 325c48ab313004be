/** Matching people with resources: what link workers ask, and what they are answered. */
@NullMarked
package jp.tsunagi.api.matching;

import org.jspecify.annotations.NullMarked;

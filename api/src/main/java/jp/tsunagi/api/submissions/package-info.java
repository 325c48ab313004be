/** What people send: new resources, corrections, seeds; and what they are told of it. */
@NullMarked
package jp.tsunagi.api.submissions;

import org.jspecify.annotations.NullMarked;

/** Pictures that people send: made anew, kept as files, served, and removed when of no use. */
@NullMarked
package jp.tsunagi.api.photos;

import org.jspecify.annotations.NullMarked;

/** Words that nobody reads who has only the database. */
@NullMarked
package jp.tsunagi.core.secret;

import org.jspecify.annotations.NullMarked;

/** Who may log in, and the secrets by which they are known. */
@NullMarked
package jp.tsunagi.core.account;

import org.jspecify.annotations.NullMarked;

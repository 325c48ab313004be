/** Logging in and out, accounts and their roles, and the links by which passwords are set. */
@NullMarked
package jp.tsunagi.api.accounts;

import org.jspecify.annotations.NullMarked;

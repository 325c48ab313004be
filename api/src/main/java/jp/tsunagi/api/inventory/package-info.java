/**
 * The yearly stock-taking: what is confirmed, what is left, and the links by which people answer.
 */
@NullMarked
package jp.tsunagi.api.inventory;

import org.jspecify.annotations.NullMarked;

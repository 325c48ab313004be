/** {@code /learning}: what a municipality learns from what its link workers do. */
@NullMarked
package jp.tsunagi.api.learning;

import org.jspecify.annotations.NullMarked;

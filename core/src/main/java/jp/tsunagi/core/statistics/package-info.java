/** Figures that tell about many and about nobody. */
@NullMarked
package jp.tsunagi.core.statistics;

import org.jspecify.annotations.NullMarked;

/**
 * What fits a person, and why: pure rules over facts. What counts stands in {@link
 * jp.tsunagi.core.matching.Scoring}, how much in {@code weights.csv}. See docs/link-workers.md.
 */
@NullMarked
package jp.tsunagi.core.matching;

import org.jspecify.annotations.NullMarked;

/**
 * Writes the raw sheets of the sample municipality, the same bytes every time: invented activities
 * at real places, with the dirt that real sheets have.
 */
@NullMarked
package jp.tsunagi.importer.sample;

import org.jspecify.annotations.NullMarked;

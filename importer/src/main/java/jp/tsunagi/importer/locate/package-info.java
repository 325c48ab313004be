/** Coordinates, venue or address → a point and its precision. */
@NullMarked
package jp.tsunagi.importer.locate;

import org.jspecify.annotations.NullMarked;

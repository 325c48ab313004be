/** Bytes of a file → sheets: charset, delimiter, header row, rows that are no rows. */
@NullMarked
package jp.tsunagi.importer.sheet;

import org.jspecify.annotations.NullMarked;

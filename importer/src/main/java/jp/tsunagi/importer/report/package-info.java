/** What became of every row, for the clerk: on screen, as HTML and as CSV. */
@NullMarked
package jp.tsunagi.importer.report;

import org.jspecify.annotations.NullMarked;

/** Rows and resources → the database, in one transaction. */
@NullMarked
package jp.tsunagi.importer.load;

import org.jspecify.annotations.NullMarked;

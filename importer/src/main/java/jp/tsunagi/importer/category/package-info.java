/** The words of a row → categories of the vocabulary. */
@NullMarked
package jp.tsunagi.importer.category;

import org.jspecify.annotations.NullMarked;

/** Header labels → fields, by meaning. */
@NullMarked
package jp.tsunagi.importer.column;

import org.jspecify.annotations.NullMarked;

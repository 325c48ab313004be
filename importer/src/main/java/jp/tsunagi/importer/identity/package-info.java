/** What tells a row from the others of its source, import after import. */
@NullMarked
package jp.tsunagi.importer.identity;

import org.jspecify.annotations.NullMarked;

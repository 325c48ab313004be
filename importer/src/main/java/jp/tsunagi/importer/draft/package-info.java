/**
 * A row on its way through the importer: its cells by field, and what they were understood to say.
 */
@NullMarked
package jp.tsunagi.importer.draft;

import org.jspecify.annotations.NullMarked;

/** The same thing in two sheets → one resource with both provenances. */
@NullMarked
package jp.tsunagi.importer.duplicate;

import org.jspecify.annotations.NullMarked;

/** Files with places → what the municipality's gazetteer learns from them. */
@NullMarked
package jp.tsunagi.importer.gazetteer;

import org.jspecify.annotations.NullMarked;

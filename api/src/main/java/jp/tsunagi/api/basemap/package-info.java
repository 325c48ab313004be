/** A base map of the municipality's own: one PMTiles archive, served in parts. */
@NullMarked
package jp.tsunagi.api.basemap;

import org.jspecify.annotations.NullMarked;

/**
 * Streets from OpenStreetMap, and all that touches GraphHopper: the extract is cut and made into a
 * graph by {@code scripts/tsunagi streets}; the service answers from the graph.
 */
@NullMarked
package jp.tsunagi.api.streets;

import org.jspecify.annotations.NullMarked;

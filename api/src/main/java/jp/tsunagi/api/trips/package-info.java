/** There and back to one resource: {@code /resources/{id}/trip}. */
@NullMarked
package jp.tsunagi.api.trips;

import org.jspecify.annotations.NullMarked;

package jp.tsunagi.core.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where a resource is.
 *
 * @param lon degrees east, WGS84 (EPSG:4326); null exactly when the precision is {@code NONE}
 * @param lat degrees north, WGS84
 * @param precision how far off the point may be
 * @param basis how the point was found
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Location(
    @Nullable Double lon, @Nullable Double lat, Precision precision, @Nullable Basis basis) {

  /** No place is known: a helpline, or an address that nothing resolves. */
  public static final Location NONE = new Location(null, null, Precision.NONE, null);

  public Location {
    if ((lon == null) != (lat == null) || (lon == null) != (precision == Precision.NONE)) {
      throw new IllegalArgumentException("a location has both coordinates, or precision none");
    }
  }

  /** How the point was found, for the clerk and for the reader who wonders. */
  public enum Basis {
    /** The sheet gave coordinates. */
    SHEET,
    /** The gazetteer knows the venue by name. */
    VENUE,
    /** The gazetteer knows the address to the block. */
    ADDRESS,
    /** Only the 大字 is known: the point is its centre. */
    AREA,
    /** A person showed it on the map. */
    PERSON
  }
}

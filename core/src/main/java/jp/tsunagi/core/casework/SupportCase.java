package jp.tsunagi.core.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is helped (支援), without a name.
 *
 * @param code what people call the case; says nothing of anybody
 * @param owner the link worker who has it; the team sees it too
 * @param ageBand decades: 6 for who is in their sixties
 * @param area id of a 大字 or a former town
 * @param origin where from, rounded to about 500 m
 * @param need what matches are asked for with, as JSON
 * @param eraseOn its last day
 * @param revision another one after each change of this record
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupportCase(
    UUID id,
    String code,
    UUID owner,
    @Nullable Integer ageBand,
    @Nullable String area,
    @Nullable Origin origin,
    @Nullable String need,
    LocalDate openedOn,
    @Nullable LocalDate closedOn,
    @Nullable String closedBecause,
    LocalDate eraseOn,
    int revision) {

  /** A point in degrees, WGS84, rounded to about 500 m. */
  public record Origin(double lon, double lat) {

    /** A two hundredth of a degree: 556 m to the north, 450 m to the east at 36 degrees. */
    private static final double PER_DEGREE = 200;

    /** The middle of the square in which a point lies. */
    public static Origin around(double lon, double lat) {
      return new Origin(
          Math.round(lon * PER_DEGREE) / PER_DEGREE, Math.round(lat * PER_DEGREE) / PER_DEGREE);
    }
  }
}

package jp.tsunagi.core.transit;

/**
 * What runs on a line: GTFS's {@code route_type}, the extended ones (Hierarchical Vehicle Types)
 * counted among the plain.
 */
public enum RouteType {
  TRAM,
  SUBWAY,
  RAIL,
  BUS,
  FERRY,
  CABLE,
  OTHER;

  /** By GTFS's number; {@link #OTHER} for one that says nothing. */
  public static RouteType of(int number) {
    return switch (number) {
      case 0 -> TRAM;
      case 1 -> SUBWAY;
      case 2, 12 -> RAIL;
      case 3, 11 -> BUS;
      case 4 -> FERRY;
      case 5, 6, 7 -> CABLE;
      default -> ofHundreds(number / 100);
    };
  }

  private static RouteType ofHundreds(int hundreds) {
    return switch (hundreds) {
      case 1 -> RAIL;
      case 2, 7, 8 -> BUS;
      case 4 -> SUBWAY;
      case 9 -> TRAM;
      case 10, 12 -> FERRY;
      case 13, 14 -> CABLE;
      default -> OTHER;
    };
  }
}

package jp.tsunagi.core.transit;

/**
 * A vehicle at a stop ({@code stop_times.txt}).
 *
 * @param arrival seconds since the service day began; 90,600 is 25:10
 * @param departure seconds since the service day began, not before {@code arrival}
 * @param pickup whether one may get on
 * @param dropOff whether one may get off
 */
public record StopTime(String stop, int arrival, int departure, Stopping pickup, Stopping dropOff) {

  /** A stop that is made without being asked for. */
  public StopTime(String stop, int arrival, int departure) {
    this(stop, arrival, departure, Stopping.REGULAR, Stopping.REGULAR);
  }

  /** GTFS's {@code pickup_type} and {@code drop_off_type}. */
  public enum Stopping {
    REGULAR(0),
    NONE(1),
    PHONE_AGENCY(2),
    ASK_DRIVER(3);

    private final int number;

    Stopping(int number) {
      this.number = number;
    }

    /** GTFS's number. */
    public int number() {
      return number;
    }

    /** By GTFS's number; regular for anything else. */
    public static Stopping of(int number) {
      return switch (number) {
        case 1 -> NONE;
        case 2 -> PHONE_AGENCY;
        case 3 -> ASK_DRIVER;
        default -> REGULAR;
      };
    }
  }
}

package jp.tsunagi.api.transport;

import java.util.List;
import jp.tsunagi.api.transport.Streets.Pace;

/** How people go by street in a municipality, by mode. */
public record Paces(Pace walk, Pace bicycle, Pace car) {
  /** Where nobody says otherwise. */
  public static final Paces USUAL = new Paces(Pace.WALK, Pace.BICYCLE, Pace.CAR);

  /** All of them, the slowest mode first. */
  public List<Pace> all() {
    return List.of(walk, bicycle, car);
  }

  /** The pace of a mode that goes by street. */
  public Pace of(Mode mode) {
    return switch (mode) {
      case WALK -> walk;
      case BICYCLE -> bicycle;
      case CAR -> car;
      case TRANSIT, TAXI, PICKUP ->
          throw new IllegalArgumentException(mode + " does not go by street alone");
    };
  }
}

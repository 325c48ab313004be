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
}

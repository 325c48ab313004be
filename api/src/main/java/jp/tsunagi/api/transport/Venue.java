package jp.tsunagi.api.transport;

/**
 * Where a session is, as seen from the stops around it and from home.
 *
 * @param from the ways from the stops to the venue, on foot
 * @param to the ways from the venue to the stops, on foot
 * @param fromHomeSeconds on foot all the way; {@link Streets#UNREACHABLE}
 * @param toHomeSeconds on foot all the way; {@link Streets#UNREACHABLE}
 * @param homeMetres on foot all the way
 */
public record Venue(
    Access from, Access to, int fromHomeSeconds, int toHomeSeconds, int homeMetres) {

  /** As seen from another home. */
  public Venue fromHome(int fromSeconds, int toSeconds, int metres) {
    return new Venue(from, to, fromSeconds, toSeconds, metres);
  }
}

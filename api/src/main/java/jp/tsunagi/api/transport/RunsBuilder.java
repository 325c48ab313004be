package jp.tsunagi.api.transport;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagi.core.transit.Accessible;
import jp.tsunagi.core.transit.StopTime;
import jp.tsunagi.core.transit.StopTime.Stopping;
import jp.tsunagi.core.transit.Trip;

/** Trips of feeds → {@link Runs}. For one thread. */
final class RunsBuilder {
  private final Map<ByteBuffer, Integer> patterns = new HashMap<>();
  private final Ints patternAt = new Ints();
  private final Ints stops = new Ints();
  private final Ints flags = new Ints();
  private final Ints pattern = new Ints();
  private final Ints timesAt = new Ints();
  private final Ints arrivals = new Ints();
  private final Ints departures = new Ints();
  private final Ints line = new Ints();
  private final Ints service = new Ints();
  private final Ints block = new Ints();
  private final List<Boolean> wheelchair = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final List<String> headsigns = new ArrayList<>();
  private final Map<String, String> words = new HashMap<>();

  /**
   * Adds a trip.
   *
   * @param calls the numbers of its stops
   */
  void add(Trip trip, int[] calls, int lineNumber, int serviceNumber, int blockNumber) {
    pattern.add(pattern(trip, calls));
    timesAt.add(arrivals.size());
    for (StopTime time : trip.stopTimes()) {
      arrivals.add(time.arrival());
      departures.add(time.departure());
    }
    line.add(lineNumber);
    service.add(serviceNumber);
    block.add(blockNumber);
    wheelchair.add(trip.wheelchair() == Accessible.YES);
    ids.add(trip.id());
    headsigns.add(words.computeIfAbsent(trip.headsign(), word -> word));
  }

  private int pattern(Trip trip, int[] calls) {
    ByteBuffer key = ByteBuffer.allocate(calls.length * 5);
    for (int i = 0; i < calls.length; i++) {
      key.putInt(calls[i]).put(flags(trip.stopTimes().get(i)));
    }
    return patterns.computeIfAbsent(key.flip(), ignored -> newPattern(trip, calls));
  }

  private int newPattern(Trip trip, int[] calls) {
    patternAt.add(stops.size());
    for (int i = 0; i < calls.length; i++) {
      stops.add(calls[i]);
      flags.add(flags(trip.stopTimes().get(i)));
    }
    return patternAt.size() - 1;
  }

  private static byte flags(StopTime time) {
    int on = time.pickup() == Stopping.NONE ? 0 : Runs.BOARD;
    int off = time.dropOff() == Stopping.NONE ? 0 : Runs.ALIGHT;
    int askOn = asked(time.pickup()) ? Runs.ASK_TO_BOARD : 0;
    int askOff = asked(time.dropOff()) ? Runs.ASK_TO_ALIGHT : 0;
    return (byte) (on | off | askOn | askOff);
  }

  private static boolean asked(Stopping stopping) {
    return stopping == Stopping.PHONE_AGENCY || stopping == Stopping.ASK_DRIVER;
  }

  Runs build() {
    int[] starts = Arrays.copyOf(patternAt.toArray(), patternAt.size() + 1);
    starts[patternAt.size()] = stops.size();
    byte[] flagBytes = new byte[flags.size()];
    for (int i = 0; i < flagBytes.length; i++) {
      flagBytes[i] = (byte) flags.get(i);
    }
    boolean[] accessible = new boolean[wheelchair.size()];
    for (int i = 0; i < accessible.length; i++) {
      accessible[i] = wheelchair.get(i);
    }
    return new Runs(
        starts,
        stops.toArray(),
        flagBytes,
        pattern.toArray(),
        timesAt.toArray(),
        arrivals.toArray(),
        departures.toArray(),
        line.toArray(),
        service.toArray(),
        block.toArray(),
        accessible,
        ids.toArray(new String[0]),
        headsigns.toArray(new String[0]));
  }
}

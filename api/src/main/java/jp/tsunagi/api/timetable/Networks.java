package jp.tsunagi.api.timetable;

import java.util.List;
import java.util.function.Supplier;
import jp.tsunagi.api.transport.Network;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.database.TimetableRepository;
import jp.tsunagi.core.transit.Timetable;

/**
 * Holds the {@link Network} of the feeds that the database has, the same on every node. It is read
 * anew when feeds came or went; until the new one is ready the old one serves. Thread-safe.
 */
public final class Networks {

  private final TimetableRepository timetables;
  private final Supplier<Streets> streets;
  private volatile Loaded loaded;

  /** A network, the same as a map, and the feeds they were made of. */
  private record Loaded(
      List<TimetableRepository.Stored> feeds,
      Streets streets,
      Network network,
      TimetableMap map,
      DrawnLines drawn) {}

  /**
   * Reads the feeds.
   *
   * @param streets that are walked from one stop to another, as of now
   */
  public Networks(Database database, Supplier<Streets> streets) {
    this.timetables = new TimetableRepository(database);
    this.streets = streets;
    this.loaded = read();
  }

  /** The network as of now; without feeds it knows no stops. */
  public Network current() {
    return loaded.network();
  }

  /** Stops and lines of the same feeds. */
  TimetableMap map() {
    return loaded.map();
  }

  /** Lines and stops of the same feeds, for a sketch. */
  public DrawnLines drawn() {
    return loaded.drawn();
  }

  /** Reads all anew if another feed came, or one went, since the last time. */
  public synchronized void refresh() {
    if (!timetables.feeds().equals(loaded.feeds())) {
      loaded = read();
    }
  }

  /** Reads all anew if the streets are others than the last time. */
  public synchronized void walkAnew() {
    if (streets.get() != loaded.streets()) {
      loaded = read();
    }
  }

  private Loaded read() {
    // The list before the timetables: what changes in between is read again next time.
    List<TimetableRepository.Stored> feeds = timetables.feeds();
    List<Timetable> all = timetables.list();
    Streets walked = streets.get();
    return new Loaded(
        feeds, walked, Network.of(all, walked), TimetableMap.of(all), DrawnLines.of(all));
  }
}

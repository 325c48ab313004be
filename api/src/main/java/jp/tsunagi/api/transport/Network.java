package jp.tsunagi.api.transport;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagi.core.transit.Accessible;
import jp.tsunagi.core.transit.Fare;
import jp.tsunagi.core.transit.Feed;
import jp.tsunagi.core.transit.Stop;
import jp.tsunagi.core.transit.Timetable;
import org.jspecify.annotations.Nullable;

/**
 * The timetables of all feeds as one network. Stops are numbered from 0. Immutable but for the days
 * it has laid out, which it keeps up to a bound; thread-safe.
 */
public final class Network {
  /** Service days kept; each with its mirror takes about 16 bytes a stop time. */
  private static final int DAYS_KEPT = 16;

  private final List<Feed> feeds;
  private final List<Stop> stops;
  private final int[] feedOfStop;
  private final List<Line> lines;
  private final List<RunningDays> services;
  private final int[] feedOfService;
  private final List<List<Fare>> fares;
  private final List<Zone> zones;
  private final Runs runs;
  private final Footpaths footpaths;
  private final Footpaths footpathsBack;
  private final Map<DayKey, Both> days = new LinkedHashMap<>(16, 0.75f, true);

  private record DayKey(LocalDate date, boolean wheelchair) {}

  /** A day and its mirror image. */
  record Both(ServiceDay day, ServiceDay mirrored) {}

  Network(NetworkBuilder builder) {
    this.feeds = List.copyOf(builder.feeds);
    this.stops = List.copyOf(builder.stops);
    this.feedOfStop = builder.feedOfStop.toArray();
    this.lines = List.copyOf(builder.lines);
    this.services = List.copyOf(builder.services);
    this.feedOfService = builder.feedOfService.toArray();
    this.fares = List.copyOf(builder.fares);
    this.zones = List.copyOf(builder.zones);
    this.runs = builder.runs.build();
    this.footpaths = builder.footpaths();
    this.footpathsBack = footpaths.reversed();
  }

  /** The network of these feeds where no streets are known; an empty one knows no stops. */
  public static Network of(List<Timetable> timetables) {
    return of(timetables, new EstimatedStreets());
  }

  /**
   * The network of these feeds; an empty one knows no stops.
   *
   * @param streets that are walked from one stop to another
   */
  public static Network of(List<Timetable> timetables, Streets streets) {
    return new NetworkBuilder(streets).add(timetables).build();
  }

  /** What the network was made of. */
  public List<Feed> feeds() {
    return feeds;
  }

  /** Whether a timetable of a date is invented (サンプル). */
  public boolean isSampleOn(LocalDate date) {
    return feeds.stream().anyMatch(feed -> feed.sample() && feed.covers(date));
  }

  /** By number. */
  public List<Stop> stops() {
    return stops;
  }

  public int stopCount() {
    return stops.size();
  }

  /** The lines of all feeds. */
  public List<Line> lines() {
    return lines;
  }

  /** How many times a vehicle stops, over all trips of all feeds. */
  public int stopTimeCount() {
    return runs.arrivals().length;
  }

  List<Zone> zones() {
    return zones;
  }

  Runs runs() {
    return runs;
  }

  Footpaths footpaths(boolean mirrored) {
    return mirrored ? footpathsBack : footpaths;
  }

  /** Metres as the crow flies. */
  double metresBetween(int stop, int other) {
    Stop one = stops.get(stop);
    Stop two = stops.get(other);
    return GreatCircle.metres(one.lon(), one.lat(), two.lon(), two.lat());
  }

  /** By service: whether it runs on the service day; none does where its feed is not valid. */
  boolean[] servicesOn(LocalDate serviceDay) {
    boolean[] running = new boolean[services.size()];
    for (int i = 0; i < running.length; i++) {
      running[i] =
          feeds.get(feedOfService[i]).covers(serviceDay) && services.get(i).include(serviceDay);
    }
    return running;
  }

  /** By stop: whether a person with a wheelchair cannot use it; none for others. */
  boolean[] closedStops(boolean wheelchair) {
    boolean[] closed = new boolean[stops.size()];
    for (int i = 0; wheelchair && i < closed.length; i++) {
      closed[i] = stops.get(i).wheelchair() == Accessible.NO;
    }
    return closed;
  }

  /** What a ride costs, in yen; null when the feed does not say. The narrowest rule holds. */
  @Nullable Integer fareYen(int line, int from, int to) {
    Line ridden = lines.get(line);
    Integer yen = null;
    int narrowest = -1;
    for (Fare fare : fares.get(feedOfStop[from])) {
      int narrow = Fares.narrowness(fare, ridden.route(), stops.get(from), stops.get(to));
      if (narrow > narrowest || (narrow == narrowest && yen != null && fare.yen() < yen)) {
        narrowest = narrow;
        yen = fare.yen();
      }
    }
    return narrowest < 0 ? null : yen;
  }

  /** What runs on a date. */
  Both day(LocalDate date, boolean wheelchair) {
    DayKey key = new DayKey(date, wheelchair);
    synchronized (days) {
      Both known = days.get(key);
      if (known != null) {
        return known;
      }
    }
    ServiceDay day = new ServiceDayBuilder(this, wheelchair).build(date);
    Both both = new Both(day, day.mirrored());
    synchronized (days) {
      days.put(key, both);
      if (days.size() > DAYS_KEPT) {
        days.remove(days.keySet().iterator().next());
      }
    }
    return both;
  }
}

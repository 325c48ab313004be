package jp.tsunagi.api.timetable;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.http.PublicRoutes;
import jp.tsunagi.core.transit.Feed;

/**
 * The timetables that are loaded: {@code /feeds}, {@code /stops}, {@code /routes} and {@code
 * /zones}.
 */
public final class TimetableRoutes {
  private final Networks networks;
  private final Catalogs catalogs;
  private final Clock clock;

  public TimetableRoutes(Networks networks, Catalogs catalogs, Clock clock) {
    this.networks = networks;
    this.catalogs = catalogs;
    this.clock = clock;
  }

  public void register(PublicRoutes routes) {
    routes.get("/api/v1/feeds", this::feeds);
    routes.get("/api/v1/stops", context -> features(context, networks.map().stops()));
    routes.get("/api/v1/routes", context -> features(context, networks.map().routes()));
    routes.get("/api/v1/zones", context -> features(context, networks.map().zones()));
  }

  private record Feeds(List<FeedState> feeds) {}

  /**
   * A feed and how long it holds.
   *
   * @param daysLeft today not counted; below 0 when it has ended
   * @param endsSoon in less than {@link Feed#SOON_DAYS}, or ended
   */
  private record FeedState(
      String id,
      String publisher,
      String version,
      LocalDate validFrom,
      LocalDate validUntil,
      long daysLeft,
      boolean endsSoon,
      boolean sample) {}

  private void feeds(Context context) {
    Parameters.of(context).check();
    LocalDate today = catalogs.current().today(clock);
    Answers.json(
        context,
        new Feeds(
            networks.current().feeds().stream()
                .map(
                    feed ->
                        new FeedState(
                            feed.id(),
                            feed.publisher(),
                            feed.version(),
                            feed.validFrom(),
                            feed.validUntil(),
                            feed.daysLeft(today),
                            feed.endsSoon(today),
                            feed.sample()))
                .toList()));
  }

  private static void features(Context context, byte[] collection) {
    Parameters.of(context).check();
    Answers.cacheable(context, Answers.GEOJSON, collection);
  }
}

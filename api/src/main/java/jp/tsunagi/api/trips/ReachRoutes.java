package jp.tsunagi.api.trips;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.http.PublicRoutes;
import jp.tsunagi.api.timetable.Networks;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.Network;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.trips.ReachAnswer.Feature;
import jp.tsunagi.api.trips.ReachAnswer.Properties;
import jp.tsunagi.api.trips.TripAnswer.Remark;
import jp.tsunagi.core.Json;

/** {@code /reach}: the area that can be reached in so many minutes. */
public final class ReachRoutes {
  private final Catalogs catalogs;
  private final Networks networks;
  private final Supplier<Streets> streets;
  private final Clock clock;

  public ReachRoutes(Catalogs catalogs, Networks networks, Supplier<Streets> streets, Clock clock) {
    this.catalogs = catalogs;
    this.networks = networks;
    this.streets = streets;
    this.clock = clock;
  }

  public void register(PublicRoutes routes) {
    routes.get("/api/v1/reach", this::reach);
  }

  private void reach(Context context) {
    Catalog catalog = catalogs.current();
    ReachRequest request = ReachRequest.parse(Parameters.of(context), catalog.now(clock));
    Network network = networks.current();
    List<Remark> remarks = new ArrayList<>();
    boolean inside = catalog.holds(request.from().lon(), request.from().lat());
    if (!inside) {
      remarks.add(Remarks.ORIGIN_OUTSIDE);
    }
    boolean byTimetable = request.modes().contains(Mode.TRANSIT);
    LocalDate day = request.at().toLocalDate();
    if (byTimetable) {
      Remarks.ofTimetables(network, day).ifPresent(remarks::add);
    }
    boolean sample = byTimetable && network.isSampleOn(day);
    Streets now = streets.get();
    ReachFinder finder = new ReachFinder(request, network, now);
    List<Feature> features = new ArrayList<>();
    for (Mode mode : inside ? request.modes() : List.<Mode>of()) {
      features.add(
          new Feature(
              finder.area(mode),
              new Properties(
                  mode,
                  request.minutes(),
                  request.at(),
                  now.basis(),
                  now.basis().attribution(),
                  finder.approximate(mode),
                  sample && mode == Mode.TRANSIT)));
    }
    byte[] body = Json.write(new ReachAnswer(features, remarks)).getBytes(StandardCharsets.UTF_8);
    Answers.ofOneHome(context, Answers.GEOJSON, body);
  }
}

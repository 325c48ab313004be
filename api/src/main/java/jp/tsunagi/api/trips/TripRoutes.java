package jp.tsunagi.api.trips;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.http.PublicRoutes;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.api.timetable.Networks;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.database.ResourceDay;
import jp.tsunagi.core.database.ResourceRepository;

/** {@code /resources/{id}/trip}: there and back to the sessions of a date. */
public final class TripRoutes {
  private final ResourceRepository repository;
  private final Catalogs catalogs;
  private final Networks networks;
  private final Supplier<Streets> streets;
  private final Clock clock;

  public TripRoutes(
      ResourceRepository repository,
      Catalogs catalogs,
      Networks networks,
      Supplier<Streets> streets,
      Clock clock) {
    this.repository = repository;
    this.catalogs = catalogs;
    this.networks = networks;
    this.streets = streets;
    this.clock = clock;
  }

  public void register(PublicRoutes routes) {
    routes.get("/api/v1/resources/{id}/trip", this::trip);
  }

  private void trip(Context context) {
    Catalog catalog = catalogs.current();
    LocalDateTime now = catalog.now(clock);
    TripRequest request = TripRequest.parse(Parameters.of(context), now.toLocalDate());
    ResourceDay day =
        repository.findOn(ResourceIds.of(context), request.on()).orElseThrow(ResourceIds::missing);
    Streets known = streets.get();
    TripAnswer answer =
        new TripFinder(
                request.walkingAt(known.paces().walk()),
                catalog,
                networks.current(),
                known,
                day,
                now)
            .answer();
    Answers.ofOneHome(context, Answers.JSON, Json.write(answer).getBytes(StandardCharsets.UTF_8));
  }
}

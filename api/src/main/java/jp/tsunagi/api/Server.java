package jp.tsunagi.api;

import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import jp.tsunagi.api.casework.Casework;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.health.HealthRoutes;
import jp.tsunagi.api.health.RequestMetrics;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.Throttle;
import jp.tsunagi.api.http.WebServer;
import jp.tsunagi.api.learning.LearningRoutes;
import jp.tsunagi.api.matching.MatchRoutes;
import jp.tsunagi.api.matching.MemoRoutes;
import jp.tsunagi.api.prescription.PrescriptionRoutes;
import jp.tsunagi.api.streets.ServedStreets;
import jp.tsunagi.api.timetable.FeedExpiry;
import jp.tsunagi.api.timetable.Networks;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.Paces;
import jp.tsunagi.api.transport.Streets.Pace;
import jp.tsunagi.api.trips.PersonWays;
import jp.tsunagi.core.database.ChangeListener;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.database.LearningRepository;
import jp.tsunagi.core.database.LinkWorkerRepository;
import jp.tsunagi.core.database.RateLimits;
import jp.tsunagi.core.database.SecondFactorRepository;
import jp.tsunagi.core.database.SessionRepository;
import jp.tsunagi.core.secret.KeyFile;
import jp.tsunagi.core.secret.Sealer;
import jp.tsunagi.core.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service: everything between a database and a port. Keeps no state that is not in the
 * database, so that any number of servers may run side by side.
 */
public final class Server implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final int HOURS_BETWEEN_CHECKS = 6;
  private static final int SECONDS_BETWEEN_MAILS = 5;

  /** HEAD and OPTIONS go with GET. */
  private static final Set<HandlerType> METHODS =
      Set.of(
          HandlerType.GET,
          HandlerType.POST,
          HandlerType.PUT,
          HandlerType.PATCH,
          HandlerType.DELETE);

  private final Database database;
  private final ChangeListener changes;
  private final ScheduledExecutorService timer;
  private final Chores chores;
  private final Runnable mails;
  private final Javalin web;
  private final List<GuardedRoutes.Route> guarded;

  private Server(
      Database database,
      ChangeListener changes,
      ScheduledExecutorService timer,
      Chores chores,
      Runnable mails,
      Javalin web,
      List<GuardedRoutes.Route> guarded) {
    this.database = database;
    this.changes = changes;
    this.timer = timer;
    this.chores = chores;
    this.mails = mails;
    this.web = web;
    this.guarded = List.copyOf(guarded);
  }

  /**
   * Starts serving.
   *
   * @throws jp.tsunagi.core.settings.SettingException when a setting does not let it
   */
  public static Server start(Settings settings, Clock clock) {
    // Reading a graph takes a second of computing, the database one of waiting.
    CompletableFuture<ServedStreets> streets =
        CompletableFuture.supplyAsync(
            () -> new ServedStreets(settings.streets(), paces(settings.speeds())));
    Sealer sealer = new Sealer(new KeyFile(settings.caseKeys()));
    try (Database owner = Database.open(settings.ownerUrl(), 1)) {
      owner.migrate();
      sealSecondFactors(owner, sealer);
    }
    Database database = Database.open(settings.databaseUrl(), settings.pool());
    try {
      return start(settings, clock, database, sealer, streets);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Server start(
      Settings settings,
      Clock clock,
      Database database,
      Sealer sealer,
      CompletableFuture<ServedStreets> reading) {
    Catalogs catalogs = new Catalogs(database);
    SessionRepository sessions = new SessionRepository(database);
    sessions.extend(catalogs.current().today(clock));
    ServedStreets streets = reading.join();
    Networks networks = new Networks(database, streets::current);
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    if (database.dataSource() instanceof HikariDataSource pool) {
      pool.setMetricRegistry(metrics);
    }
    List<GuardedRoutes.Route> registered = new ArrayList<>();
    Throttle throttle = new Throttle(new RateLimits(database, clock), settings.behindProxy());
    Service service = new Service(settings, database, sealer, catalogs, throttle, clock);
    Residents residents = new Residents(service, streets, networks);
    People people = new People(service);
    Casework casework = new Casework(settings, database, sealer, throttle, catalogs, clock);
    Javalin web =
        WebServer.start(
            settings,
            new RequestMetrics(metrics)::record,
            people.cookie(),
            people.visitors(),
            (routes, guarded) -> {
              residents.register(routes, guarded);
              people.register(routes, guarded);
              casework.register(guarded);
              PersonWays ways = new PersonWays(residents.travels(), networks, streets::current);
              new MatchRoutes(database, ways, catalogs, clock).register(guarded);
              new MemoRoutes(catalogs, settings).register(guarded);
              new PrescriptionRoutes(
                      settings, database, networks, streets::current, catalogs, clock)
                  .register(guarded);
              new LearningRoutes(
                      new LearningRepository(database),
                      new LinkWorkerRepository(database),
                      catalogs,
                      clock)
                  .register(guarded);
              new HealthRoutes(Map.of("database", database::answers), metrics).register(routes);
              registered.addAll(guarded.all());
            });
    FeedExpiry expiry = new FeedExpiry(networks, () -> catalogs.current().today(clock), metrics);
    expiry.check();
    casework.eraseDue();
    ChangeListener changes =
        new ChangeListener(
            settings.databaseUrl(),
            () -> {
              catalogs.refresh();
              networks.refresh();
              expiry.check();
            });
    changes.start();
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    Chores chores =
        new Chores(
            List.of(
                () -> sessions.extend(catalogs.current().today(clock)),
                expiry::check,
                people::removeUnusedPhotos,
                people::liftClosuresThatAreOver,
                casework::eraseDue));
    ScheduledFuture<?> unused =
        timer.scheduleWithFixedDelay(
            chores, HOURS_BETWEEN_CHECKS, HOURS_BETWEEN_CHECKS, TimeUnit.HOURS);
    ScheduledFuture<?> unusedLook =
        timer.scheduleWithFixedDelay(
            () -> look(streets, networks),
            ServedStreets.SECONDS_BETWEEN_LOOKS,
            ServedStreets.SECONDS_BETWEEN_LOOKS,
            TimeUnit.SECONDS);
    Runnable mails = people.delivery().<Runnable>map(delivery -> delivery::run).orElse(() -> {});
    ScheduledFuture<?> unusedMails =
        timer.scheduleWithFixedDelay(mails, 1, SECONDS_BETWEEN_MAILS, TimeUnit.SECONDS);
    return new Server(database, changes, timer, chores, mails, web, registered);
  }

  /** Those of a database that an earlier version made, or that was put back from such a copy. */
  private static void sealSecondFactors(Database owner, Sealer sealer) {
    int bare = new SecondFactorRepository(owner, sealer).sealBare();
    if (bare > 0) {
      LOG.info("The keys of {} second factors are sealed now", bare);
    }
  }

  private static Paces paces(Settings.Speeds speeds) {
    return new Paces(
        Pace.kmh(Mode.WALK, speeds.walk(), speeds.steps()),
        Pace.kmh(Mode.BICYCLE, speeds.bicycle(), false),
        Pace.kmh(Mode.CAR, speeds.car(), false));
  }

  private static void look(ServedStreets streets, Networks networks) {
    try {
      streets.refresh();
      networks.walkAnew();
    } catch (RuntimeException e) {
      LOG.warn("The ways between stops could not be looked for; trying again later", e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return web.port();
  }

  /** What is done every six hours, done now. */
  void doChores() {
    chores.run();
  }

  /** What is done every few seconds where mail is sent, done now. */
  void sendMails() {
    CompletableFuture.runAsync(mails, timer).join();
  }

  /** The methods and path templates that it answers, such as {@code GET /api/v1/areas}. */
  List<String> routes() {
    return web.unsafe.internalRouter.allHttpHandlers().stream()
        .map(handler -> handler.endpoint)
        .filter(endpoint -> METHODS.contains(endpoint.method))
        .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
        .toList();
  }

  /** What not everybody may read, or changes something, and who may. */
  List<GuardedRoutes.Route> guarded() {
    return guarded;
  }

  /** Lets running requests end, then stops. */
  @Override
  public void close() {
    WebServer.stop(web);
    timer.shutdownNow();
    changes.close();
    database.close();
  }
}

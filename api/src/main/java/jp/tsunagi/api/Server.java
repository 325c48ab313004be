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
import jp.tsunagi.api.accounts.AccountRoutes;
import jp.tsunagi.api.accounts.Links;
import jp.tsunagi.api.accounts.Logins;
import jp.tsunagi.api.accounts.PasswordRoutes;
import jp.tsunagi.api.accounts.ResetRoutes;
import jp.tsunagi.api.accounts.SessionRoutes;
import jp.tsunagi.api.casework.Casework;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.health.HealthRoutes;
import jp.tsunagi.api.health.RequestMetrics;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.SessionCookie;
import jp.tsunagi.api.http.Throttle;
import jp.tsunagi.api.http.WebServer;
import jp.tsunagi.api.inventory.AnswerRoutes;
import jp.tsunagi.api.inventory.InventoryRoutes;
import jp.tsunagi.api.inventory.VerificationRoutes;
import jp.tsunagi.api.learning.LearningRoutes;
import jp.tsunagi.api.listings.ClosureRoutes;
import jp.tsunagi.api.listings.Editors;
import jp.tsunagi.api.listings.OwnerRoutes;
import jp.tsunagi.api.mail.Delivery;
import jp.tsunagi.api.mail.MailRoutes;
import jp.tsunagi.api.mail.Outbox;
import jp.tsunagi.api.matching.MatchRoutes;
import jp.tsunagi.api.matching.MemoRoutes;
import jp.tsunagi.api.moderation.EditRoutes;
import jp.tsunagi.api.moderation.QueueRoutes;
import jp.tsunagi.api.pages.PageRoutes;
import jp.tsunagi.api.photos.PhotoRoutes;
import jp.tsunagi.api.photos.Photos;
import jp.tsunagi.api.resources.CalendarRoutes;
import jp.tsunagi.api.resources.ResourceRoutes;
import jp.tsunagi.api.site.SiteRoutes;
import jp.tsunagi.api.streets.ServedStreets;
import jp.tsunagi.api.submissions.SubmissionRoutes;
import jp.tsunagi.api.timetable.FeedExpiry;
import jp.tsunagi.api.timetable.Networks;
import jp.tsunagi.api.timetable.TimetableRoutes;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.Paces;
import jp.tsunagi.api.transport.Streets.Pace;
import jp.tsunagi.api.trips.PersonWays;
import jp.tsunagi.api.trips.ReachRoutes;
import jp.tsunagi.api.trips.Travels;
import jp.tsunagi.api.trips.TripRoutes;
import jp.tsunagi.core.database.AccountRepository;
import jp.tsunagi.core.database.AnswerRepository;
import jp.tsunagi.core.database.AuditRepository;
import jp.tsunagi.core.database.ChangeListener;
import jp.tsunagi.core.database.ClosureRepository;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.database.DecisionRepository;
import jp.tsunagi.core.database.DestinationRepository;
import jp.tsunagi.core.database.InventoryRepository;
import jp.tsunagi.core.database.LearningRepository;
import jp.tsunagi.core.database.LinkWorkerRepository;
import jp.tsunagi.core.database.LoginRepository;
import jp.tsunagi.core.database.MailRepository;
import jp.tsunagi.core.database.OwnerRepository;
import jp.tsunagi.core.database.PhotoRepository;
import jp.tsunagi.core.database.ProgressRepository;
import jp.tsunagi.core.database.QueueRepository;
import jp.tsunagi.core.database.RateLimits;
import jp.tsunagi.core.database.ResourceRepository;
import jp.tsunagi.core.database.RevisionRepository;
import jp.tsunagi.core.database.SessionRepository;
import jp.tsunagi.core.database.SubmissionRepository;
import jp.tsunagi.core.database.VerificationRepository;
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
  private final Javalin web;
  private final List<GuardedRoutes.Route> guarded;

  private Server(
      Database database,
      ChangeListener changes,
      ScheduledExecutorService timer,
      Javalin web,
      List<GuardedRoutes.Route> guarded) {
    this.database = database;
    this.changes = changes;
    this.timer = timer;
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
    try (Database owner = Database.open(settings.ownerUrl(), 1)) {
      owner.migrate();
    }
    Database database = Database.open(settings.databaseUrl(), settings.pool());
    try {
      return start(settings, clock, database, streets);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Server start(
      Settings settings, Clock clock, Database database, CompletableFuture<ServedStreets> reading) {
    Catalogs catalogs = new Catalogs(database);
    SessionRepository sessions = new SessionRepository(database);
    sessions.extend(catalogs.current().today(clock));
    ResourceRepository resources = new ResourceRepository(database);
    ServedStreets streets = reading.join();
    Networks networks = new Networks(database, streets::current);
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    if (database.dataSource() instanceof HikariDataSource pool) {
      pool.setMetricRegistry(metrics);
    }
    List<GuardedRoutes.Route> registered = new ArrayList<>();
    LoginRepository logins = new LoginRepository(database);
    Photos photos =
        new Photos(new PhotoRepository(database), settings.home().resolve("photos"), clock);
    Logins visitors = new Logins(logins, clock);
    ClosureRepository closures = new ClosureRepository(database);
    MailRepository mails = new MailRepository(database);
    Outbox outbox = new Outbox(mails, settings.mail().isPresent(), clock);
    SessionCookie cookie = new SessionCookie(settings.publicUrl().startsWith("https:"));
    Throttle throttle = new Throttle(new RateLimits(database, clock), settings.behindProxy());
    Casework casework = new Casework(settings, database, throttle, catalogs, clock);
    Javalin web =
        WebServer.start(
            settings,
            new RequestMetrics(metrics)::record,
            cookie,
            visitors,
            (routes, guarded) -> {
              Travels travels =
                  new Travels(new DestinationRepository(database), networks, streets::current);
              new ResourceRoutes(resources, travels, catalogs, clock).register(routes);
              new CalendarRoutes(resources, sessions, settings.publicUrl(), catalogs, clock)
                  .register(routes);
              new PageRoutes(resources, settings.publicUrl(), catalogs, clock).register(routes);
              new ReachRoutes(catalogs, networks, streets::current, clock).register(routes);
              new TripRoutes(resources, catalogs, networks, streets::current, clock)
                  .register(routes);
              PersonWays personWays = new PersonWays(travels, networks, streets::current);
              new MatchRoutes(database, personWays, catalogs, clock).register(guarded);
              new MemoRoutes(catalogs, settings).register(guarded);
              new TimetableRoutes(networks, catalogs, clock).register(routes);
              new SiteRoutes(catalogs, settings.tiles(), clock).register(routes);
              new HealthRoutes(Map.of("database", database::answers), metrics).register(routes);
              AccountRepository accounts = new AccountRepository(database);
              AuditRepository audit = new AuditRepository(database);
              SessionRoutes sessionRoutes =
                  new SessionRoutes(accounts, logins, visitors, audit, throttle, cookie, clock);
              sessionRoutes.register(guarded);
              new PasswordRoutes(accounts, logins, sessionRoutes, audit, throttle, clock)
                  .register(guarded);
              Links links = new Links(logins, settings.publicUrl(), outbox, clock);
              new ResetRoutes(accounts, audit, links, throttle, clock).register(guarded);
              new MailRoutes(mails, outbox).register(guarded);
              new AccountRoutes(accounts, audit, links, catalogs, clock).register(guarded);
              SubmissionRepository submissions = new SubmissionRepository(database);
              new SubmissionRoutes(submissions, resources, photos, throttle, catalogs, clock)
                  .register(guarded);
              new PhotoRoutes(photos, throttle).register(routes, guarded);
              DecisionRepository decisions = new DecisionRepository(database);
              new QueueRoutes(
                      new QueueRepository(database),
                      submissions,
                      decisions,
                      resources,
                      catalogs,
                      clock)
                  .register(guarded);
              OwnerRepository owners = new OwnerRepository(database);
              Editors editors = new Editors(resources, submissions, owners);
              new OwnerRoutes(owners, resources, editors, audit, clock).register(guarded);
              new ClosureRoutes(closures, editors, catalogs, clock).register(guarded);
              new EditRoutes(
                      decisions,
                      submissions,
                      new RevisionRepository(database),
                      resources,
                      editors,
                      catalogs,
                      clock)
                  .register(guarded);
              new InventoryRoutes(
                      new InventoryRepository(database),
                      new ProgressRepository(database),
                      outbox.open(),
                      catalogs,
                      clock)
                  .register(guarded);
              new AnswerRoutes(
                      new AnswerRepository(database), submissions, resources, catalogs, clock)
                  .register(guarded);
              new VerificationRoutes(
                      new VerificationRepository(database),
                      submissions,
                      resources,
                      throttle,
                      settings.publicUrl(),
                      outbox,
                      catalogs,
                      clock)
                  .register(guarded);
              casework.register(guarded);
              new LearningRoutes(
                      new LearningRepository(database),
                      new LinkWorkerRepository(database),
                      catalogs,
                      clock)
                  .register(guarded);
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
    ScheduledFuture<?> unused =
        timer.scheduleWithFixedDelay(
            () -> {
              extend(sessions, catalogs, clock);
              expiry.check();
              photos.removeUnused();
              liftOver(closures, catalogs, clock);
              casework.eraseDue();
            },
            HOURS_BETWEEN_CHECKS,
            HOURS_BETWEEN_CHECKS,
            TimeUnit.HOURS);
    ScheduledFuture<?> unusedLook =
        timer.scheduleWithFixedDelay(
            () -> look(streets, networks),
            ServedStreets.SECONDS_BETWEEN_LOOKS,
            ServedStreets.SECONDS_BETWEEN_LOOKS,
            TimeUnit.SECONDS);
    settings.mail().ifPresent(mail -> deliver(new Delivery(mails, mail, clock), timer));
    return new Server(database, changes, timer, web, registered);
  }

  private static void liftOver(ClosureRepository closures, Catalogs catalogs, Clock clock) {
    try {
      Catalog catalog = catalogs.current();
      closures.liftOver(catalog::reference, catalog.today(clock), clock.instant());
    } catch (RuntimeException e) {
      LOG.warn("Closures that are over could not be taken out; trying again later", e);
    }
  }

  private static void deliver(Delivery delivery, ScheduledExecutorService timer) {
    ScheduledFuture<?> unused =
        timer.scheduleWithFixedDelay(delivery::run, 1, SECONDS_BETWEEN_MAILS, TimeUnit.SECONDS);
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

  private static void extend(SessionRepository sessions, Catalogs catalogs, Clock clock) {
    try {
      sessions.extend(catalogs.current().today(clock));
    } catch (RuntimeException e) {
      LOG.warn("The sessions of the coming days could not be made; trying again later", e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return web.port();
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
    web.stop();
    timer.shutdownNow();
    changes.close();
    database.close();
  }
}

package jp.tsunagi.api.casework;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.Throttle;
import jp.tsunagi.core.database.CaseNotes;
import jp.tsunagi.core.database.CaseRepository;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.database.LinkWorkerRepository;
import jp.tsunagi.core.database.ReferralRepository;
import jp.tsunagi.core.database.ResourceRepository;
import jp.tsunagi.core.secret.Sealer;
import jp.tsunagi.core.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work of link workers, put together. Thread-safe. */
public final class Casework {

  private static final Logger LOG = LoggerFactory.getLogger(Casework.class);

  private final CaseRepository cases;
  private final ErasedCases erased;
  private final Catalogs catalogs;
  private final Clock clock;
  private final boolean guarded;

  private final List<Consumer<GuardedRoutes>> routes;

  public Casework(
      Settings settings,
      Database database,
      Sealer sealer,
      Throttle throttle,
      Catalogs catalogs,
      Clock clock) {
    this.cases = new CaseRepository(database, sealer);
    this.erased = new ErasedCases(settings.home().resolve("erased-cases.txt"));
    this.catalogs = catalogs;
    this.clock = clock;
    this.guarded = cases.isGuarded();
    this.routes =
        List.of(
            new CaseRoutes(cases, erased, catalogs, clock)::register,
            new CaseNoteRoutes(
                    new CaseNotes(database, sealer),
                    new ResourceRepository(database),
                    catalogs,
                    clock)
                ::register,
            new ReferralRoutes(
                    new ReferralRepository(database, sealer),
                    throttle,
                    settings.publicUrl(),
                    catalogs,
                    clock)
                ::register,
            new LinkWorkerRoutes(new LinkWorkerRepository(database), clock)::register);
  }

  /** Nothing of it is served where PostgreSQL does not keep the cases apart. */
  public void register(GuardedRoutes all) {
    if (!guarded) {
      LOG.warn(
          "Cases are not served: the service logs in as the owner of the tables. Give it a role of"
              + " its own, see docs/operations.md.");
    }
    GuardedRoutes open = guarded ? all : all.refusing(CaseProblems::unguarded);
    routes.forEach(one -> one.accept(open));
  }

  /** Erases what is due, and what was erased before a copy of the database was put back. */
  public void eraseDue() {
    try {
      List<UUID> gone = cases.eraseDue(catalogs.current().today(clock), erased.list());
      erased.add(gone);
      if (!gone.isEmpty()) {
        LOG.info("{} cases were erased on their day", gone.size());
      }
    } catch (RuntimeException e) {
      LOG.warn("The cases that are due could not be erased; trying again later", e);
    }
  }
}

package jp.tsunagi.api;

import java.util.Optional;
import jp.tsunagi.api.accounts.AccountRoutes;
import jp.tsunagi.api.accounts.Links;
import jp.tsunagi.api.accounts.Logins;
import jp.tsunagi.api.accounts.PasswordRoutes;
import jp.tsunagi.api.accounts.ResetRoutes;
import jp.tsunagi.api.accounts.SecondFactors;
import jp.tsunagi.api.accounts.SessionRoutes;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.PublicRoutes;
import jp.tsunagi.api.http.SessionCookie;
import jp.tsunagi.api.inventory.AnswerRoutes;
import jp.tsunagi.api.inventory.InventoryRoutes;
import jp.tsunagi.api.inventory.VerificationRoutes;
import jp.tsunagi.api.listings.ClosureRoutes;
import jp.tsunagi.api.listings.Editors;
import jp.tsunagi.api.listings.OwnerRoutes;
import jp.tsunagi.api.mail.Delivery;
import jp.tsunagi.api.mail.MailRoutes;
import jp.tsunagi.api.mail.Outbox;
import jp.tsunagi.api.moderation.EditRoutes;
import jp.tsunagi.api.moderation.QueueRoutes;
import jp.tsunagi.api.photos.PhotoRoutes;
import jp.tsunagi.api.photos.Photos;
import jp.tsunagi.api.submissions.SubmissionRoutes;
import jp.tsunagi.core.database.AccountRepository;
import jp.tsunagi.core.database.AnswerRepository;
import jp.tsunagi.core.database.AuditRepository;
import jp.tsunagi.core.database.ClosureRepository;
import jp.tsunagi.core.database.DecisionRepository;
import jp.tsunagi.core.database.InventoryRepository;
import jp.tsunagi.core.database.LoginRepository;
import jp.tsunagi.core.database.MailRepository;
import jp.tsunagi.core.database.OwnerRepository;
import jp.tsunagi.core.database.PhotoRepository;
import jp.tsunagi.core.database.ProgressRepository;
import jp.tsunagi.core.database.QueueRepository;
import jp.tsunagi.core.database.ResourceRepository;
import jp.tsunagi.core.database.RevisionRepository;
import jp.tsunagi.core.database.SecondFactorRepository;
import jp.tsunagi.core.database.SubmissionRepository;
import jp.tsunagi.core.database.VerificationRepository;
import jp.tsunagi.core.settings.Settings;

/**
 * What people do besides reading: log in, send, decide, keep fresh. Put together of the subjects'
 * own parts.
 */
final class People {

  private final Service service;
  private final LoginRepository logins;
  private final Logins visitors;
  private final SessionCookie cookie;
  private final Photos photos;
  private final ClosureRepository closures;
  private final MailRepository mails;
  private final Outbox outbox;

  People(Service service) {
    this.service = service;
    Settings settings = service.settings();
    logins = new LoginRepository(service.database());
    visitors = new Logins(logins, service.clock());
    cookie = new SessionCookie(settings.publicUrl().startsWith("https:"));
    photos =
        new Photos(
            new PhotoRepository(service.database()),
            settings.home().resolve("photos"),
            service.clock());
    closures = new ClosureRepository(service.database());
    mails = new MailRepository(service.database());
    outbox = new Outbox(mails, settings.mail().isPresent(), service.clock());
  }

  /** Who is logged in. */
  Logins visitors() {
    return visitors;
  }

  SessionCookie cookie() {
    return cookie;
  }

  void register(PublicRoutes routes, GuardedRoutes guarded) {
    ResourceRepository resources = new ResourceRepository(service.database());
    AccountRepository accounts = new AccountRepository(service.database());
    SecondFactors factors =
        new SecondFactors(
            new SecondFactorRepository(service.database(), service.sealer()), service.clock());
    AuditRepository audit = new AuditRepository(service.database());
    SessionRoutes sessionRoutes =
        new SessionRoutes(
            accounts,
            factors,
            logins,
            visitors,
            audit,
            service.throttle(),
            cookie,
            service.clock());
    sessionRoutes.register(guarded);
    new PasswordRoutes(
            accounts, factors, logins, sessionRoutes, audit, service.throttle(), service.clock())
        .register(guarded);
    Links links = new Links(logins, service.settings().publicUrl(), outbox, service.clock());
    new ResetRoutes(accounts, audit, links, service.throttle(), service.clock()).register(guarded);
    new MailRoutes(mails, outbox).register(guarded);
    new AccountRoutes(accounts, audit, links, service.catalogs(), service.clock())
        .register(guarded);
    SubmissionRepository submissions = new SubmissionRepository(service.database());
    new SubmissionRoutes(
            submissions, resources, photos, service.throttle(), service.catalogs(), service.clock())
        .register(guarded);
    new PhotoRoutes(photos, service.throttle()).register(routes, guarded);
    DecisionRepository decisions = new DecisionRepository(service.database());
    new QueueRoutes(
            new QueueRepository(service.database()),
            submissions,
            decisions,
            resources,
            service.catalogs(),
            service.clock())
        .register(guarded);
    OwnerRepository owners = new OwnerRepository(service.database());
    Editors editors = new Editors(resources, submissions, owners);
    new OwnerRoutes(owners, resources, editors, audit, service.clock()).register(guarded);
    new ClosureRoutes(closures, editors, service.catalogs(), service.clock()).register(guarded);
    new EditRoutes(
            decisions,
            submissions,
            new RevisionRepository(service.database()),
            resources,
            editors,
            service.catalogs(),
            service.clock())
        .register(guarded);
    new InventoryRoutes(
            new InventoryRepository(service.database()),
            new ProgressRepository(service.database()),
            outbox.open(),
            service.catalogs(),
            service.clock())
        .register(guarded);
    new AnswerRoutes(
            new AnswerRepository(service.database()),
            submissions,
            resources,
            service.catalogs(),
            service.clock())
        .register(guarded);
    new VerificationRoutes(
            new VerificationRepository(service.database()),
            submissions,
            resources,
            service.throttle(),
            service.settings().publicUrl(),
            outbox,
            service.catalogs(),
            service.clock())
        .register(guarded);
  }

  /** Some times a day. */
  void removeUnusedPhotos() {
    photos.removeUnused();
  }

  /** Some times a day: no schedule speaks of a rest that is over. */
  void liftClosuresThatAreOver() {
    Catalog catalog = service.catalogs().current();
    closures.liftOver(
        catalog::reference, catalog.today(service.clock()), service.clock().instant());
  }

  /** Sends what lies in the outbox; none where no mail server is set. */
  Optional<Delivery> delivery() {
    return service.settings().mail().map(mail -> new Delivery(mails, mail, service.clock()));
  }
}

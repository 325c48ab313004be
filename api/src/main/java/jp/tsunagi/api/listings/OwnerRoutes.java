package jp.tsunagi.api.listings;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.Problem;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.api.http.Visitor;
import jp.tsunagi.core.database.AuditRepository;
import jp.tsunagi.core.database.AuditRepository.Act;
import jp.tsunagi.core.database.OwnerRepository;
import jp.tsunagi.core.database.OwnerRepository.Listing;
import jp.tsunagi.core.database.OwnerRepository.Owner;
import jp.tsunagi.core.database.ResourceRepository;
import jp.tsunagi.core.database.ResourceRepository.Current;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/** {@code /resources/{id}/owners}: whose a listing is; {@code /account/listings}: one's own. */
public final class OwnerRoutes {

  private static final String PATH = "/api/v1/resources/{id}/owners";

  private final OwnerRepository owners;
  private final ResourceRepository resources;
  private final Editors editors;
  private final AuditRepository audit;
  private final Clock clock;

  public OwnerRoutes(
      OwnerRepository owners,
      ResourceRepository resources,
      Editors editors,
      AuditRepository audit,
      Clock clock) {
    this.owners = owners;
    this.resources = resources;
    this.editors = editors;
    this.audit = audit;
    this.clock = clock;
  }

  public void register(GuardedRoutes routes) {
    routes.get(PATH, Access.STEWARD, this::list);
    routes.post(PATH, Access.STEWARD, this::name);
    routes.delete(PATH, Access.STEWARD, this::take);
    routes.get("/api/v1/account/listings", Access.MEMBER, this::mine);
  }

  private record Owners(List<Owner> owners) {}

  private void list(Context context) {
    UUID id = ResourceIds.of(context);
    editors.ofSteward(id, Visitor.of(context));
    Answers.personal(context, new Owners(owners.owners(id)));
  }

  private void name(Context context) {
    UUID id = ResourceIds.of(context);
    editors.ofSteward(id, Visitor.of(context));
    OwnerRequest owner = OwnerRequest.parse(context);
    UUID by = Visitor.of(context).id();
    if (owners.name(id, owner.email(), owner.allowed(), by, clock.instant()).isEmpty()) {
      throw nobody();
    }
    note(context, "owner.named", id);
    Answers.personal(context, new Owners(owners.owners(id)));
  }

  private void take(Context context) {
    UUID id = ResourceIds.of(context);
    editors.ofSteward(id, Visitor.of(context));
    String email = OwnerRequest.parse(context).email();
    owners.owners(id).stream()
        .filter(one -> one.email().equalsIgnoreCase(email))
        .forEach(one -> owners.take(id, one.id()));
    note(context, "owner.taken", id);
    Answers.personal(context, new Owners(owners.owners(id)));
  }

  private static ProblemException nobody() {
    return new ProblemException(
        Problem.of(
            409,
            "No such account",
            "There is no account of this address.",
            "このメールアドレスのアカウントはありません。管理者に、招待をたのんでください。"));
  }

  /**
   * One's own listing, as it is now.
   *
   * @param revision to be named when it is changed
   * @param allowed what one may change of it at once
   */
  private record Mine(
      UUID id,
      String name,
      @Nullable String venue,
      Schedule schedule,
      int revision,
      List<String> allowed) {}

  private record Listings(List<Mine> listings) {}

  private void mine(Context context) {
    List<Mine> mine =
        owners.listings(Visitor.of(context).member().id()).stream()
            .flatMap(one -> resources.current(one.id()).map(now -> mine(one, now)).stream())
            .toList();
    Answers.personal(context, new Listings(mine));
  }

  private static Mine mine(Listing listing, Current current) {
    Resource now = current.resource();
    return new Mine(
        listing.id(),
        now.name(),
        now.venue(),
        now.schedule(),
        current.revision(),
        listing.allowed());
  }

  private void note(Context context, String action, UUID resource) {
    audit.write(
        new Act(
            clock.instant(), Visitor.of(context).id(), action, "resource", resource.toString()));
  }
}

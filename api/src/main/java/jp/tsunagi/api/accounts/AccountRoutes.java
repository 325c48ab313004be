package jp.tsunagi.api.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.Problem;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.api.http.Visitor;
import jp.tsunagi.core.account.Account;
import jp.tsunagi.core.database.AccountRepository;
import jp.tsunagi.core.database.AuditRepository;
import jp.tsunagi.core.database.AuditRepository.Act;
import org.jspecify.annotations.Nullable;

/** {@code /accounts}: who may log in, for administrators; {@code /audit}: who did what. */
public final class AccountRoutes {

  private static final String PATH = "/api/v1/accounts";
  private static final int ACTS = 500;

  private final AccountRepository accounts;
  private final AuditRepository audit;
  private final Links links;
  private final Catalogs catalogs;
  private final Clock clock;

  public AccountRoutes(
      AccountRepository accounts,
      AuditRepository audit,
      Links links,
      Catalogs catalogs,
      Clock clock) {
    this.accounts = accounts;
    this.audit = audit;
    this.links = links;
    this.catalogs = catalogs;
    this.clock = clock;
  }

  public void register(GuardedRoutes routes) {
    routes.get(PATH, Access.ADMINISTRATOR, this::list);
    routes.post(PATH, Access.ADMINISTRATOR, this::create);
    routes.put(PATH + "/{id}", Access.ADMINISTRATOR, this::change);
    routes.post(PATH + "/{id}/link", Access.ADMINISTRATOR, this::link);
    routes.get("/api/v1/audit", Access.ADMINISTRATOR, this::audit);
  }

  private record AccountList(List<AccountView> accounts) {}

  private void list(Context context) {
    Answers.personal(
        context, new AccountList(accounts.list().stream().map(AccountView::of).toList()));
  }

  /**
   * An account that was made.
   *
   * @param link to be handed over, by which its owner sets a password
   * @param mailed whether it is on its way already
   */
  private record Invited(AccountView account, String link, boolean mailed) {}

  private void create(Context context) {
    AccountRequest request = AccountRequest.parse(context, catalogs.current(), null);
    Account account =
        accounts
            .create(
                request.email(), request.name(), request.role(), request.scope(), clock.instant())
            .orElseThrow(AccountRoutes::known);
    note(context, "account.created", account.id());
    context.status(HttpStatus.CREATED);
    Links.Invitation made = links.invitation(account);
    Answers.personal(context, new Invited(AccountView.of(account), made.link(), made.mailed()));
  }

  private static ProblemException known() {
    return new ProblemException(
        Problem.of(
            409,
            "Account exists",
            "There is an account of this address.",
            "このメールアドレスのアカウントは、もうあります。"));
  }

  private void change(Context context) {
    UUID id = ResourceIds.of(context);
    Account before = accounts.find(id).orElseThrow(AccountProblems::unknown);
    AccountRequest request = AccountRequest.parse(context, catalogs.current(), before.email());
    if (id.equals(Visitor.of(context).id())
        && (request.disabled() || request.role() != before.role())) {
      throw new ProblemException(
          Problem.of(
              409,
              "Own account",
              "Nobody shuts or lowers their own account: another administrator can.",
              "自分のアカウントは止められません。役割も変えられません。ほかの管理者に頼んでください。"));
    }
    accounts.change(id, request.name(), request.role(), request.scope());
    accounts.setDisabled(id, request.disabled() ? clock.instant() : null);
    note(context, request.disabled() ? "account.shut" : "account.changed", id);
    Answers.personal(context, AccountView.of(accounts.find(id).orElseThrow()));
  }

  private void link(Context context) {
    Account account = accounts.find(ResourceIds.of(context)).orElseThrow(AccountProblems::unknown);
    note(context, "account.link_made", account.id());
    Answers.personal(context, links.invitation(account));
  }

  private record Acts(List<Entry> acts) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Entry(
      String at,
      @Nullable UUID account,
      String action,
      @Nullable String subject,
      @Nullable String subjectId) {}

  private void audit(Context context) {
    List<Entry> entries =
        audit.latest(ACTS).stream()
            .map(
                act ->
                    new Entry(
                        act.at().toString(),
                        act.account(),
                        act.action(),
                        act.subject(),
                        act.subjectId()))
            .toList();
    Answers.personal(context, new Acts(entries));
  }

  private void note(Context context, String action, UUID subject) {
    audit.write(
        new Act(clock.instant(), Visitor.of(context).id(), action, "account", subject.toString()));
  }
}

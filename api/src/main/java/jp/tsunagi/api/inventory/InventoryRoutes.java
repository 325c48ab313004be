package jp.tsunagi.api.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.http.Spreadsheet;
import jp.tsunagi.api.http.Visitor;
import jp.tsunagi.core.account.Account;
import jp.tsunagi.core.database.InventoryPeriod;
import jp.tsunagi.core.database.InventoryRepository;
import jp.tsunagi.core.database.InventoryRepository.Left;
import jp.tsunagi.core.database.InventoryRepository.Part;
import jp.tsunagi.core.database.ProgressRepository;
import jp.tsunagi.core.database.ProgressRepository.Progress;
import jp.tsunagi.core.database.VerificationRepository.Answer;
import org.jspecify.annotations.Nullable;

/** {@code /inventory}: how far the 棚卸し is, what is left, and what came of it. */
public final class InventoryRoutes {

  private static final String PATH = "/api/v1/inventory";
  private static final int WHOLE = 100_000;

  private final InventoryRepository inventory;
  private final ProgressRepository progress;
  private final boolean mail;
  private final Catalogs catalogs;
  private final Clock clock;

  /**
   * @param mail whether there is a mail server
   */
  public InventoryRoutes(
      InventoryRepository inventory,
      ProgressRepository progress,
      boolean mail,
      Catalogs catalogs,
      Clock clock) {
    this.mail = mail;
    this.inventory = inventory;
    this.progress = progress;
    this.catalogs = catalogs;
    this.clock = clock;
  }

  public void register(GuardedRoutes routes) {
    routes.get(PATH, Access.STEWARD, this::progress);
    routes.get(PATH + "/left", Access.STEWARD, this::left);
    routes.get(PATH + "/left.csv", Access.STEWARD, this::callList);
    routes.get(PATH + "/result.csv", Access.STEWARD, this::results);
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Step(String id, @Nullable String name, int total, int verified) {
    static Step of(Progress one) {
      return new Step(one.id(), one.name(), one.total(), one.verified());
    }
  }

  /**
   * How far the 棚卸し is.
   *
   * @param mail whether links can be mailed
   */
  private record Overview(
      LocalDate since,
      int total,
      int verified,
      boolean mail,
      List<Step> areas,
      List<Step> sources,
      List<Step> stewards) {}

  private void progress(Context context) {
    LocalDate since = InventoryRequest.whole(Parameters.of(context), today());
    InventoryPeriod period = new InventoryPeriod(since, today());
    Account account = Visitor.of(context).member();
    Progress whole = progress.whole(account, period);
    Answers.personal(
        context,
        new Overview(
            since,
            whole.total(),
            whole.verified(),
            mail,
            progress.byArea(account, period).stream().map(Step::of).toList(),
            progress.bySource(account, period).stream().map(Step::of).toList(),
            progress.bySteward(account, period).stream().map(Step::of).toList()));
  }

  /**
   * What is left.
   *
   * @param season whether it was confirmed in time, but its season begins anew
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Line(
      UUID id,
      String name,
      @Nullable String area,
      @Nullable String organization,
      @Nullable String phone,
      @Nullable String contact,
      boolean email,
      @Nullable String schedule,
      @Nullable String venue,
      @Nullable LocalDate verifiedOn,
      boolean season,
      @Nullable Answer answer,
      @Nullable String answeredAt) {
    static Line of(Left one, LocalDate since) {
      return new Line(
          one.id(),
          one.name(),
          one.area(),
          one.organization(),
          one.phone(),
          one.contact(),
          one.hasEmail(),
          one.schedule(),
          one.venue(),
          one.verifiedOn(),
          one.verifiedOn() != null && !one.verifiedOn().isBefore(since),
          one.answer(),
          one.answeredAt() == null ? null : one.answeredAt().toString());
    }
  }

  private record Lines(int matched, List<Line> left) {}

  private void left(Context context) {
    InventoryRequest request =
        InventoryRequest.parse(Parameters.of(context), catalogs.current(), today());
    List<Line> lines =
        find(context, request).stream().map(one -> Line.of(one, request.since())).toList();
    int matched =
        inventory.countLeft(Visitor.of(context).member(), request.part(), period(request));
    Answers.personal(context, new Lines(matched, lines));
  }

  private InventoryPeriod period(InventoryRequest request) {
    return new InventoryPeriod(request.since(), today());
  }

  private List<Left> find(Context context, InventoryRequest request) {
    return inventory.left(
        Visitor.of(context).member(),
        request.part(),
        period(request),
        request.after(),
        request.limit());
  }

  private void callList(Context context) {
    LocalDate since = InventoryRequest.whole(Parameters.of(context), today());
    List<Left> left = find(context, new InventoryRequest(since, Part.ALL, null, WHOLE));
    Spreadsheet.answer(context, "inventory.csv", sheets().callList(left));
  }

  private void results(Context context) {
    LocalDate since = InventoryRequest.whole(Parameters.of(context), today());
    Spreadsheet.answer(
        context,
        "inventory-result.csv",
        sheets().results(progress.results(Visitor.of(context).member(), since), since));
  }

  private InventorySheets sheets() {
    return new InventorySheets(catalogs.current());
  }

  private LocalDate today() {
    return catalogs.current().today(clock);
  }
}

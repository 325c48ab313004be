package jp.tsunagi.api.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.http.Visitor;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.database.InventoryRepository;
import jp.tsunagi.core.database.InventoryRepository.Left;
import jp.tsunagi.core.database.InventoryRepository.Part;
import jp.tsunagi.core.database.InventoryRepository.Progress;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** {@code /inventory}: how far the 棚卸し is, and what is left. */
public final class InventoryRoutes {

  private static final String PATH = "/api/v1/inventory";
  private static final int WHOLE = 100_000;

  private final InventoryRepository inventory;
  private final Catalogs catalogs;
  private final Clock clock;

  public InventoryRoutes(InventoryRepository inventory, Catalogs catalogs, Clock clock) {
    this.inventory = inventory;
    this.catalogs = catalogs;
    this.clock = clock;
  }

  public void register(GuardedRoutes routes) {
    routes.get(PATH, Access.STEWARD, this::progress);
    routes.get(PATH + "/left", Access.STEWARD, this::left);
    routes.get(PATH + "/left.csv", Access.STEWARD, this::callList);
  }

  private record Overview(LocalDate since, List<Progress> areas, List<Progress> sources) {}

  private void progress(Context context) {
    LocalDate since = InventoryRequest.whole(Parameters.of(context), today());
    var account = Visitor.of(context).member();
    Answers.personal(
        context,
        new Overview(since, inventory.byArea(account, since), inventory.bySource(account, since)));
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Line(
      UUID id,
      String name,
      @Nullable String area,
      @Nullable String organization,
      @Nullable String phone,
      @Nullable LocalDate verifiedOn) {
    static Line of(Left one) {
      return new Line(
          one.id(), one.name(), one.area(), one.organization(), one.phone(), one.verifiedOn());
    }
  }

  private record Lines(List<Line> left) {}

  private void left(Context context) {
    InventoryRequest request =
        InventoryRequest.parse(Parameters.of(context), catalogs.current(), today());
    List<Line> lines = find(context, request).stream().map(Line::of).toList();
    Answers.personal(context, new Lines(lines));
  }

  private List<Left> find(Context context, InventoryRequest request) {
    return inventory.left(
        Visitor.of(context).member(),
        request.part(),
        request.since(),
        request.after(),
        request.limit());
  }

  /** For a spreadsheet: UTF-8 with BOM, which Excel needs to see that it is UTF-8. */
  private void callList(Context context) {
    LocalDate since = InventoryRequest.whole(Parameters.of(context), today());
    Catalog catalog = catalogs.current();
    StringWriter text = new StringWriter();
    text.write('\uFEFF');
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
      csv.printRecord("名称", "地区", "団体", "電話", "最後の確認", "番号");
      for (Left one : find(context, new InventoryRequest(since, Part.ALL, null, WHOLE))) {
        csv.printRecord(
            cell(one.name()),
            cell(
                catalog
                    .areas()
                    .find(Objects.requireNonNullElse(one.area(), ""))
                    .map(Area::name)
                    .orElse("")),
            cell(one.organization()),
            cell(one.phone()),
            one.verifiedOn(),
            one.id());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    context.header("Content-Disposition", "attachment; filename=\"inventory.csv\"");
    Answers.ofOneHome(
        context, "text/csv; charset=utf-8", text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** What a spreadsheet would calculate, written by a stranger, is shown and not calculated. */
  private static String cell(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private LocalDate today() {
    return catalogs.current().today(clock);
  }
}

package jp.tsunagi.api.inventory;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.database.InventoryRepository.Left;
import jp.tsunagi.core.database.ProgressRepository.Result;
import jp.tsunagi.core.database.VerificationRepository.Answer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The 棚卸し for a spreadsheet: UTF-8 with BOM, which Excel needs to see that it is UTF-8. */
final class InventorySheets {

  private static final Map<Answer, String> WORDS =
      Map.of(
          Answer.STILL, "まだやっています",
          Answer.CHANGED, "変わりました",
          Answer.ENDED, "終わりました",
          Answer.UNREACHED, "つながらない");

  private final Catalog catalog;

  InventorySheets(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Whom to call. */
  byte[] callList(List<Left> left) {
    return sheet(
        List.of("名称", "地区", "団体", "電話", "最後の確認", "番号"),
        left,
        one ->
            List.of(
                cell(one.name()),
                area(one.area()),
                cell(one.organization()),
                cell(one.phone()),
                text(one.verifiedOn()),
                text(one.id())));
  }

  /**
   * What came of it. Who confirmed a resource in another way than by an answer has no name here.
   */
  byte[] results(List<Result> results, LocalDate since) {
    return sheet(
        List.of("名称", "地区", "台帳", "結果", "答えた日", "だれが", "最後の確認", "終わった日", "番号"),
        results,
        one ->
            List.of(
                cell(one.name()),
                area(one.area()),
                cell(String.join("、", one.sources())),
                outcome(one, since),
                one.answeredAt() == null ? "" : text(catalog.day(one.answeredAt())),
                one.answer() == null ? "" : Objects.requireNonNullElse(cell(one.by()), ""),
                text(one.verifiedOn()),
                text(one.endedOn()),
                text(one.id())));
  }

  private static String outcome(Result one, LocalDate since) {
    if (one.answer() != null) {
      return Objects.requireNonNull(WORDS.get(one.answer()));
    }
    if (one.endedOn() != null) {
      return "終わりました";
    }
    boolean confirmed = one.verifiedOn() != null && !one.verifiedOn().isBefore(since);
    return confirmed ? "確認しました" : "まだ聞いていません";
  }

  private interface Row<T> {
    List<String> of(T one);
  }

  private static <T> byte[] sheet(List<String> header, List<T> all, Row<T> row) {
    StringWriter text = new StringWriter();
    text.write('\uFEFF');
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
      csv.printRecord(header);
      for (T one : all) {
        csv.printRecord(row.of(one));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String area(@Nullable String id) {
    return id == null ? "" : catalog.areas().find(id).map(Area::name).orElse("");
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** What a spreadsheet would calculate, written by a stranger, is shown and not calculated. */
  private static String cell(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}

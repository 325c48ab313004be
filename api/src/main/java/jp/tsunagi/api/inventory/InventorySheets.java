package jp.tsunagi.api.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.database.InventoryRepository.Left;
import jp.tsunagi.core.database.ProgressRepository.Result;
import jp.tsunagi.core.database.VerificationRepository.Answer;
import org.jspecify.annotations.Nullable;

/** The lines of the 棚卸し for a spreadsheet. */
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
  List<List<?>> callList(List<Left> left) {
    return sheet(
        List.of("名称", "地区", "団体", "電話", "最後の確認", "番号"),
        left,
        one ->
            List.of(
                one.name(),
                area(one.area()),
                text(one.organization()),
                text(one.phone()),
                text(one.verifiedOn()),
                text(one.id())));
  }

  /**
   * What came of it. Who confirmed a resource in another way than by an answer has no name here.
   */
  List<List<?>> results(List<Result> results, LocalDate since) {
    return sheet(
        List.of("名称", "地区", "台帳", "結果", "答えた日", "だれが", "最後の確認", "終わった日", "番号"),
        results,
        one ->
            List.of(
                one.name(),
                area(one.area()),
                String.join("、", one.sources()),
                outcome(one, since),
                one.answeredAt() == null ? "" : text(catalog.day(one.answeredAt())),
                one.answer() == null ? "" : text(one.by()),
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

  private static <T> List<List<?>> sheet(List<String> header, List<T> all, Row<T> row) {
    return Stream.concat(Stream.of(header), all.stream().map(row::of)).collect(Collectors.toList());
  }

  private String area(@Nullable String id) {
    return id == null ? "" : catalog.areas().find(id).map(Area::name).orElse("");
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}

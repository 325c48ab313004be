package jp.tsunagi.api.inventory;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Dates;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.core.database.InventoryRepository.Part;
import jp.tsunagi.core.resource.Freshness;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the stock-taking.
 *
 * @param since what was confirmed before this day counts as not confirmed
 */
record InventoryRequest(LocalDate since, Part part, @Nullable UUID after, int limit) {

  private static final int USUAL = 50;
  private static final int MOST = 500;

  static InventoryRequest parse(Parameters parameters, Catalog catalog, LocalDate today) {
    LocalDate since = since(parameters);
    String area =
        parameters.value(
            "area",
            id -> catalog.areas().find(id).isPresent() ? id : null,
            "an area: see /areas",
            "この地区はありません。");
    String source = parameters.text("source");
    UUID steward = parameters.value("steward", UUID::fromString, "an id", "番号（UUID）にしてください。");
    UUID after = parameters.value("after", UUID::fromString, "an id", "番号（UUID）にしてください。");
    Integer limit = parameters.integer("limit", 1, MOST);
    parameters.check();
    return new InventoryRequest(
        since == null ? Freshness.overdueBefore(today) : since,
        new Part(area, source, steward),
        after,
        limit == null ? USUAL : limit);
  }

  /** Of the whole. */
  static LocalDate whole(Parameters parameters, LocalDate today) {
    LocalDate since = since(parameters);
    parameters.check();
    return since == null ? Freshness.overdueBefore(today) : since;
  }

  private static @Nullable LocalDate since(Parameters parameters) {
    return parameters.value(
        "since", Dates::date, "a date such as 2026-04-01", "日付（2026-04-01の形）にしてください。");
  }
}

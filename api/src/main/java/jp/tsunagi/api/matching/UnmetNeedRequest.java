package jp.tsunagi.api.matching;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.Fields;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.core.database.UnmetNeedRepository.UnmetNeed;
import jp.tsunagi.core.matching.Barrier;

/** What nobody offers, in words of the vocabulary alone. */
final class UnmetNeedRequest {
  private static final int LONGEST_ID = 60;
  private static final int MOST = 10;

  private UnmetNeedRequest() {}

  /** The first day of the month from which gaps are counted; a year ago when none is given. */
  static LocalDate since(Context context, LocalDate today) {
    Parameters parameters = Parameters.of(context);
    YearMonth month =
        parameters.value(
            "since", YearMonth::parse, "a month such as 2026-04", "2026-04 のような年月にしてください。");
    parameters.check();
    return (month == null ? YearMonth.from(today).minusYears(1) : month).atDay(1);
  }

  static UnmetNeed parse(Context context, Catalog catalog, LocalDate today, String municipality) {
    Fields body = Bodies.json(context);
    String area = body.text("area", LONGEST_ID);
    if (area == null || catalog.areas().find(area).isEmpty()) {
      body.refuse("area", area, "is no area", "この地区はありません。");
    }
    List<String> wishes = body.texts("wishes", MOST, LONGEST_ID);
    if (wishes.isEmpty()) {
      body.missing("wishes");
    }
    for (String wish : wishes) {
      if (catalog.vocabulary().findCategory(wish).isEmpty()) {
        body.refuse("wishes", wish, "is not in the vocabulary", "語彙にない言葉です。");
      }
    }
    List<String> barriers = body.texts("barriers", MOST, LONGEST_ID);
    for (String barrier : barriers) {
      if (Barrier.find(barrier).isEmpty()) {
        body.refuse("barriers", barrier, "is not in the vocabulary", "語彙にない言葉です。");
      }
    }
    body.check();
    return new UnmetNeed(
        municipality,
        Objects.requireNonNull(area),
        wishes,
        barriers,
        YearMonth.from(today).atDay(1));
  }
}

package jp.tsunagi.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pure functions of {@code web/src/format} and {@code web/src/state}, asked in the browser. */
@ExtendWith(BrowserExtension.class)
class FormatTest {

  private static final String TODAY = "2026-11-21";

  @Test
  void distances(Visitor visitor) {
    Page page = visitor.phone("/");
    assertThat(call(page, "format/place", "formatDistance", 412.3)).isEqualTo("410m");
    assertThat(call(page, "format/place", "formatDistance", 3)).isEqualTo("10m");
    assertThat(call(page, "format/place", "formatDistance", 998)).isEqualTo("1.0km");
    assertThat(call(page, "format/place", "formatDistance", 1234)).isEqualTo("1.2km");
    assertThat(call(page, "format/place", "formatDistance", 12_400)).isEqualTo("12km");
    assertThat(call(page, "format/place", "formatDistance", 1234, "oaza")).isEqualTo("約1.2km");
    assertThat(call(page, "format/place", "formatDistance", 412, "block")).isEqualTo("約400m");
  }

  @Test
  void anEventOfLastWeekIsOverAndAClubIsNot(Visitor visitor) {
    Page page = visitor.phone("/");
    Map<String, Object> dates = Map.of("dates", List.of("2026-11-08", "2026-11-14"));
    Map<String, Object> season = Map.of("rrule", "FREQ=WEEKLY;BYDAY=TU", "until", "2026-10-31");
    Map<String, Object> club = Map.of("rrule", "FREQ=WEEKLY;BYDAY=TU");
    Map<String, Object> today = Map.of("dates", List.of(TODAY));
    assertThat(over(page, dates)).isEqualTo("2026年11月14日に終わりました");
    assertThat(over(page, dates, season)).isEqualTo("2026年11月14日に終わりました");
    assertThat(over(page, season)).isEqualTo("2026年10月31日に終わりました");
    assertThat(over(page, today)).isEqualTo("");
    assertThat(over(page, dates, club)).isEqualTo("");
    assertThat(over(page, Map.of("dates", List.of("2026-11-08", "2026-11-22")))).isEqualTo("");
    assertThat(over(page)).isEqualTo("");
    Map<String, Object> moved =
        Map.of(
            "schedule",
            Map.of("rules", List.of(dates)),
            "next_session",
            Map.of("date", "2026-11-28"));
    assertThat(call(page, "format/date", "formatOver", moved, TODAY)).isEqualTo("");
  }

  private static Object over(Page page, Map<?, ?>... rules) {
    Map<String, Object> properties = Map.of("schedule", Map.of("rules", List.of(rules)));
    return call(page, "format/date", "formatOver", properties, TODAY);
  }

  @Test
  void sessions(Visitor visitor) {
    Page page = visitor.phone("/");
    Map<String, String> wednesday =
        Map.of("date", "2026-11-25", "starts_at", "09:30", "ends_at", "11:00");
    assertThat(call(page, "format/date", "formatSession", wednesday, TODAY))
        .isEqualTo("11月25日(水) 9:30〜11:00");
    assertThat(call(page, "format/date", "formatSession", Map.of("date", TODAY), TODAY))
        .isEqualTo("今日 11月21日(土)");
    assertThat(
            call(
                page,
                "format/date",
                "formatSession",
                Map.of("date", "2026-11-22", "starts_at", "13:00"),
                TODAY))
        .isEqualTo("あした 11月22日(日) 13:00から");
    assertThat(call(page, "format/date", "formatSession", Map.of("date", "2027-01-04"), TODAY))
        .isEqualTo("2027年1月4日(月)");
    assertThat(
            call(
                page,
                "format/date",
                "formatSession",
                Map.of("date", "2026-11-23", "holiday", true, "starts_at", "09:00"),
                TODAY))
        .isEqualTo("11月23日(月・祝) 9:00から");
  }

  @Test
  void waysReadAloud(Visitor visitor) {
    Page page = visitor.phone("/");
    Map<String, Object> walk =
        Map.of(
            "mode", "walk", "departure", "09:05", "arrival", "09:12", "metres", 310, "to", "八鹿駅前");
    assertThat(call(page, "format/trip-speech", "speakLeg", walk))
        .isEqualTo("9時5分から310メートル、歩いて7分、9時12分に八鹿駅前に着きます。");
    Map<String, Object> ride =
        Map.of(
            "mode",
            "transit",
            "departure",
            "12:50",
            "arrival",
            "24:00",
            "from",
            "八鹿駅前",
            "to",
            "大屋市場",
            "line",
            "大屋線",
            "headsign",
            "筏",
            "fare_yen",
            300);
    assertThat(call(page, "format/trip-speech", "speakLeg", ride))
        .isEqualTo("12時50分に八鹿駅前で大屋線筏行きに乗り、翌日の0時に大屋市場で降ります。運賃は300円です。");
    assertThat(call(page, "format/trip-speech", "speakLeg", ride, Map.of("stay_seated", true)))
        .isEqualTo("12時50分に八鹿駅前で大屋線筏行きに乗り、翌日の0時に大屋市場に着きます。運賃は300円です。");
  }

  @Test
  void verification(Visitor visitor) {
    Page page = visitor.phone("/");
    assertThat(
            call(page, "format/date", "formatVerified", Map.of("verified_on", "2026-10-01"), TODAY))
        .isEqualTo(Map.of("text", "2026年10月1日に確認", "state", "fresh"));
    assertThat(
            call(page, "format/date", "formatVerified", Map.of("verified_on", "2025-04-01"), TODAY))
        .isEqualTo(Map.of("text", "2025年4月1日に確認(1年以上前)", "state", "old"));
    assertThat(call(page, "format/date", "formatVerified", Map.of(), TODAY))
        .isEqualTo(Map.of("text", "まだ確認されていません", "state", "never"));
    Map<String, String> gone = Map.of("verified_on", "2026-10-01", "unlisted_since", "2026-11-01");
    assertThat(call(page, "format/date", "formatVerified", gone, TODAY))
        .isEqualTo(Map.of("text", "新しい名簿にのっていません。行く前に確かめてください", "state", "old"));
  }

  @Test
  void costs(Visitor visitor) {
    Page page = visitor.phone("/");
    assertThat(cost(page, "format/cost", "formatCost", "参加費なし", 0)).isEqualTo("無料");
    assertThat(cost(page, "format/cost", "formatCost", "月1000円", 1000)).isEqualTo("1,000円");
    assertThat(cost(page, "format/cost", "formatCost", "実費", null)).isEqualTo("実費");
    assertThat(cost(page, "format/terms", "formatCostInFull", "1回２００円", 200)).isEqualTo("1回２００円");
    assertThat(cost(page, "format/terms", "formatCostInFull", "月800円(4回)", 200))
        .isEqualTo("月800円(4回)(1回 200円)");
    assertThat(cost(page, "format/terms", "formatCostInFull", null, null))
        .asString()
        .startsWith("書かれていません");
  }

  @Test
  void phonesAndAges(Visitor visitor) {
    Page page = visitor.phone("/");
    assertThat(call(page, "format/terms", "telephoneLink", "０７９(012)3456"))
        .isEqualTo("tel:0790123456");
    assertThat(call(page, "format/terms", "formatAges", Map.of("minimum_age", 65)))
        .isEqualTo("65歳以上");
    assertThat(
            call(page, "format/terms", "formatAges", Map.of("minimum_age", 6, "maximum_age", 12)))
        .isEqualTo("6歳から12歳まで");
  }

  @Test
  void anAddressIsReadAndWrittenAlike(Visitor visitor) {
    Page page = visitor.phone("/");
    for (String search :
        List.of(
            "",
            "?q=%E4%BD%93%E6%93%8D",
            "?category=exercise-hyakusai&near=35.405,134.763&within=1000&when=week&day=mon,sun"
                + "&free=1&wheelchair=1&sort=name&tab=map&id=x",
            "?from=28222-oya")) {
      assertThat(
              page.evaluate(
                  "async (s) => { const m = await import('/state/view.js');"
                      + " return m.formatView(m.parseView(s)); }",
                  search))
          .isEqualTo(search);
    }
  }

  private static Object cost(
      Page page, String module, String function, @Nullable String text, @Nullable Integer yen) {
    return page.evaluate(
        "async ([module, f, text, yen]) => (await import(`/${module}.js`))[f]("
            + "{ text: text ?? undefined, yen: yen ?? undefined })",
        Arrays.asList(module, function, text, yen));
  }

  private static Object call(
      Page page, String module, String function, @Nullable Object... arguments) {
    return page.evaluate(
        "async ([module, f, args]) =>"
            + " (await import(`/${module}.js`))[f](...args.map((a) => a ?? undefined))",
        List.of(module, function, Arrays.asList(arguments)));
  }
}

package jp.tsunagi.api.browser;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tsunagi.core.resource.Accessibility;
import jp.tsunagi.core.resource.Booking;
import jp.tsunagi.core.resource.Contact;
import jp.tsunagi.core.resource.Cost;
import jp.tsunagi.core.resource.Eligibility;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Pickup;
import jp.tsunagi.core.resource.Precision;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.ResourceId;
import jp.tsunagi.core.resource.Resources;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.core.schedule.ScheduleRule.Holidays;

/**
 * What the browser tests find on the page: four resources with a name worth remembering, and forty
 * more along the river. All days are seen from Saturday, 21 November 2026.
 */
final class Valley {

  /** Wednesdays, free, everything known. */
  static final String HYAKUSAI = "いきいき百歳体操 八鹿会場";

  /** Saturdays, so also today; 200 yen. */
  static final String GO = "駅前の囲碁";

  /** Only the 大字 is known. */
  static final String SALON = "大屋のふれあい体操";

  /** No place and no date. */
  static final String PHONE = "こころの電話相談";

  static final int COUNT = 44;

  /** Tiles that this process serves. */
  static final Map<String, String> SETTINGS =
      Map.of(
          "TSUNAGI_TILES_URL",
          Tiles.ADDRESS + "{z}/{x}/{y}.png",
          "TSUNAGI_TILES_ATTRIBUTION",
          "試験用タイル");

  private static final int ALONG_THE_RIVER = 40;

  private Valley() {}

  static List<Resource> resources() {
    List<Resource> all = new ArrayList<>();
    all.add(hyakusai());
    all.add(
        Resources.named(GO)
            .in("hobby-go")
            .at(35.405, 134.763)
            .ofArea("28222-yokayoka")
            .costing(200)
            .held(weekly("毎週土曜 10時〜12時", "SA", 10, 12))
            .build());
    all.add(salon());
    all.add(Resources.named(PHONE).in("consult-health").held(Schedule.words("随時(祝日を除く)")).build());
    for (int i = 0; i < ALONG_THE_RIVER; i++) {
      all.add(
          Resources.named("川沿いの健康教室 その%02d".formatted(i + 1))
              .in("consult-health")
              .at(35.36 + 0.001 * i, 134.70 + 0.002 * i)
              .ofArea("28222-yokayoka")
              .costing(500)
              .held(weekly("毎週金曜 13時〜15時", "FR", 13, 15))
              .build());
    }
    return all;
  }

  private static Resource hyakusai() {
    return new Resource(
        ResourceId.of("28222", "test", HYAKUSAI),
        "28222",
        HYAKUSAI,
        "いきいきひゃくさいたいそう",
        List.of("exercise-hyakusai"),
        "椅子に座ったままでもできます。",
        "八鹿自治協議会",
        null,
        "八鹿公民館",
        "養父市八鹿町八鹿1675",
        "28222-yokayoka",
        new Location(134.7626, 35.4046, Precision.EXACT, Location.Basis.VENUE),
        weekly("毎週水曜 13：30〜15：00", "WE", LocalTime.of(13, 30), LocalTime.of(15, 0)),
        new Contact(
            "八鹿公民館",
            List.of(
                new Contact.Phone("079-012-3456", Contact.Kind.VOICE, "12"),
                new Contact.Phone("079-012-3457", Contact.Kind.FAX, null)),
            null,
            "https://example.org/hyakusai"),
        new Cost("無料", 0),
        new Eligibility("65歳以上", 65, null, 20, true),
        new Accessibility("玄関にスロープ", true, true, null, true, false, true, List.of()),
        new Booking("要予約", true),
        new Pickup("要相談", true, List.of("28222-oya")),
        "健康福祉課",
        LocalDate.of(2026, 10, 1),
        null,
        null,
        "上ばきをお持ちください。",
        null,
        true);
  }

  private static Resource salon() {
    return new Resource(
        ResourceId.of("28222", "test", SALON),
        "28222",
        SALON,
        null,
        List.of("exercise-hyakusai"),
        null,
        null,
        null,
        null,
        null,
        "28222-oyaichiba",
        new Location(134.6654, 35.3328, Precision.OAZA, Location.Basis.AREA),
        weekly("毎週月曜 9時〜10時", "MO", 9, 10),
        Contact.NONE,
        Cost.UNKNOWN,
        Eligibility.UNKNOWN,
        Accessibility.UNKNOWN,
        Booking.UNKNOWN,
        Pickup.UNKNOWN,
        null,
        null,
        null,
        null,
        null,
        null,
        true);
  }

  private static Schedule weekly(String words, String day, int from, int to) {
    return weekly(words, day, LocalTime.of(from, 0), LocalTime.of(to, 0));
  }

  private static Schedule weekly(String words, String day, LocalTime from, LocalTime to) {
    return Schedule.parsed(
        words,
        List.of(
            new ScheduleRule(
                "FREQ=WEEKLY;BYDAY=" + day,
                List.of(),
                null,
                null,
                from,
                to,
                List.of(),
                List.of(),
                Holidays.HELD)));
  }
}

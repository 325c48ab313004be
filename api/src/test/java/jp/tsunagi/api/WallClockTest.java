package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import jp.tsunagi.core.schedule.Schedules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Today is today in the municipality, wherever the server and its clock are. */
class WallClockTest {

  private static final Resource[] WEEKLY = {
    Resources.named("金曜").held(FilterTest.weekly("FR", "09:00", "10:00")).build(),
    Resources.named("土曜").held(FilterTest.weekly("SA", "09:00", "10:00")).build()
  };

  /** Half past eight on Saturday morning in Japan. */
  @RegisterExtension
  static final AppExtension SATURDAY = AppExtension.over(WEEKLY).at("2026-11-20T23:30:00Z");

  /** Half past nine: the session of Saturday has begun and is not over. */
  @RegisterExtension
  static final AppExtension DURING = AppExtension.over(WEEKLY).at("2026-11-21T00:30:00Z");

  /** Ten: it is over. */
  @RegisterExtension
  static final AppExtension AFTER = AppExtension.over(WEEKLY).at("2026-11-21T01:00:00Z");

  /** A field, a telephone that is answered day and night, and something in the evening. */
  @RegisterExtension
  static final AppExtension ALL_DAY =
      AppExtension.over(
              Resources.named("畑").held(Schedules.held("FREQ=DAILY", null, null)).build(),
              Resources.named("電話")
                  .held(Schedules.held("FREQ=DAILY", LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                  .build(),
              Resources.named("夜の会").held(FilterTest.weekly("SA", "19:00", "21:00")).build())
          .at("2026-11-20T23:30:00Z");

  @Test
  void lateOnFridayInLondonIsSaturdayInJapan() {
    assertThat(SATURDAY.json("/api/v1/site").get("today").asText()).isEqualTo("2026-11-21");
    assertThat(SATURDAY.json("/api/v1/site").get("usual_day").asText())
        .as("Monday is a holiday")
        .isEqualTo("2026-11-24");
    assertThat(SATURDAY.names("sort=next")).containsExactly("土曜", "金曜");
    assertThat(next(SATURDAY, "土曜")).isEqualTo("2026-11-21");
    assertThat(next(SATURDAY, "金曜")).isEqualTo("2026-11-27");
  }

  @Test
  void aSessionIsTheNextUntilItIsOver() {
    assertThat(next(DURING, "土曜")).isEqualTo("2026-11-21");
    assertThat(next(AFTER, "土曜")).isEqualTo("2026-11-28");
    assertThat(AFTER.names("sort=next")).containsExactly("金曜", "土曜");
  }

  @Test
  void theDaySaysWhatIsOverByTheSameRule() {
    String today = "/api/v1/agenda?on=2026-11-21";
    assertThat(DURING.json(today).at("/days/0/sessions/0").has("over")).isFalse();
    assertThat(AFTER.json(today).at("/days/0/sessions/0/over").asBoolean()).isTrue();
    assertThat(ALL_DAY.json(today).toString()).doesNotContain("over");
  }

  @Test
  void whatBeginsAtATimeComesBeforeWhatIsThereAllDay() {
    assertThat(ALL_DAY.names("on=2026-11-21&sort=next")).containsExactly("夜の会", "電話", "畑");
    assertThat(ALL_DAY.names("on=2026-11-21&sort=next&limit=2")).containsExactly("夜の会", "電話");
  }

  @Test
  void todayIsOneDayAndThisWeekAreSeven() {
    assertThat(DURING.names("on=2026-11-21")).containsExactly("土曜");
    assertThat(DURING.names("on=2026-11-21/2026-11-27")).containsExactlyInAnyOrder("土曜", "金曜");
    assertThat(AFTER.names("day=fri")).containsExactly("金曜");
  }

  private static String next(AppExtension app, String name) {
    return app.json("/api/v1/resources?q=" + Questions.encoded(name))
        .at("/features/0/properties/next_session/date")
        .asText();
  }
}

package jp.tsunagi.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
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
import jp.tsunagi.core.schedule.Closure;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.core.schedule.Session;
import org.junit.jupiter.api.Test;

class JsonTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  /** With something in every field. */
  private static final Resource FULL =
      new Resource(
          ResourceId.of("28222", "a", "b"),
          "28222",
          "囲碁の会",
          "いごのかい",
          List.of("hobby-go", "gathering"),
          "一行目\n二行目 \"引用\" 𠮷",
          "八鹿囲碁クラブ",
          "7000012050002",
          "八鹿公民館",
          "養父市八鹿町八鹿1",
          "28222-yokayoka",
          new Location(134.76, 35.4, Precision.BLOCK, Location.Basis.ADDRESS),
          Schedule.parsed(
              "第2・4火曜",
              List.of(
                  new ScheduleRule(
                      "FREQ=MONTHLY;BYDAY=2TU,4TU",
                      List.of(DAY),
                      DAY,
                      DAY.plusYears(1),
                      LocalTime.of(13, 30),
                      LocalTime.MIDNIGHT,
                      List.of(DAY.plusDays(7)),
                      List.of(new Closure(MonthDay.of(12, 29), MonthDay.of(1, 3))),
                      ScheduleRule.Holidays.NEXT_WEEK))),
          new Contact(
              "事務局",
              List.of(new Contact.Phone("079-012-3456", Contact.Kind.FAX, "12")),
              "a@example.jp",
              "https://example.jp/"),
          new Cost("1回200円", 200),
          new Eligibility("65歳以上", 65, 100, 20, true),
          new Accessibility("スロープ", true, false, true, false, true, true, List.of("ja", "en")),
          new Booking("要予約", true),
          new Pickup("大屋のみ", true, List.of("28222-oya")),
          "福祉課",
          DAY,
          DAY.plusDays(1),
          DAY.plusDays(2),
          "備考",
          UUID.fromString("0b6a52a1-7a3f-4f4e-9d52-1f6f4e1f7a11"),
          false);

  @Test
  void aFullResourceIsReadAsItWasWritten() {
    assertThat(Json.read(Json.write(FULL), Resource.class)).isEqualTo(FULL);
  }

  @Test
  void aResourceWithNothingButItsNameIsReadAsItWasWritten() {
    Resource empty = Resources.named("名だけ").build();
    assertThat(Json.read(Json.write(empty), Resource.class)).isEqualTo(empty);
    assertThat(Json.write(empty)).doesNotContain("null", "phones", "name_kana");
  }

  @Test
  void namesAreInSnakeCaseEnumsInLowerCaseAndTimesWithoutSeconds() {
    assertThat(Json.write(FULL))
        .contains(
            "\"name_kana\":\"いごのかい\"",
            "\"verified_on\":\"2026-11-25\"",
            "\"kind\":\"fax\"",
            "\"starts_at\":\"13:30\"",
            "\"ends_at\":\"00:00\"",
            "\"holidays\":\"next_week\"",
            "{\"from\":\"--12-29\",\"to\":\"--01-03\"}");
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    assertThat(Json.write(new Session(DAY, null, null))).isEqualTo("{\"date\":\"2026-11-25\"}");
  }

  @Test
  void whatDoesNotBelongThereIsRefused() {
    String json = "{\"date\":\"2026-11-25\",\"colour\":\"red\"}";
    assertThatThrownBy(() -> Json.read(json, Session.class))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Json.read("{", Session.class))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

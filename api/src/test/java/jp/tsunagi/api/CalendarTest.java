package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import jp.tsunagi.core.schedule.Schedules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What calendars get (RFC 5545). */
class CalendarTest {

  private static final Resource TUESDAY =
      Resources.named("八鹿サロン")
          .at(35.4, 134.76)
          .held(Schedules.held("FREQ=WEEKLY;BYDAY=TU", LocalTime.of(13, 30), LocalTime.of(15, 0)))
          .build();
  private static final Resource FRIDAY =
      Resources.named("金曜、体操; \\の会")
          .at(35.4, 134.76)
          .held(Schedules.held("FREQ=WEEKLY;BYDAY=FR", LocalTime.of(13, 30), LocalTime.of(15, 0)))
          .costing(0)
          .build();

  @RegisterExtension static final AppExtension APP = AppExtension.over(TUESDAY, FRIDAY);

  @Test
  void theSessionsOfAResourceAreEventsThatStayTheSame() {
    List<VEvent> events = events("/api/v1/resources/" + TUESDAY.id() + "/calendar.ics");
    assertThat(events).hasSizeBetween(8, 9);
    VEvent first = events.get(0);
    assertThat(first.getSummary().getValue()).isEqualTo("八鹿サロン（サンプル）");
    assertThat(first.getUid().getValue()).startsWith(TUESDAY.id() + "-20261124");
    assertThat(first.getUrl().getValue()).endsWith("/resources/" + TUESDAY.id());
    assertThat(first.getGeo().getLatitude()).isEqualTo(35.4);
    assertThat(events("/api/v1/resources/" + TUESDAY.id() + "/calendar.ics").get(0).getUid())
        .isEqualTo(first.getUid());
  }

  @Test
  void anEventBeginsWhenTheClockOnTheWallSays() {
    VEvent first = events("/api/v1/resources/" + TUESDAY.id() + "/calendar.ics").get(0);
    Instant start = first.getDateStart().getValue().toInstant();
    String session =
        APP.json("/api/v1/resources/" + TUESDAY.id()).at("/properties/sessions/0").toString();
    assertThat(session).contains(start.atZone(ZoneId.of("Asia/Tokyo")).toLocalTime() + "");
  }

  @Test
  void oneSessionIsTakenAlone() {
    String path = "/api/v1/resources/" + TUESDAY.id() + "/calendar.ics?on=";
    assertThat(events(path + "2026-12-01")).hasSize(1);
    assertThat(APP.get(path + "2026-12-02").statusCode()).isEqualTo(404);
    assertThat(APP.get(path + "x").statusCode()).isEqualTo(400);
  }

  @Test
  void aFeedHoldsWhatItsFilterFinds() {
    assertThat(events("/api/v1/calendar.ics")).hasSizeGreaterThan(16);
    assertThat(events("/api/v1/calendar.ics?day=fri"))
        .allMatch(event -> event.getSummary().getValue().startsWith("金曜、体操; \\の会"));
    assertThat(events("/api/v1/calendar.ics?cost_max=0")).hasSizeBetween(8, 9);
  }

  @Test
  void aFeedIsNotAskedForFromAHome() {
    assertThat(APP.get("/api/v1/calendar.ics?near=35.4,134.7").statusCode()).isEqualTo(400);
  }

  @Test
  void linesAreFoldedAndEndAsTheStandardSays() {
    HttpResponse<String> answer = APP.get("/api/v1/calendar.ics");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/calendar");
    for (String line : answer.body().split("\r\n")) {
      assertThat(line.length()).isLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\n");
    }
  }

  private static List<VEvent> events(String path) {
    HttpResponse<String> answer = APP.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    ICalendar calendar = Biweekly.parse(answer.body()).first();
    assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
    return calendar.getEvents();
  }
}

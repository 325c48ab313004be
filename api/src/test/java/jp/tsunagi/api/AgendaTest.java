package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.core.schedule.ScheduleRule.Holidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What takes place day by day, and what falls out. Today is Saturday 21 November 2026. */
class AgendaTest {

  private static final Resource WEDNESDAYS =
      weekly("八鹿サロン", "WE", "28222-yokayoka", List.of(LocalDate.of(2026, 11, 25)), 0);
  private static final Resource MONDAYS = weekly("大屋の体操", "MO", "28222-oyaichiba", List.of(), 200);

  @RegisterExtension static final AppExtension APP = AppExtension.over(WEDNESDAYS, MONDAYS);

  private static Resource weekly(
      String name, String day, String area, List<LocalDate> except, int yen) {
    ScheduleRule rule =
        new ScheduleRule(
            "FREQ=WEEKLY;BYDAY=" + day,
            List.of(),
            null,
            null,
            LocalTime.of(10, 0),
            LocalTime.of(11, 30),
            except,
            List.of(),
            Holidays.HELD);
    return Resources.named(name)
        .ofArea(area)
        .at(35.4, 134.76)
        .costing(yen)
        .held(Schedule.parsed("毎週", List.of(rule)))
        .build();
  }

  @Test
  void withoutAWordOfWhenItIsTodayAndTheSixDaysAfter() {
    JsonNode answer = APP.json("/api/v1/agenda");
    assertThat(answer.get("days").findValuesAsText("date"))
        .hasSize(7)
        .startsWith("2026-11-21")
        .endsWith("2026-11-27");
    assertThat(answer.at("/days/2/holiday").asBoolean()).isTrue();
    assertThat(answer.get("count").asInt()).isEqualTo(1);
  }

  @Test
  void whatFallsOutIsSaidAndNotCounted() {
    JsonNode answer = APP.json("/api/v1/agenda?on=2026-11-25/2026-12-02");
    assertThat(sessions(answer, "2026-11-25"))
        .containsExactly(
            "{\"resource\":\"%s\",\"starts_at\":\"10:00\",\"ends_at\":\"11:30\",\"cancelled\":true}"
                .formatted(WEDNESDAYS.id()));
    assertThat(sessions(answer, "2026-12-02").get(0)).contains("\"cancelled\":false");
    assertThat(answer.get("count").asInt()).isEqualTo(2);
  }

  @Test
  void theFiltersOfTheListHoldForTheSessionsThemselves() {
    assertThat(names("on=2026-11-21/2026-12-05&area=28222-oya")).containsExactly("大屋の体操");
    assertThat(names("on=2026-11-21/2026-12-05&cost_max=0")).containsExactly("八鹿サロン");
    assertThat(names("on=2026-11-21/2026-12-05&day=mon")).containsExactly("大屋の体操");
    assertThat(names("on=2026-11-25&q=囲碁")).isEmpty();
    assertThat(names("on=2026-11-21/2026-12-05&from=10:30")).isEmpty();
    assertThat(names("on=2026-11-21/2026-12-05&near=35.4,134.76&within=100")).hasSize(2);
    assertThat(names("on=2026-11-21/2026-12-05&near=35.4,134.77&mode=walk&minutes=1")).isEmpty();
  }

  @Test
  void sixWeeksAreTheMost() {
    assertThat(APP.json("/api/v1/agenda?on=2026-12-01/2027-01-11").get("days")).hasSize(42);
    assertThat(APP.get("/api/v1/agenda?on=2026-12-01/2027-01-12").body()).contains("42日間まで");
  }

  @Test
  void theDetailNamesTheDaysThatFallOut() {
    JsonNode salon = APP.json("/api/v1/resources/" + WEDNESDAYS.id()).get("properties");
    assertThat(salon.at("/cancelled_sessions/0/date").asText()).isEqualTo("2026-11-25");
    assertThat(salon.get("cancelled_sessions")).hasSize(1);
  }

  private static List<String> names(String question) {
    return APP.json("/api/v1/agenda?" + question).get("resources").findValuesAsText("name");
  }

  private static List<String> sessions(JsonNode answer, String date) {
    List<String> sessions = new ArrayList<>();
    for (JsonNode day : answer.get("days")) {
      if (day.get("date").asText().equals(date)) {
        day.get("sessions").forEach(each -> sessions.add(each.toString()));
      }
    }
    return sessions;
  }
}

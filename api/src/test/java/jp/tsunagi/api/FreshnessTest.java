package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import jp.tsunagi.core.schedule.Schedules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody confirmed for thirteen months comes after its equals. */
class FreshnessTest {

  private static final List<Resource> ALL =
      List.of(
          wednesdays("一の会"),
          wednesdays("二の会"),
          wednesdays("三の会"),
          Resources.named("四の会").at(35.4, 134.76).build(),
          Resources.named("五の会").at(35.4, 134.76).build(),
          Resources.named("六の会").at(35.4, 134.76).build());

  @RegisterExtension static final AppExtension APP = AppExtension.over(ALL);

  private static Resource wednesdays(String name) {
    return Resources.named(name)
        .at(35.4005, 134.76)
        .held(Schedules.held("FREQ=WEEKLY;BYDAY=WE", LocalTime.of(10, 0), null))
        .build();
  }

  /** Of each kind the one that stands first by its id, and would be first. */
  @BeforeAll
  static void twoAreOverdue() {
    APP.execute("update resource set verified_on = '2026-10-01', overdue_from = '2027-11-02'");
    for (boolean dated : new boolean[] {true, false}) {
      APP.execute(
          "update resource set (verified_on, overdue_from) = "
              + (dated ? "('2025-10-20', '2026-11-21')" : "(null, null)")
              + " where id = (select id from resource where record ->> 'name' "
              + (dated ? "~ '[一二三]'" : "~ '[四五六]'")
              + " order by id limit 1)");
    }
  }

  @Test
  void ofThoseThatBeginTogetherTheOverdueComeLast() {
    List<String> names = APP.names("sort=next");
    assertThat(names.subList(0, 3)).containsExactlyInAnyOrder("一の会", "二の会", "三の会");
    assertThat(names.get(2)).isEqualTo(overdue("[一二三]"));
    assertThat(names.get(5)).isEqualTo(overdue("[四五六]"));
  }

  @Test
  void ofThoseUnderOneRoofTheOverdueComesLastAndWhatIsNearerStaysBefore() {
    for (String more : List.of("", "&mode=walk&minutes=60")) {
      List<String> names = APP.names("near=35.401,134.76&sort=distance" + more);
      assertThat(names).hasSize(6);
      assertThat(names.get(2)).as("nearer").isEqualTo(overdue("[一二三]"));
      assertThat(names.get(5)).as("farther").isEqualTo(overdue("[四五六]"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"next", "distance", "travel", "name"})
  void whatIsOverdueSaysSoInEveryOrder(String sort) {
    String path = "/api/v1/resources?near=35.401,134.76&mode=walk&sort=" + sort;
    for (JsonNode each : APP.json(path).get("features")) {
      JsonNode properties = each.get("properties");
      String name = properties.get("name").asText();
      boolean overdue = name.equals(overdue("[一二三]")) || name.equals(overdue("[四五六]"));
      assertThat(properties.path("overdue").asBoolean()).as(name).isEqualTo(overdue);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sort=next", "near=35.401,134.76&sort=distance"})
  void pageByPageNothingIsLostOrSeenTwice(String order) {
    List<String> names = new ArrayList<>();
    String question = order + "&limit=1";
    for (int i = 0; i < APP.names(order).size(); i++) {
      JsonNode page = APP.json("/api/v1/resources?" + question);
      names.addAll(page.findValuesAsText("name"));
      for (JsonNode link : page.get("links")) {
        if (link.get("rel").asText().equals("next")) {
          question = link.get("href").asText().split("\\?", 2)[1];
        }
      }
    }
    assertThat(names).containsExactlyElementsOf(APP.names(order));
  }

  /** The first by its id, as PostgreSQL orders ids. */
  private static String overdue(String pattern) {
    return ALL.stream()
        .filter(one -> one.name().substring(0, 1).matches(pattern))
        .min((a, b) -> a.id().toString().compareTo(b.id().toString()))
        .orElseThrow()
        .name();
  }
}

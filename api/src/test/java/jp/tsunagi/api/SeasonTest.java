package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import jp.tsunagi.core.schedule.Schedules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What pauses for a part of the year. Today is 21 November 2026. */
class SeasonTest {

  /** Both on Fridays of the last three months of the year; confirmed in June, and in September. */
  private static final Resource ASKED_LONG_BEFORE = fridays("畑の会", LocalDate.of(2026, 6, 1));

  private static final Resource ASKED_FOR_THIS_SEASON = fridays("山の会", LocalDate.of(2026, 9, 1));

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(ASKED_LONG_BEFORE, ASKED_FOR_THIS_SEASON);

  private static Resource fridays(String name, LocalDate verified) {
    return Resources.named(name)
        .held(Schedules.held("FREQ=WEEKLY;BYDAY=FR;BYMONTH=10,11,12", LocalTime.of(10, 0), null))
        .verified(verified)
        .build();
  }

  @Test
  void whatWasConfirmedLongBeforeItsSeasonSinksAndIsAskedAgain() {
    assertThat(APP.names("sort=next")).containsExactly("山の会", "畑の会");
    assertThat(properties(ASKED_LONG_BEFORE).get("overdue").asBoolean()).isTrue();
    assertThat(properties(ASKED_FOR_THIS_SEASON).has("overdue")).isFalse();
    Member chief = Member.of(APP, Role.ADMINISTRATOR, "chief@example.jp");
    JsonNode left = Member.json(chief.get("/api/v1/inventory/left?limit=10")).get("left");
    assertThat(left).hasSize(1);
    assertThat(left.at("/0/name").asText()).isEqualTo("畑の会");
    assertThat(left.at("/0/season").asBoolean()).isTrue();
    assertThat(Member.json(chief.get("/api/v1/inventory")).get("verified").asInt()).isEqualTo(1);
  }

  private static JsonNode properties(Resource resource) {
    return APP.json("/api/v1/resources/" + resource.id()).get("properties");
  }
}

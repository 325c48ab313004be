package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether what is told of a trip agrees with itself: every length is the difference of times. */
final class Told {
  private Told() {}

  /**
   * @param start HH:MM
   * @param end HH:MM
   */
  static void check(JsonNode option, String start, String end) {
    JsonNode there = option.get("outbound");
    JsonNode back = option.get("back");
    int walked = way(there) + way(back);
    assertThat(option.get("away_minutes").asInt())
        .isEqualTo(minutes(back.get("arrival")) - minutes(there.get("departure")));
    assertThat(option.get("wait_minutes").asInt())
        .isEqualTo(
            minutes(start)
                - minutes(there.get("arrival"))
                + minutes(back.get("departure"))
                - minutes(end));
    assertThat(option.get("walk_minutes").asInt()).isEqualTo(walked);
  }

  /** Minutes of its walks. */
  private static int way(JsonNode way) {
    assertThat(way.get("minutes").asInt())
        .isEqualTo(minutes(way.get("arrival")) - minutes(way.get("departure")));
    JsonNode legs = way.get("legs");
    int clock = minutes(way.get("departure"));
    int walked = 0;
    for (JsonNode leg : legs) {
      assertThat(minutes(leg.get("departure"))).as(way.toString()).isGreaterThanOrEqualTo(clock);
      clock = minutes(leg.get("arrival"));
      assertThat(clock).isGreaterThanOrEqualTo(minutes(leg.get("departure")));
      walked += leg.get("mode").asText().equals("walk") ? clock - minutes(leg.get("departure")) : 0;
    }
    assertThat(clock).isEqualTo(minutes(way.get("arrival")));
    return walked;
  }

  private static int minutes(JsonNode clock) {
    return minutes(clock.asText());
  }

  private static int minutes(String clock) {
    String[] parts = clock.split(":");
    return 60 * Integer.parseInt(parts[0]) + Integer.parseInt(parts[1]);
  }
}

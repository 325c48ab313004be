package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The service tells before a timetable runs out, and goes on when it has. */
class FeedExpiryTest {

  /** The sample's timetable holds until 31 March 2028. */
  @RegisterExtension
  static final AppExtension LATE = AppExtension.withSample().at("2028-03-04T01:00:00Z");

  @RegisterExtension
  static final AppExtension TOO_LATE = AppExtension.withSample().at("2028-04-10T01:00:00Z");

  @Test
  void aFeedThatEndsWithinAMonthSaysSo() {
    JsonNode feed = LATE.json("/api/v1/feeds").at("/feeds/0");
    assertThat(feed.get("days_left").asInt()).isEqualTo(27);
    assertThat(feed.get("ends_soon").asBoolean()).isTrue();
    assertThat(LATE.get("/metrics").body()).contains("{feed=\"yabu-sample\"} 27");
  }

  @Test
  void aFeedThatHasEndedIsBelowZeroAndTheServiceStaysReady() {
    assertThat(TOO_LATE.json("/api/v1/feeds").at("/feeds/0/days_left").asInt()).isEqualTo(-10);
    assertThat(TOO_LATE.get("/metrics").body()).contains("{feed=\"yabu-sample\"} -10");
    assertThat(TOO_LATE.get("/health/ready").statusCode()).isEqualTo(200);
  }
}

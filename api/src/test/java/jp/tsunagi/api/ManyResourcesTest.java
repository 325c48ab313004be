package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What changes when there are more than ten thousand. */
class ManyResourcesTest {

  @RegisterExtension
  static final AppExtension APP =
      AppExtension.over(
          Resources.named("囲碁").in("hobby-go").at(35.4, 134.7).build(),
          Resources.named("針金").in("art-wire").at(36.4, 135.7).build());

  /** Exactly ten thousand in 体操, and two more in all. */
  @BeforeAll
  static void copyTheOneTenThousandTimes() {
    APP.execute(
        """
        insert into resource (id, municipality, record, name_sort, categories, areas, cost_yen,
          accessible, precision, verified_on, geom, search_text, search_grams, created_at,
          revised_at, schedule, feature)
        select gen_random_uuid(), municipality, record || '{"categories": ["exercise-hyakusai"]}',
          'n' || i, '{exercise-hyakusai,exercise}', areas, cost_yen, accessible, precision,
          verified_on, geom, search_text, search_grams, created_at, revised_at, schedule, feature
        from resource, generate_series(1, 10000) i where record ->> 'name' = '囲碁'
        """);
    APP.execute(
        """
        insert into resource_point select r.id, 0, p.point from resource r,
          (select point from resource_point join resource o on o.id = resource
            where category = 0 and o.record ->> 'name' = '囲碁') p on conflict do nothing
        """);
    APP.execute("analyze resource");
  }

  @Test
  void tenThousandAreCountedExactly() {
    JsonNode page = APP.json("/api/v1/resources?category=exercise&limit=1");
    assertThat(page.get("numberMatched").asInt()).isEqualTo(10_000);
    assertThat(APP.json("/api/v1/resources?category=hobby").get("numberMatched").asInt())
        .isEqualTo(1);
  }

  @Test
  void moreAreNotCountedAtAll() {
    JsonNode page = APP.json("/api/v1/resources?limit=3");
    assertThat(page.has("numberMatched")).isFalse();
    assertThat(page.get("numberReturned").asInt()).isEqualTo(3);
    assertThat(APP.json("/api/v1/resources?near=35,134&limit=1").has("numberMatched")).isFalse();
  }

  @Test
  void whatIsRareIsFoundBehindTenThousandOthersThatAreNearer() {
    JsonNode page = APP.json("/api/v1/resources?near=35.4,134.7&q=針金");
    assertThat(page.get("numberReturned").asInt()).isEqualTo(1);
    JsonNode found = page.get("features").get(0).get("properties");
    assertThat(found.get("name").asText()).isEqualTo("針金");
    assertThat(found.get("distance_m").asDouble())
        .isCloseTo(Vincenty.meters(35.4, 134.7, 36.4, 135.7), within(1.0));
  }
}

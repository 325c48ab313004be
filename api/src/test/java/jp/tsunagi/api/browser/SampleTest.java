package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Objects;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.core.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page over the whole sample municipality, as scripts/run shows it. */
@ExtendWith(BrowserExtension.class)
class SampleTest {

  @RegisterExtension
  static final AppExtension APP = AppExtension.withSample().with(Valley.SETTINGS);

  @Test
  void everythingThatIsPublishedIsListedAndEverythingWithAPlaceIsOnTheMap(Visitor visitor) {
    Page page = visitor.to(APP.uri("").toString()).desktop("/");
    Visitor.counts(page, matching(""));
    assertThat(matching("")).isGreaterThan(500);
    assertThat(page.locator(".cluster").first()).isVisible();
    assertThat(MapTest.pinned(page)).isEqualTo(matching("&near=35.4,134.76"));
  }

  @Test
  void theFirstLoadIsSmallWithAllPins(Visitor visitor) {
    long bytes = FirstLoadTest.bytesOf(visitor.to(APP.uri("").toString()), 1280, 800);
    System.out.println("First load on a desktop, whole sample: " + bytes + " bytes");
    assertThat(bytes).isLessThan(FirstLoadTest.MOST_BYTES);
  }

  @Test
  void everyAreaCanBeChosenOnANarrowScreen(Visitor visitor) {
    Page page = visitor.to(APP.uri("").toString()).open("/", 320, 640);
    Visitor.button(page, "近くで探す").click();
    assertThat(page.locator(".kana__row").first()).isVisible();
    int areas = 0;
    for (Locator row : page.locator(".kana__row").all()) {
      row.click();
      areas += page.locator(".kana__area").count();
    }
    assertThat(areas).isEqualTo(98);
    AccessibilityTest.fits(page);
    Visitor.button(page, "あ行の地区").click();
    page.locator(".kana__area", new Page.LocatorOptions().setHasText("あげ")).first().click();
    assertThat(page.locator("#active-filters")).containsText("上箇の近く");
  }

  private static int matching(String parameters) {
    Map<String, Object> answer =
        Json.read(
            APP.get("/api/v1/resources?limit=1" + parameters).body(), new TypeReference<>() {});
    return (int) Objects.requireNonNull(answer.get("numberMatched"));
  }
}

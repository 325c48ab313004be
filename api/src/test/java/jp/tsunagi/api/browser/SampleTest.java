package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

  /** The map shows its places from near, and nothing moves any more. */
  private static final String ARRIVED =
      """
      () => document.querySelectorAll('.leaflet-marker-pane > *').length > 5
        && !document.querySelector('.leaflet-marker-pane').getAnimations({ subtree: true }).length
      """;

  /** Names that can be seen and lie over a pin. */
  private static final String COVERED =
      """
      () => {
        const boxes = (selector) => [...document.querySelectorAll(selector)]
          .filter((each) => each.checkVisibility({ visibilityProperty: true }))
          .map((each) => ({ text: each.textContent, box: each.getBoundingClientRect() }));
        const pins = boxes('.leaflet-marker-pane > *');
        return boxes('.leaflet-names-pane > * > *')
          .filter(({ box: a }) => pins.some(({ box: b }) => a.left < b.right - 1 && b.left < a.right - 1
            && a.top < b.bottom - 1 && b.top < a.bottom - 1))
          .map(({ text }) => text);
      }
      """;

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

  @Test
  void onTheMapOfASharedLinkNoNameOfAPlaceLiesOverAPin(Visitor visitor) {
    visitor.whoLikesMovement().withoutTiles().to(APP.uri("").toString());
    for (int i = 0; i < 3; i++) {
      String path = "/?id=" + find("&q=体操").at("/features/" + i + "/id").asText();
      Page page = visitor.open(path, 1280, 800);
      assertThat(page.locator(".place-name:visible").nth(5)).isVisible();
      page.waitForFunction(ARRIVED);
      page.waitForFunction("() => !(" + COVERED + ")().length");
    }
  }

  private static int matching(String parameters) {
    return find(parameters).get("numberMatched").intValue();
  }

  private static JsonNode find(String parameters) {
    return Json.read(APP.get("/api/v1/resources?limit=3" + parameters).body(), JsonNode.class);
  }
}

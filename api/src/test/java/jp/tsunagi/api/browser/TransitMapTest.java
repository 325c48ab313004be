package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.api.OyaTrips;
import jp.tsunagi.core.resource.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stops and lines of buses and trains on the map. */
@ExtendWith(BrowserExtension.class)
class TransitMapTest {
  private static final Resource SALON = OyaTrips.gathering("大屋のサロン", "13:30", "15:00");

  @RegisterExtension static final AppExtension APP = AppExtension.over(SALON).with(Valley.SETTINGS);

  @BeforeAll
  static void loadTheTimetable() {
    OyaTrips.loadTimetable(APP, SALON);
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  void linesAreThereWithoutTilesAndRailwaysAreStriped(int width, int height, Visitor visitor) {
    Page page = map(visitor.withoutTiles(), width, height);
    assertThat(page.locator("path.line--bus")).hasCount(6);
    assertThat(page.locator("path.line--rail")).hasCount(1);
    assertThat(page.locator("path[stroke-dasharray='9 9']")).hasCount(1);
    assertThat(choice(page)).isChecked();
    assertThat(page.locator(".map-transit")).hasText("乗りものバス鉄道デマンドタクシーサンプル");
    // A stop half under a control is no target; from afar there is none.
    Visitor.button(page, "小さくする").click();
    assertThat(page.locator(".stop--bus")).hasCount(0);
    AccessibilityTest.hasNoViolation(page);
    AccessibilityTest.fits(page);
  }

  @Test
  void aStopSaysItsNameAndItsLines(Visitor visitor) {
    Page page = map(visitor, 1280, 800);
    page.locator(".pin-box").first().press("Enter");
    // The detail takes the focus until it is complete.
    assertThat(Visitor.detail(page)).containsText("行き方");
    Locator stop = stop(page, "バス停 大屋市場");
    assertThat(stop).isVisible();
    stop.press("Enter");
    Locator card = page.locator(".stop-card");
    assertThat(card).containsText("バス停 大屋市場");
    assertThat(card).containsText("バス 大屋線");
    assertThat(card).containsText("架空の時刻表によるもの(サンプル)です。");
    page.keyboard().press("Escape");
    assertThat(card).hasCount(0);
    assertThat(Visitor.detail(page)).isVisible();
  }

  @Test
  void theZoneOfADemandTaxiSaysWhenItDrivesAndWhomToCall(Visitor visitor) {
    Page page = map(visitor.withoutTiles(), 390, 844);
    assertThat(page.locator("path.zone-area")).hasCount(2);
    for (int i = 0; i < 4; i++) {
      Visitor.button(page, "小さくする").click();
    }
    Locator sign = stop(page, "デマンドタクシー 大屋デマンドタクシー（サンプル）");
    assertThat(sign).isVisible();
    sign.press("Enter");
    Locator card = page.locator(".stop-card");
    assertThat(card).containsText("月〜金 8:30〜16:30");
    assertThat(card).containsText("前の日の17時までに電話で予約してください");
    assertThat(card.locator("a")).hasAttribute("href", "tel:0790034567");
    AccessibilityTest.hasNoViolation(page);
    page.keyboard().press("Escape");
    assertThat(card).hasCount(0);
    choice(page).press(" ");
    assertThat(page.locator("path.zone-area")).hasCount(0);
  }

  @Test
  void fromAfarNoBusStopCoversTheMap(Visitor visitor) {
    Page page = map(visitor, 1280, 800);
    page.locator(".pin-box").first().press("Enter");
    assertThat(stop(page, "バス停 大屋市場")).isVisible();
    for (int i = 0; i < 3; i++) {
      Visitor.button(page, "小さくする").click();
    }
    assertThat(page.locator(".stop--bus")).hasCount(0);
  }

  @Test
  void whoDoesNotWantThemTakesThemAway(Visitor visitor) {
    Page page = map(visitor, 1280, 800);
    assertThat(page.locator("path.line").first()).isVisible();
    choice(page).press(" ");
    assertThat(page.locator("path.line")).hasCount(0);
    assertThat(page.locator(".stop")).hasCount(0);
    choice(page).press(" ");
    assertThat(page.locator("path.line")).hasCount(7);
  }

  @Test
  void pinsLieAboveTheStops(Visitor visitor) {
    Page page = map(visitor, 1280, 800);
    assertThat(page.locator(".leaflet-stops-pane")).hasCount(1);
    int stops = level(page, ".leaflet-stops-pane");
    assertThat(stops).isLessThan(level(page, ".leaflet-marker-pane"));
    assertThat(level(page, ".leaflet-lines-pane")).isLessThan(stops);
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  void aMapThatNobodyTouchesLoadsNoLines(int width, int height, Visitor visitor) {
    Page page = visitor.to(address()).blank(width, height);
    List<String> asked = new CopyOnWriteArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    page.navigate(address() + "/?tab=map");
    assertThat(page.locator(".pin, .cluster").first()).isVisible();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(asked).noneMatch(url -> url.matches(".*/(stops|routes|zones|feeds|transit-.*)$"));
  }

  @Test
  void whereNoTimetableIsLoadedNothingIsOffered(Visitor visitor) {
    Page page = visitor.desktop("/");
    page.waitForResponse("**/api/v1/routes", () -> page.locator(".map").hover());
    assertThat(page.locator(".map-transit")).hasCount(0);
  }

  /** The map, touched. */
  static Page map(Visitor visitor, int width, int height) {
    Page page = visitor.to(address()).open("/?tab=map", width, height);
    page.locator(".map").hover();
    assertThat(page.locator(".map-transit")).isVisible();
    return page;
  }

  private static Locator choice(Page page) {
    return page.getByRole(AriaRole.CHECKBOX);
  }

  private static Locator stop(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static int level(Page page, String pane) {
    return Integer.parseInt(
        (String) page.locator(pane).evaluate("pane => getComputedStyle(pane).zIndex"));
  }

  private static String address() {
    return APP.uri("/").toString().replaceFirst("/$", "");
  }
}

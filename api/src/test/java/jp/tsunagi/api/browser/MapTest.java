package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import jp.tsunagi.core.resource.ResourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(BrowserExtension.class)
class MapTest {

  @Test
  void pinsAndClustersAddUpToEverythingThatHasAPlace(Visitor visitor) {
    Page page = visitor.desktop("/");
    assertThat(page.locator(".cluster").first()).isVisible();
    assertThat(pinned(page)).isEqualTo(43);
  }

  /** How many resources the map shows, in clusters and alone. */
  static int pinned(Page page) {
    int clustered =
        page.locator(".cluster__count").allTextContents().stream()
            .mapToInt(text -> Integer.parseInt(text.replaceAll("\\D.*", "")))
            .sum();
    return clustered + page.locator(".pin").count();
  }

  @Test
  @Criterion(
      value = {"1.4.1", "1.3.3"},
      says = "おおよその場所は、色だけでなく形と言葉でも分かります")
  void aPlaceKnownOnlyRoughlyIsDrawnAsSuchAndInWords(Visitor visitor) {
    Page page = visitor.desktop("/?category=exercise");
    assertThat(page.locator(".pin--approximate")).hasText(Valley.SALON + "(おおよその場所)");
    assertThat(page.locator(".pin--exact")).hasText(Valley.HYAKUSAI);
    assertThat(page.locator(".pin--exact .pin__body")).isVisible();
  }

  @Test
  void fromNearItIsTheAreaThatItMayBeIn(Visitor visitor) {
    Page page = visitor.desktop("/?q=" + Valley.SALON);
    assertThat(page.locator("path.rough-area")).hasCount(1);
    double pin = page.locator(".pin--approximate").boundingBox().width;
    assertThat(page.locator("path.rough-area").boundingBox().width).isGreaterThan(2 * pin);
    page.locator(".pin--approximate").hover();
    assertThat(page.locator(".leaflet-tooltip")).hasText(Valley.SALON + "(おおよその場所)");
    for (int i = 0; i < 3; i++) {
      Visitor.button(page, "小さくする").click();
    }
    assertThat(page.locator("path.rough-area")).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  void theKeyShowsWhatTheMarksStandFor(int width, int height, Visitor visitor) {
    Page page = visitor.withoutTiles().open("/?tab=map", width, height);
    Locator open = Visitor.button(page, "凡例");
    open.click();
    Locator key = page.locator(".map-key__body");
    assertThat(key).containsText("体操");
    assertThat(key).containsText("おおよその場所");
    assertThat(key.locator(".map-key__pin .pin__body").first()).isVisible();
    AccessibilityTest.hasNoViolation(page);
    AccessibilityTest.fits(page);
    open.click();
    assertThat(key).isHidden();
  }

  @Test
  void aMapDraggedByMouseTakesItsPinsAlongAndThenTheyOpen(Visitor visitor) {
    Page page = visitor.desktop("/?category=exercise");
    Locator pin = page.locator(".pin--exact");
    assertThat(pin).isVisible();
    BoundingBox map = page.locator("#map").boundingBox();
    double x = map.x + map.width - 60;
    double y = map.y + map.height / 2;
    BoundingBox before = pin.boundingBox();
    page.mouse().move(x, y);
    page.mouse().down();
    page.mouse().move(x - 30, y - 10);
    page.mouse().move(x - 60, y - 20);
    String under = "([x, y]) => document.elementFromPoint(x, y).id";
    BoundingBox moved = pin.boundingBox();
    Object pinned = page.evaluate(under, List.of(moved.x + moved.width / 2, moved.y + 20));
    assertThat(pinned).as("what the pointer would be over, were it at the pin").isEqualTo("map");
    page.mouse().up();
    assertThat(moved.x).isCloseTo(before.x - 60, within(20.0));
    pin.click();
    assertThat(page.locator("#detail[open]")).containsText(Valley.HYAKUSAI);
  }

  @Test
  void whereverTheMapIsDraggedItsPinsAreThereBeforeItLiesStill(Visitor visitor) {
    Page page = visitor.desktop("/?category=exercise");
    Locator pin = page.locator(".pin--exact");
    assertThat(pin).isVisible();
    for (int away = 0; away < 6; away++) {
      dragTheMap(page, -0.45);
    }
    assertThat(pin).hasCount(0);
    for (int back = 0; back < 6; back++) {
      dragTheMap(page, 0.45);
    }
    assertThat(pin.count()).isEqualTo(1);
    assertThat(pin).isInViewport();
  }

  private static void dragTheMap(Page page, double share) {
    BoundingBox map = page.locator("#map").boundingBox();
    double x = map.x + map.width / 2;
    double y = map.y + map.height / 2;
    page.mouse().move(x, y);
    page.mouse().down();
    page.mouse().move(x + share * map.width, y);
    page.mouse().up();
  }

  @Test
  void aLinkShowsTheMapWhereItsSenderHasPutItUntilSomethingElseIsAsked(Visitor visitor) {
    Page page = visitor.desktop("/?category=exercise");
    Locator pin = page.locator(".pin--exact");
    assertThat(pin).isVisible();
    assertThat(page).hasURL(visitor.address() + "/?category=exercise");
    Visitor.button(page, "小さくする").click();
    Pattern place = Pattern.compile("\\?category=exercise&map=35\\.\\d{3},134\\.\\d{3},\\d\\d$");
    assertThat(page).hasURL(place);
    String before = page.url();
    dragTheMap(page, 0.2);
    assertThat(page).not().hasURL(before);
    assertThat(page).hasURL(place);
    BoundingBox sent = pin.boundingBox();
    String link = page.url();

    Page other = visitor.desktop(link.substring(visitor.address().length()));
    assertThat(other.locator(".pin--exact")).isVisible();
    assertThat(other).hasURL(link);
    liesAt(sent, other);

    Visitor.button(other, "相談").click();
    Visitor.counts(other, 41);
    assertThat(other).hasURL(visitor.address() + "/?category=consult");
    assertThat(other.locator(".cluster").first()).isInViewport();
    other.goBack();
    assertThat(other.locator(".pin--exact")).isVisible();
    assertThat(other).hasURL(link);
    liesAt(sent, other);
  }

  /** Three decimals of a degree are rounded off. */
  private static void liesAt(BoundingBox place, Page page) {
    BoundingBox pin = page.locator(".pin--exact").boundingBox();
    assertThat(pin.x).isCloseTo(place.x, within(12.0));
    assertThat(pin.y).isCloseTo(place.y, within(12.0));
  }

  @Test
  void whereTheMapWasPutIsForgottenWithTheQuestionThoughAnotherTabIsOpen(Visitor visitor) {
    Page page = visitor.phone("/?tab=map&category=exercise");
    assertThat(page.locator(".pin--exact")).isVisible();
    Visitor.button(page, "大きくする").tap();
    assertThat(page).hasURL(Pattern.compile("&map="));
    Visitor.button(page, "一覧").tap();
    page.locator("#active-filters .chip").first().tap();
    Visitor.counts(page, Valley.COUNT);
    Visitor.button(page, "地図").tap();
    assertThat(page.locator(".cluster").first()).isInViewport();
    page.waitForTimeout(500);
    assertThat(page).hasURL(visitor.address() + "/?tab=map");
  }

  @Test
  void aDetailThatIsClosedLeavesTheMapAndItsAddressAsTheyWere(Visitor visitor) {
    Page page = visitor.desktop("/?category=exercise");
    Locator pin = page.locator(".pin--exact");
    assertThat(pin).isVisible();
    dragTheMap(page, 0.2);
    assertThat(page).hasURL(Pattern.compile("&map="));
    String address = page.url();
    BoundingBox before = pin.boundingBox();
    pin.click();
    assertThat(Visitor.detail(page)).containsText(Valley.HYAKUSAI);
    page.goBack();
    assertThat(Visitor.detail(page)).hasCount(0);
    assertThat(page.locator(".ring--selected")).hasCount(0);
    liesAt(before, page);
    page.waitForTimeout(500);
    assertThat(page).hasURL(address);
  }

  @Test
  void backBringsTheMapToWhereItWasThoughTheSameIsFound(Visitor visitor) {
    Page page = visitor.desktop("/?category=exercise");
    assertThat(page.locator(".pin--exact")).isVisible();
    dragTheMap(page, 0.1);
    assertThat(page).hasURL(Pattern.compile("&map="));
    BoundingBox first = page.locator(".pin--exact").boundingBox();
    page.getByLabel("並び順").selectOption("name");
    assertThat(page).hasURL(Pattern.compile("sort=name.*&map="));
    String address = page.url();
    dragTheMap(page, -0.3);
    assertThat(page).not().hasURL(address);
    page.goBack();
    assertThat(page).not().hasURL(Pattern.compile("sort=name"));
    Visitor.ready(page);
    page.waitForTimeout(300);
    liesAt(first, page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0,0,12",
        "35.4,-134.7,8",
        "89.9,179,19",
        "here",
        "35.4,134.7",
        "35.4,134.7,99999",
        "NaN,NaN,12",
        "999,1,12"
      })
  void aPlaceOnTheMapThatThereIsNotIsNoPlace(String place, Visitor visitor) {
    Page page = visitor.desktop("/?category=exercise&map=" + place);
    assertThat(page.locator(".pin--exact")).isInViewport();
    assertThat(page.locator(".pin--approximate")).isInViewport();
  }

  @Test
  void aClusterSaysWhereItLies(Visitor visitor) {
    Page page = visitor.desktop("/");
    assertThat(page.locator(".cluster").first())
        .hasText(Pattern.compile("^\\d+件の活動。.+のあたり。押すと広がります$"));
  }

  @Test
  void onAPhoneTheMapHasMostOfTheScreenAndTheFinderIsOneRow(Visitor visitor) {
    Page page = visitor.withoutTiles().phone("/?tab=map&category=exercise");
    assertThat(page.locator(".pin")).hasCount(2);
    BoundingBox header = page.locator(".site-header").boundingBox();
    double below = 844 - header.y - header.height;
    assertThat(page.locator("#map").boundingBox().height).isGreaterThan(0.6 * below);
    Locator fold = page.locator(".finder__fold");
    assertThat(fold).containsText("体操");
    assertThat(page.locator("#search")).isHidden();
    fold.press("Enter");
    assertThat(fold).hasAttribute("aria-expanded", "true");
    AccessibilityTest.hasNoViolation(page);
    page.locator("#q").fill("大屋");
    assertThat(page.locator(".pin")).hasCount(1);
    Visitor.button(page, "一覧").click();
    assertThat(fold).isHidden();
    assertThat(page.locator("#search")).isVisible();
    Visitor.button(page, "地図").click();
    assertThat(page.locator("#search")).isHidden();
    page.setViewportSize(1280, 800);
    assertThat(page.locator("#search")).isVisible();
    assertThat(fold).isHidden();
  }

  @Test
  void aPinOpensTheDetail(Visitor visitor) {
    Page page = visitor.desktop("/?q=囲碁");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Valley.GO).setExact(true))
        .click();
    assertThat(Visitor.detail(page)).containsText(Valley.GO);
    assertThat(page.locator(".card--selected")).containsText(Valley.GO);
    assertThat(page.locator(".ring--selected")).isVisible();
  }

  @Test
  @Criterion(
      value = {"2.1.1", "2.5.1"},
      says = "地図のしるしも、キーボードで開けます")
  void theKeyboardOpensAPinAndAClusterToo(Visitor visitor) {
    Page page = visitor.desktop("/?q=囲碁");
    page.locator(".pin-box").first().press("Enter");
    assertThat(Visitor.detail(page)).containsText(Valley.GO);

    Page other = visitor.desktop("/");
    Locator clusters = other.locator(".cluster");
    clusters.first().press("Enter");
    assertThat(other.locator(".leaflet-marker-icon .pin").first()).isVisible();
  }

  @Test
  void theListPointsAtTheMapAndTheMapAtTheList(Visitor visitor) {
    Page page = visitor.desktop("/?category=exercise");
    assertThat(page.locator(".pin")).hasCount(2);
    Visitor.card(page, Valley.HYAKUSAI).getByRole(AriaRole.LINK).focus();
    assertThat(page.locator(".ring--pointed")).isVisible();
    page.locator(".pin--approximate").hover();
    assertThat(page.locator(".card--pointed")).containsText(Valley.SALON);
    assertThat(page.locator(".leaflet-tooltip")).containsText(Valley.SALON);
  }

  @Test
  void theMapFollowsTheCardAndTheListFollowsThePin(Visitor visitor) {
    Page page = visitor.open("/?category=exercise", 1280, 560);
    for (int i = 0; i < 5; i++) {
      page.locator(".leaflet-control-zoom-in").click();
    }
    Visitor.card(page, Valley.HYAKUSAI).getByRole(AriaRole.LINK).focus();
    assertThat(page.locator(".ring--pointed")).isInViewport();
    Visitor.card(page, Valley.SALON).getByRole(AriaRole.LINK).focus();
    assertThat(page.locator(".ring--pointed")).isInViewport();
    page.locator("#results").evaluate("list => list.scrollTo(0, list.scrollHeight)");
    page.locator(".pin--approximate").hover();
    assertThat(page.locator(".card--pointed")).isInViewport();
  }

  @Test
  void tilesShowWithTheirSource(Visitor visitor) {
    Page page = visitor.desktop("/");
    assertThat(page.locator(".leaflet-tile-loaded").first()).isVisible();
    assertThat(page.locator(".leaflet-control-attribution")).hasText("試験用タイル");
    assertThat(page.locator(".map-notes")).hasText("");
  }

  @Test
  @Criterion(value = "1.1.1", says = "背景の地図が出なくても、地名を言葉で示します")
  void withoutTilesTheMapStillNamesThePlaces(Visitor visitor) {
    Page page = visitor.withoutTiles().desktop("/");
    assertThat(page.locator(".map-notes")).hasText("背景地図を表示できません");
    assertThat(page.locator(".municipality")).isVisible();
    assertThat(page.locator(".place-name--town").first()).isVisible();
    assertThat(page.locator(".leaflet-control-scale-line")).hasText(Pattern.compile("\\d+ k?m"));
    assertThat(page.locator(".cluster").first()).isVisible();
  }

  @Test
  void aMapThatCannotBeLoadedLeavesTheListAlone(Visitor visitor) {
    Page page = visitor.expectingTrouble().blank(1280, 800);
    page.route("**/leaflet.js", route -> route.abort());
    page.navigate(visitor.address());
    Visitor.counts(page, Valley.COUNT);
    assertThat(page.locator(".map-notes")).hasText("地図を表示できませんでした。一覧は使えます。");
    assertThat(Visitor.names(page)).hasSize(20);
  }

  @Test
  void theSelectedPlaceIsInSight(Visitor visitor) {
    Page page = visitor.desktop("/?id=" + ResourceId.of("28222", "test", Valley.SALON));
    assertThat(page.locator(".area-circle")).isVisible();
    Locator ring = page.locator(".ring--selected");
    assertThat(ring).isInViewport();
  }

  @Test
  void aMapThatWasLeftWhileItsPinsWereComingShowsAllOfThemLater(Visitor visitor) {
    Page page = visitor.phone("/");
    List<Route> held = new CopyOnWriteArrayList<>();
    Pattern pins = Pattern.compile("/api/v1/resources\\?.*properties=categories");
    page.route(pins, held::add);
    page.waitForRequest(pins, () -> Visitor.button(page, "地図").click());
    Visitor.button(page, "一覧").click();
    page.waitForResponse(pins, () -> held.forEach(Route::resume));
    Visitor.ready(page);
    page.waitForTimeout(300);
    Visitor.button(page, "地図").click();
    assertThat(page.locator(".cluster, .pin").first()).isVisible();
    page.waitForFunction(
        "count => [...document.querySelectorAll('.cluster__count, .pin')].filter((each) => {"
            + " const { x, y } = each.getBoundingClientRect();"
            + " return each.closest('#map') && x > 0 && x < innerWidth && y > 0 && y < innerHeight; })"
            + ".map((each) => each.matches('.pin') ? 1 : parseInt(each.textContent))"
            + ".reduce((sum, each) => sum + each, 0) === count",
        43);
  }

  @Test
  void whenADetailIsClosedTheMapShowsWhatWasChosenMeanwhile(Visitor visitor) {
    Page page = visitor.desktop("/?sort=name");
    Visitor.card(page, Valley.SALON).locator("a").click();
    assertThat(Visitor.detail(page)).isVisible();
    Visitor.button(page, "趣味").click();
    Visitor.counts(page, 1);
    page.keyboard().press("Escape");
    assertThat(page.locator("#map .pin")).isInViewport();
  }
}

package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(BrowserExtension.class)
class TroubleTest {

  private static final Pattern ALL = Pattern.compile("/api/v1/resources\\?");
  private static final Pattern LIST = Pattern.compile("/api/v1/resources\\?.*limit=20");

  @Test
  @Criterion(
      value = {"3.3.3", "4.1.3"},
      says = "つながらないときは、何をすればよいかを言葉で知らせます")
  void aServerThatCannotBeReachedIsSaidPlainlyAndTriedAgain(Visitor visitor) {
    Page page = visitor.expectingTrouble().blank(390, 844);
    page.route(LIST, Route::abort);
    page.navigate(visitor.address());
    assertThat(page.locator(".notice--problem")).containsText("サーバーにつながりませんでした");
    assertThat(Visitor.button(page, "印刷する")).isHidden();
    page.unroute(LIST);
    Visitor.button(page, "もう一度ためす").click();
    Visitor.counts(page, Valley.COUNT);
    assertThat(Visitor.button(page, "印刷する")).isVisible();
  }

  @Test
  void aBrokenServerIsNotTheReadersFault(Visitor visitor) {
    Page page = visitor.expectingTrouble().blank(390, 844);
    page.route(LIST, route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
    page.navigate(visitor.address());
    assertThat(page.locator(".notice--problem")).containsText("サーバーの調子が悪いようです");
  }

  @Test
  void withoutAConnectionItSaysSo(Visitor visitor) {
    Page page = visitor.expectingTrouble().phone("/");
    page.context().setOffline(true);
    page.getByText("今日", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".notice--problem")).containsText("インターネットにつながっていないようです");
    page.context().setOffline(false);
    Visitor.button(page, "もう一度ためす").click();
    Visitor.counts(page, 1);
  }

  @Test
  void aNextPageThatDoesNotComeLeavesTheListAsItIs(Visitor visitor) {
    Page page = visitor.expectingTrouble().desktop("/");
    Pattern next = Pattern.compile("cursor=");
    page.route(next, Route::abort);
    Visitor.button(page, "もっと見る").click();
    assertThat(page.locator(".notice--problem")).isVisible();
    assertThat(page.locator(".card")).hasCount(20);
    page.unroute(next);
    Visitor.button(page, "もう一度ためす").click();
    assertThat(page.locator(".card")).hasCount(40);
  }

  @Test
  void aPageThatCannotStartSaysSo(Visitor visitor) {
    Page page = visitor.expectingTrouble().blank(390, 844);
    page.route("**/api/v1/site", Route::abort);
    page.navigate(visitor.address());
    assertThat(page.locator(".notice--problem")).isVisible();
    page.unroute("**/api/v1/site");
    Visitor.button(page, "もう一度ためす").click();
    Visitor.counts(page, Valley.COUNT);
  }

  @Test
  void whatIsTriedAgainBringsBackTheMapAsWell(Visitor visitor) {
    Page page = visitor.expectingTrouble().blank(1280, 800);
    page.route(ALL, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
    page.navigate(visitor.address());
    assertThat(page.locator(".notice--problem")).isVisible();
    assertThat(page.locator(".map-notes")).containsText("地図に場所を出せませんでした");
    page.unroute(ALL);
    Visitor.button(page, "もう一度ためす").click();
    Visitor.counts(page, Valley.COUNT);
    assertThat(page.locator(".cluster").first()).isVisible();
    assertThat(page.locator(".map-notes")).not().containsText("地図に場所を出せませんでした");
  }

  @Test
  void aCountThatHoldsNoMoreIsNotSaidBesideTheTrouble(Visitor visitor) {
    Page page = visitor.expectingTrouble().phone("/");
    assertThat(page.locator("#announcer")).containsText("見つかりました");
    page.route(LIST, Route::abort);
    page.getByText("今日", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".notice--problem")).isVisible();
    assertThat(page.locator("#announcer")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/, /main.js",
    "/, /ui/card.js",
    "/add.html?lang=en, /add/main.js",
    "/kept.html, /words/say.js"
  })
  void aPageWhoseProgramDoesNotArriveSaysSo(String path, String missing, Visitor visitor) {
    Page page = visitor.expectingTrouble().blank(390, 844);
    page.route("**" + missing, Route::abort);
    page.navigate(visitor.address() + path);
    assertThat(page.locator(".notice--problem"))
        .containsText(path.contains("en") ? "could not be loaded" : "読み込めませんでした。");
    AccessibilityTest.hasNoViolation(page);
    page.unroute("**" + missing);
    page.locator(".notice--problem button").click();
    assertThat(page.locator(".notice--problem")).hasCount(0);
    assertThat(page.locator("[aria-busy=true]")).hasCount(0);
  }

  @Test
  void aProgramThatIsCutOffIsSaidTooAndTryingAgainLosesNoSecret(Visitor visitor) {
    Page page = visitor.expectingTrouble().blank(390, 844);
    page.route(
        "**/ui/card.js",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/javascript")
                    .setBody("export function x() {")));
    page.navigate(visitor.address() + "/kept.html#abc");
    page.locator(".notice--problem button").click();
    assertThat(page.locator(".notice--problem")).containsText("読み込めませんでした。");
    assertThat(page).hasURL(visitor.address() + "/kept.html#abc");
  }
}

package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import jp.tsunagi.api.AppExtension;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list and map on a clinic's or a ward's page, and on the screen of a lobby. */
@ExtendWith(BrowserExtension.class)
class EmbedTest {

  @Test
  void onlyTheEmbeddedPageMayStandInPagesOfOthers(AppExtension app) {
    Assertions.assertThat(policy(app, "/embed.html")).contains("frame-ancestors *");
    for (String path : new String[] {"/", "/embedding.html", "/kiosk.html", "/desk.html"}) {
      Assertions.assertThat(policy(app, path)).contains("frame-ancestors 'self'");
    }
  }

  private static String policy(AppExtension app, String path) {
    return app.get(path).headers().firstValue("Content-Security-Policy").orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"390, 600", "1100, 600"})
  void theFrameShowsItsFilterAndOpensATabOfItsOwn(int width, int height, Visitor visitor) {
    Page page = visitor.open("/embed.html?category=exercise", width, height);
    Visitor.counts(page, 2);
    assertThat(page.locator("#filters")).not().isEmpty();
    assertThat(page.locator("form")).hasCount(0);
    assertThat(page.locator("#source")).hasAttribute("href", "/?category=exercise");
    AccessibilityTest.hasNoViolation(page);
    AccessibilityTest.fits(page);
    Page opened = page.waitForPopup(() -> Visitor.card(page, Valley.HYAKUSAI).locator("a").click());
    assertThat(opened).hasURL(Pattern.compile("/resources/[0-9a-f-]{36}$"));
  }

  @Test
  void theCodeToPasteHoldsTheFiltersAndNobodysPlace(Visitor visitor) {
    Page page = visitor.desktop("/?category=exercise&near=35.405,134.763");
    page.getByText("ホームページに貼る").click();
    assertThat(page.locator("#code"))
        .hasValue(
            Pattern.compile("<iframe src=\".*/embed\\.html\\?category=exercise\" .*</iframe>"));
    FrameLocator preview = page.frameLocator(".embedding__preview");
    assertThat(preview.locator(".card")).hasCount(2);
    AccessibilityTest.hasNoViolation(page);
  }

  @ParameterizedTest
  @CsvSource({"1080, 1920", "1920, 1080"})
  void aLobbysScreenIsMostlyWhatTakesPlaceAndSaysNothingTwice(
      int width, int height, Visitor visitor) {
    Page page = visitor.withoutTiles().blank(width, height);
    page.navigate(visitor.address() + "/kiosk.html");
    FrameLocator frame = page.frameLocator("#page");
    assertThat(frame.locator(".event").first()).isVisible();
    double bar = page.locator(".kiosk__foot").boundingBox().y;
    double first = frame.locator(".days").boundingBox().y;
    Assertions.assertThat(bar - first).isGreaterThan(0.6 * height);
    assertThat(frame.locator(".quick").getByText("今日")).isHidden();
    assertThat(Visitor.button(page, "今週")).hasAttribute("aria-pressed", "true");
    Visitor.button(page, "今日").click();
    assertThat(Visitor.button(page, "今日")).hasAttribute("aria-pressed", "true");
    assertThat(frame.locator(".card").first()).containsText(Valley.GO);
    // What a lobby has no use for goes when the page is laid out anew, under the finger otherwise.
    assertThat(frame.locator(".search")).isHidden();
    frame.getByText("種類", new FrameLocator.GetByTextOptions().setExact(true)).click();
    assertThat(frame.locator(".chip--category").first()).isVisible();
    AccessibilityTest.hasNoViolation(page);
  }

  @Test
  void aLobbyLeadsNowhereElseAndForgetsWhoStoodThere(Visitor visitor) {
    Page page = visitor.blank(1280, 800);
    page.clock().install();
    page.navigate(visitor.address() + "/kiosk.html");
    FrameLocator frame = page.frameLocator("#page");
    assertThat(frame.locator(".event").first()).isVisible();
    AccessibilityTest.hasNoViolation(page);
    Visitor.button(page, "すべて").click();
    frame.locator(".card__link").first().click();
    assertThat(frame.locator("#detail[open]")).isVisible();
    page.evaluate("() => localStorage.setItem('x', '1')");
    page.clock().runFor(76_000);
    assertThat(page.locator("#idle")).containsText("まもなく最初の画面にもどります");
    page.clock().runFor(16_000);
    assertThat(page.locator("#idle")).isHidden();
    assertThat(frame.locator(".event").first()).isVisible();
    Assertions.assertThat(page.evaluate("() => localStorage.length")).isEqualTo(0);
  }

  @Test
  void aLobbySpeaksTheLanguageOfWhoeverStandsThereAndJapaneseToTheNext(Visitor visitor) {
    Page page = visitor.blank(1280, 800);
    page.clock().install();
    page.navigate(visitor.address() + "/kiosk.html");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tiếng Việt")).click();
    FrameLocator frame = page.frameLocator("#page");
    assertThat(page.locator("#take")).hasText("Mang về bằng điện thoại");
    assertThat(frame.locator("html")).hasAttribute("lang", "vi");
    AccessibilityTest.hasNoViolation(page);
    page.clock().runFor(91_000);
    assertThat(page.locator("#take")).hasText("スマホで持ち帰る");
    assertThat(frame.locator("html")).hasAttribute("lang", "ja");
  }

  @Test
  void whoReadsAnotherLanguageKeepsItOnTheWayOutOfTheFrame(Visitor visitor) {
    Page page = visitor.open("/embed.html?category=exercise&lang=vi", 390, 600);
    assertThat(page.locator("#source"))
        .hasAttribute("href", Pattern.compile("^/\\?category=exercise&lang=vi$"));
    assertThat(Visitor.card(page, Valley.HYAKUSAI).locator("a"))
        .hasAttribute("href", Pattern.compile("^/resources/.*\\?lang=vi$"));
    Assertions.assertThat(page.evaluate("() => localStorage.length + sessionStorage.length"))
        .isEqualTo(0);
  }
}

package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import jp.tsunagi.core.resource.ResourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2 A and AA as far as axe can see, in every state, on a phone and on a desktop. */
@ExtendWith(BrowserExtension.class)
class AccessibilityTest {

  private static final String DETAIL = "/?id=" + ResourceId.of("28222", "test", Valley.HYAKUSAI);

  /** What reaches beyond the screen, when that makes the page wider. */
  private static final String TOO_WIDE =
      """
      () => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth <= clientWidth ? [] : [...document.body.querySelectorAll('*')]
          .filter((each) => each.getBoundingClientRect().right > clientWidth)
          .map((each) => each.outerHTML.slice(0, 200));
      }
      """;

  private static final String RUN_AXE =
      """
      () => axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
      }).then((results) =>
        results.violations.map((each) => each.id + ': ' + each.nodes[0].html))
      """;

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  void theListHasNoViolation(int width, int height, Visitor visitor) {
    Page page = visitor.open("/?near=35.405,134.763&category=exercise", width, height);
    hasNoViolation(page);
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  void theMapHasNoViolation(int width, int height, Visitor visitor) {
    Page page = visitor.withoutTiles().open("/?tab=map", width, height);
    assertThat(page.locator(".cluster").first()).isVisible();
    assertThat(page.locator(".map-notes")).hasText("背景地図を表示できません");
    hasNoViolation(page);
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  void theDetailHasNoViolation(int width, int height, Visitor visitor) {
    Page page = visitor.open(DETAIL, width, height);
    assertThat(Visitor.detail(page)).containsText("もとの資料");
    hasNoViolation(page);
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  void theOpenPanelsHaveNoViolation(int width, int height, Visitor visitor) {
    Page page = visitor.open("/", width, height);
    Visitor.button(page, "近くで探す").click();
    hasNoViolation(page);
    Visitor.button(page, "くわしい条件").click();
    hasNoViolation(page);
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  void theEmptyListHasNoViolation(int width, int height, Visitor visitor) {
    Page page = visitor.open("/?q=囲碁&day=wed", width, height);
    assertThat(page.locator(".suggestions .button").first()).isVisible();
    hasNoViolation(page);
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  void theErrorHasNoViolation(int width, int height, Visitor visitor) {
    Page page = visitor.expectingTrouble().blank(width, height);
    page.route(Pattern.compile("/api/v1/resources"), Route::abort);
    page.navigate(visitor.address());
    assertThat(page.locator(".notice--problem")).isVisible();
    hasNoViolation(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?near=35.405,134.763&within=1000&day=mon,tue&free=1", "/?tab=map"})
  @Criterion(value = "1.4.10", says = "幅320ピクセルの画面でも、横に動かさずに使えます")
  void nothingIsWiderThanANarrowScreen(String path, Visitor visitor) {
    Page page = visitor.open(path, 320, 640);
    fits(page);
    if (path.contains("tab=map")) {
      page.locator(".finder__fold").click();
    }
    Visitor.button(page, "近くで探す").click();
    fits(page);
    Visitor.button(page, "種類").click();
    fits(page);
    Visitor.button(page, "くわしい条件").click();
    fits(page);
  }

  @ParameterizedTest
  @ValueSource(ints = {900, 1000, 1248, 1280})
  void theSentenceAboutTheSampleCoversNoLink(int width, Visitor visitor) {
    Page page = visitor.open("/", width, 800);
    assertThat(
            (List<?>)
                page.evaluate(
                    """
                    () => [...document.querySelectorAll('.site-header a, .site-header button')]
                      .filter((each) => each.checkVisibility())
                      .filter((each) => {
                        const { right, top, bottom } = each.getBoundingClientRect();
                        return document.elementFromPoint(right - 3, (top + bottom) / 2)?.closest('a, button') !== each;
                      })
                      .map((each) => each.outerHTML)
                    """))
        .isEmpty();
  }

  @Test
  void neitherIsTheDetail(Visitor visitor) {
    Page page = visitor.open(DETAIL, 320, 640);
    assertThat(Visitor.detail(page)).containsText("もとの資料");
    fits(page);
    assertThat(
            page.evaluate(
                "() => { const d = document.getElementById('detail');"
                    + " return d.scrollWidth - d.clientWidth; }"))
        .isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource({"320, 640", "390, 844", "1280, 800"})
  @Criterion(value = "2.5.8", says = "押すところは、たて・よことも44ピクセル以上あります")
  void everythingToPressIsLargeEnoughForAnUnsteadyFinger(int width, int height, Visitor visitor) {
    String question = "/?near=35.405,134.763&category=exercise&when=week";
    Page page = visitor.open(question, width, height);
    Visitor.button(page, "くわしい条件").click();
    assertThat(tooSmall(page)).isEmpty();

    page.navigate(visitor.address() + question + "&tab=map");
    page.locator(".pin--exact").waitFor();
    page.locator(".pin--approximate").waitFor();
    assertThat(tooSmall(page)).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static List<String> tooSmall(Page page) {
    return (List<String>)
        page.evaluate(
            """
            () => [...document.querySelectorAll(
                'button, select, input, a.brand__home, a.tab, .pin-box, .cluster')]
              .filter((each) => each.checkVisibility())
              .filter((each) => {
                const { width, height } = each.getBoundingClientRect();
                return height < 44 || width < 44;
              })
              .map((each) => each.outerHTML)
            """);
  }

  @Test
  void axeFindsWhatIsWrong(Visitor visitor) {
    Page page = visitor.blank(390, 844);
    page.setContent("<main><h1>x</h1><img src='x.png'><p style='color:#ccc'>薄い</p></main>");
    assertThatThrownBy(() -> hasNoViolation(page))
        .hasMessageContaining("image-alt")
        .hasMessageContaining("color-contrast");
  }

  /** Nothing needs scrolling sideways. */
  static void fits(Page page) {
    assertThat((List<?>) page.evaluate(TOO_WIDE)).isEmpty();
  }

  /**
   * Axe's own call, which hands over what is wrong and nothing else: AxeBuilder reads the script
   * anew and brings every element that is right along, for each state of a page.
   */
  @SuppressWarnings("unchecked")
  static void hasNoViolation(Page page) {
    if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
      page.evaluate(AxeBuilder.getAxeScript());
    }
    List<String> violations = (List<String>) page.evaluate(RUN_AXE);
    assertThat(violations).isEmpty();
  }
}

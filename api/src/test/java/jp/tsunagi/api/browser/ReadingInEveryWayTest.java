package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page enlarged, turned, spaced out, dark and still: what axe cannot see. */
@ExtendWith(BrowserExtension.class)
class ReadingInEveryWayTest {

  /** Elements that hide a part of their own text. */
  private static final String CLIPPED =
      """
      () => [...document.querySelectorAll('#results *, .finder *')]
        .filter((each) => each.checkVisibility() && getComputedStyle(each).clipPath === 'none')
        .filter((each) => ['hidden', 'clip'].includes(getComputedStyle(each).overflowX))
        .filter((each) => each.scrollWidth > each.clientWidth + 1)
        .map((each) => each.outerHTML)
      """;

  private static final String SPACED =
      """
      () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
          word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
        document.adoptedStyleSheets = [sheet];
      }
      """;

  private static final String COVERED =
      """
      () => {
        const focused = document.activeElement;
        if (focused === document.body || focused.closest('.leaflet-container')) return '';
        const { left, right, top, bottom } = focused.getBoundingClientRect();
        const at = (part) => document.elementFromPoint((left + right) / 2, top + (bottom - top) * part);
        const seen = [0.1, 0.5, 0.9].map(at).some((each) =>
          each && (focused.contains(each) || each.contains(focused) || each.closest('label')?.control === focused));
        return seen ? '' : focused.outerHTML;
      }
      """;

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  @Criterion(value = "1.4.12", says = "行間・字間・段落の間を広げても、文字が欠けません")
  void textWithMoreSpaceIsStillWhole(int width, int height, Visitor visitor) {
    Page page = visitor.open("/?near=35.405,134.763&within=3000", width, height);
    page.evaluate(SPACED);
    assertThat((List<?>) page.evaluate(CLIPPED)).isEmpty();
    AccessibilityTest.fits(page);
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  @Criterion(value = "1.4.4", says = "文字を200%に大きくしても、読めて使えます")
  void textOfTwiceTheSizeNeedsNoScrollingSideways(int width, int height, Visitor visitor) {
    Page page = visitor.open("/", width, height);
    page.evaluate("() => { document.documentElement.style.fontSize = '225%'; }");
    assertThat((List<?>) page.evaluate(CLIPPED)).isEmpty();
    AccessibilityTest.fits(page);
    Visitor.button(page, "近くで探す").click();
    AccessibilityTest.fits(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?tab=map"})
  @Criterion(value = "1.4.10", says = "画面を400%に拡大しても、横に動かさずに読めます")
  void enlargedFourTimesItNeedsNoScrollingSideways(String path, Visitor visitor) {
    Page page = visitor.open(path, 320, 256);
    AccessibilityTest.fits(page);
    if (path.endsWith("map")) {
      page.locator(".finder__fold").click();
    }
    Visitor.button(page, "近くで探す").click();
    AccessibilityTest.fits(page);
    assertThat(
            page.evaluate(
                "() => [...document.querySelectorAll('.banner, .tabs')].filter((each) =>"
                    + " ['sticky', 'fixed'].includes(getComputedStyle(each).position)).length"))
        .as("what stays in the way")
        .isEqualTo(0);
  }

  @Test
  @Criterion(value = "1.3.4", says = "スマートフォンを横にしても使えます")
  void aPhoneOnItsSideShowsListAndMap(Visitor visitor) {
    Page page = visitor.open("/", 844, 390);
    assertThat(page.locator(".card").first()).isVisible();
    AccessibilityTest.fits(page);
    page.navigate(visitor.address() + "/?tab=map");
    assertThat(page.locator(".leaflet-container")).isVisible();
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  @Criterion(
      value = {"2.4.11", "2.4.3", "2.1.2"},
      says = "Tabキーで進んでも、いまの場所が見出しやボタンの下に隠れず、途中で止まりません")
  void whereTheFocusIsCanAlwaysBeSeen(int width, int height, Visitor visitor) {
    Page page = visitor.open("/?near=35.405,134.763&within=3000", width, height);
    for (int i = 0; i < 60; i++) {
      page.keyboard().press("Tab");
      assertThat(page.evaluate(COVERED)).as("stop %d", i).isEqualTo("");
    }
  }

  @Test
  @Criterion(value = "4.1.3", says = "さがした結果の件数を、画面を見なくても知らせます")
  void theCountIsAnnounced(Visitor visitor) {
    Page page = visitor.desktop("/");
    page.locator("#q").fill("囲碁");
    page.locator("#q").press("Enter");
    assertThat(page.locator("#announcer")).hasText(Pattern.compile("\\d+件"));
    assertThat(page.locator("#results-heading")).isFocused();
  }

  @Test
  @Criterion(value = "2.3.1", says = "動きを減らす設定では、何も動きません")
  void whoWantsNoMotionSeesNone(Visitor visitor) {
    Page page = visitor.desktop("/");
    Visitor.button(page, "近くで探す").click();
    page.locator(".card__link").first().click();
    assertThat(Visitor.detail(page)).isVisible();
    assertThat(page.evaluate("() => document.getAnimations().length")).isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  @Criterion(value = "1.4.3", says = "暗い画面でも、文字の濃さが足りています")
  void theDarkPageHasNoViolation(int width, int height, Visitor visitor) {
    Page page = visitor.inTheDark().open("/?near=35.405,134.763&within=3000", width, height);
    assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(27, 25, 22)");
    AccessibilityTest.hasNoViolation(page);
    Visitor.button(page, "近くで探す").click();
    AccessibilityTest.hasNoViolation(page);
    page.locator(".card__link").first().click();
    assertThat(Visitor.detail(page)).containsText("もとの資料");
    AccessibilityTest.hasNoViolation(page);
  }
}

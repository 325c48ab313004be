package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.core.resource.ResourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages with forms in WCAG 2.2 A and AA, in every step and state. */
@ExtendWith(BrowserExtension.class)
class FormAccessibilityTest {

  private static final List<String> STEPS =
      List.of("what", "where", "when", "whom", "contact", "check");

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  void everyStepHasNoViolation(int width, int height, Visitor visitor) {
    Page page = open(visitor, "/add.html", width, height);
    for (int i = 0; i < STEPS.size(); i++) {
      page.locator(".progress__step").nth(i).click();
      assertThat(page).hasURL(visitor.address() + "/add.html?step=" + STEPS.get(i));
      openEverything(page);
      AccessibilityTest.hasNoViolation(page);
      assertThat(small(page)).isEmpty();
    }
    // The last is the list of what is missing.
    assertThat(page.locator(".form-faults")).isVisible();
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  void thePreviewAndThePrivatePageHaveNoViolation(
      int width, int height, Visitor visitor, AppExtension app) {
    Page page = open(visitor, "/add.html", width, height);
    page.locator("#name").fill(Valley.GO);
    Written.choose(page, "趣味");
    Written.next(page, "どこでしていますか");
    page.locator("#place-area").selectOption("28222-yokayoka");
    Visitor.button(page, "地図で選ぶ").click();
    assertThat(page.locator(".place-map .leaflet-control-zoom-in")).isVisible();
    AccessibilityTest.hasNoViolation(page);
    page.locator(".progress__step").last().click();
    assertThat(page.locator(".similar")).isVisible();
    AccessibilityTest.hasNoViolation(page);
    Written.send(page);
    AccessibilityTest.hasNoViolation(page);
    Written.decide(app, page, "state = 'asked', question = 'どこですか。'");
    page.reload();
    Visitor.button(page, "答えを送る").click();
    Visitor.button(page, "取り下げる").click();
    AccessibilityTest.hasNoViolation(page);
    assertThat(small(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&short=ended&step=ended", "&short=words&step=words"})
  void theWaysOfACorrectionHaveNoViolation(String step, Visitor visitor) {
    Page page = visitor.form(correction() + step);
    AccessibilityTest.hasNoViolation(page);
    assertThat(small(page)).isEmpty();
  }

  @Test
  void theSeedTheDraftAndAnUnknownTokenHaveNoViolation(Visitor visitor) {
    Page page = visitor.expectingTrouble().form("/add.html?kind=seed");
    Written.choose(page, "人のとくいなこと");
    AccessibilityTest.hasNoViolation(page);
    page.reload();
    assertThat(page.getByText("下書きがあります")).isVisible();
    AccessibilityTest.hasNoViolation(page);
    page.navigate(visitor.address() + "/submission.html");
    assertThat(page.locator(".notice")).containsText("見つかりませんでした");
    AccessibilityTest.hasNoViolation(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"what", "where", "when", "whom", "contact", "check"})
  void noStepIsWiderThanANarrowScreen(String step, Visitor visitor) {
    Page page = open(visitor, "/add.html", 320, 640);
    page.locator(".progress__step").nth(STEPS.indexOf(step)).click();
    openEverything(page);
    AccessibilityTest.fits(page);
  }

  private static Page open(Visitor visitor, String path, int width, int height) {
    Page page = visitor.open(path, width, height);
    assertThat(page.locator(".form[aria-busy=true]")).hasCount(0);
    return page;
  }

  private static void openEverything(Page page) {
    page.evaluate(
        "() => document.querySelectorAll('details').forEach((each) => { each.open = true; })");
  }

  private static String correction() {
    return "/add.html?resource=" + ResourceId.of("28222", "test", Valley.HYAKUSAI);
  }

  @SuppressWarnings("unchecked")
  static List<String> small(Page page) {
    return (List<String>)
        page.evaluate(
            """
            () => [...document.querySelectorAll('button, select, input, textarea, summary, .progress__step, a.button')]
              .filter((each) => each.checkVisibility() && !each.closest('[aria-hidden]'))
              .filter((each) => {
                const { width, height } = each.getBoundingClientRect();
                return height < 43.9 || width < 43.9;
              })
              .map((each) => each.outerHTML)
            """);
  }
}

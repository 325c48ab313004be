package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import jp.tsunagi.core.resource.ResourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Larger letters, stronger contrast, and a voice. */
@ExtendWith(BrowserExtension.class)
class ReadingTest {

  private static final String RESOURCE = ResourceId.of("28222", "test", Valley.HYAKUSAI).toString();

  /** In the place of the browser's voice: what it would have said. */
  private static final String VOICE =
      """
      window.said = [];
      const waiting = [];
      Object.defineProperty(window, 'speechSynthesis', { value: {
        paused: false,
        speak(utterance) { window.said.push(utterance.lang + ' ' + utterance.text); waiting.push(utterance); },
        pause() { this.paused = true; },
        resume() { this.paused = false; },
        cancel() { waiting.length = 0; },
      } });
      window.SpeechSynthesisUtterance = class extends EventTarget {
        constructor(text) { super(); this.text = text; }
      };
      window.finish = () => waiting.splice(0).forEach((each) => each.dispatchEvent(new Event('end')));
      """;

  private static final String LETTERS = "() => getComputedStyle(document.body).fontSize";

  @Test
  @Criterion(value = "1.4.4", says = "文字を大きくしても、横に動かさずに読めます")
  void lettersAreAsLargeAsOneChoseOnEveryPage(Visitor visitor) {
    Page page = visitor.phone("/");
    double usual = letters(page);
    page.locator("#reading").click();
    page.getByLabel("とても大きい").check();
    page.getByLabel("はっきり").check();
    assertThat(letters(page)).isEqualTo(usual * 1.5);
    AccessibilityTest.hasNoViolation(page);
    AccessibilityTest.fits(page);
    for (String path : List.of("/", "/add.html", "/resources/" + RESOURCE)) {
      page.navigate(visitor.address() + path);
      assertThat(letters(page)).as(path).isEqualTo(usual * 1.5);
      assertThat(page.locator("html")).hasAttribute("data-contrast", "more");
      AccessibilityTest.fits(page);
    }
    AccessibilityTest.hasNoViolation(page);
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  void darkColoursChosenHereHoldWithStrongContrastToo(int width, int height, Visitor visitor) {
    Page page = visitor.withoutTiles().open("/", width, height);
    page.locator("#reading").click();
    page.getByLabel("くらい").check();
    AccessibilityTest.hasNoViolation(page);
    page.getByLabel("はっきり").check();
    AccessibilityTest.hasNoViolation(page);
    page.navigate(visitor.address() + "/?id=" + RESOURCE);
    assertThat(Visitor.detail(page)).containsText("もとの資料");
    assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(0, 0, 0)");
    AccessibilityTest.hasNoViolation(page);
    page.navigate(visitor.address() + "/?tab=map");
    page.locator("#reading").click();
    page.getByLabel("端末に合わせる").check();
    assertThat(page.locator("html")).not().hasAttribute("data-theme", Pattern.compile(".*"));
  }

  private static double letters(Page page) {
    return Double.parseDouble(((String) page.evaluate(LETTERS)).replace("px", ""));
  }

  @Test
  @SuppressWarnings("unchecked")
  void aDetailIsReadAloudAsOneSaysIt(Visitor visitor) {
    Page page = visitor.blank(390, 844);
    page.addInitScript(VOICE);
    page.navigate(visitor.address() + "/?lang=en&id=" + RESOURCE);
    assertThat(Visitor.detail(page)).containsText("Source:");
    Visitor.button(page, "Read aloud").click();
    assertThat((List<String>) page.evaluate("() => window.said"))
        .startsWith("ja-JP " + Valley.HYAKUSAI)
        .contains(
            "en-US Next: Wednesday, November 25, from 13:30 to 15:00",
            "en-US 0 7 9, 0 1 2, 3 4 5 6");
    Visitor.button(page, "Pause").click();
    Visitor.button(page, "Go on").click();
    Visitor.button(page, "Stop reading").click();
    assertThat(Visitor.button(page, "Read aloud")).isFocused();
  }

  @Test
  void whatWasReadToItsEndCanBeReadAgain(Visitor visitor) {
    Page page = visitor.blank(390, 844);
    page.addInitScript(VOICE);
    page.navigate(visitor.address() + "/?id=" + RESOURCE);
    assertThat(Visitor.detail(page)).containsText("もとの資料");
    Visitor.button(page, "読み上げる").click();
    assertThat(page.evaluate("() => window.said.join(' ')").toString())
        .contains("次は11月25日水曜日、13時30分から15時まで");
    page.evaluate("() => window.finish()");
    assertThat(Visitor.button(page, "読み上げる")).isVisible();
  }

  @Test
  void aBrowserWithoutAVoiceOffersNone(Visitor visitor) {
    Page page = visitor.blank(390, 844);
    page.addInitScript("Object.defineProperty(window, 'speechSynthesis', { value: undefined });");
    page.navigate(visitor.address() + "/?id=" + RESOURCE);
    assertThat(Visitor.detail(page)).containsText("もとの資料");
    assertThat(Visitor.button(page, "読み上げる")).hasCount(0);
  }
}

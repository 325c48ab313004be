package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.core.account.Role;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page that the service has, as the folder of pages says, by those who may open it: a new
 * page cannot be forgotten. In dark colours, which the other tests of accessibility do not see.
 */
@ExtendWith(BrowserExtension.class)
class EveryPageAccessibilityTest {

  private static final Path PAGES = Path.of("../web/src");

  /** Who may open the pages for which one logs in. */
  private static final Map<String, Role> ROLES =
      Map.of(
          "account.html", Role.VOLUNTEER,
          "admin.html", Role.ADMINISTRATOR,
          "cases.html", Role.LINK_WORKER,
          "desk.html", Role.STEWARD,
          "inventory.html", Role.STEWARD,
          "learning.html", Role.LINK_WORKER,
          "match.html", Role.LINK_WORKER,
          "mine.html", Role.VOLUNTEER);

  /**
   * Parts of the header that lie over each other, as those of members' pages once did on a phone,
   * and the sentence about the sample on a desktop.
   */
  static final String OVERLAPPING =
      """
      () => {
        const parts = [...document.querySelectorAll('.site-header__inner :is(a, button, span:not(button *), nav > *), #banner')]
          .filter((each) => each.checkVisibility() && !each.querySelector('a, button, span:not(button *)'))
          .map((each) => ({ text: each.textContent, box: each.getBoundingClientRect() }));
        return parts.flatMap((a, i) => parts.slice(i + 1)
          .filter((b) => a.box.left < b.box.right - 1 && b.box.left < a.box.right - 1
            && a.box.top < b.box.bottom - 1 && b.box.top < a.box.bottom - 1)
          .map((b) => `${a.text} / ${b.text}`));
      }
      """;

  /** Words of the header that do not stand wholly on the screen, or not wholly in their place. */
  private static final String CUT_OFF =
      """
      () => [...document.querySelectorAll('.site-header__inner :is(a, button, span)')]
        .filter((each) => each.checkVisibility())
        .filter((each) => each.getBoundingClientRect().right > innerWidth || each.getBoundingClientRect().left < 0
          || (getComputedStyle(each).display !== 'inline' && each.scrollWidth > each.clientWidth + 1))
        .map((each) => each.outerHTML)
      """;

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(Staff.SALON).with(Valley.SETTINGS);

  static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .sorted()
          .toList();
    }
  }

  static List<String> publicPages() throws IOException {
    return pages().stream()
        .filter(name -> !ROLES.containsKey(name))
        .flatMap(name -> Stream.of(name, name + "?lang=vi", name + "?lang=easy"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("publicPages")
  @Criterion(value = "1.4.10", says = "幅320ピクセルの画面で文字をいちばん大きくしても、ページの上の部分が重なったり欠けたりしません")
  void theHeaderIsWholeOnTheNarrowestScreenWithTheLargestLetters(String name, Visitor visitor) {
    String address = APP.uri("").toString();
    Page page = visitor.expectingTrouble().to(address).blank(320, 640);
    page.addInitScript("localStorage.setItem('tsunagi.size', 'larger')");
    page.navigate(address + "/" + name);
    assertThat(page.locator("[aria-busy=true]")).hasCount(0);
    assertThat((List<?>) page.evaluate(OVERLAPPING)).isEmpty();
    assertThat((List<?>) page.evaluate(CUT_OFF)).isEmpty();
    AccessibilityTest.fits(page);
  }

  /** What is read in the plainest words is the longest. */
  @ParameterizedTest
  @ValueSource(strings = {"ja", "easy", "en", "zh", "vi", "pt"})
  void theSentenceAboutTheSampleCoversNoLinkInAnyLanguage(String language, Visitor visitor) {
    String address = APP.uri("").toString();
    Page page = visitor.expectingTrouble().to(address).blank(1280, 800);
    page.navigate(address + "/?lang=" + language);
    Visitor.ready(page);
    for (String size : List.of("", "large", "larger")) {
      page.evaluate("(size) => { document.documentElement.dataset.size = size; }", size);
      for (int width : new int[] {960, 1250, 1280, 1440, 1600}) {
        page.setViewportSize(width, 800);
        assertThat((List<?>) page.evaluate(OVERLAPPING)).as(size + " " + width).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  @Criterion(
      value = {"2.4.2", "3.1.1", "1.4.3", "4.1.2"},
      says = "すべてのページに、題名と言語の指定があり、暗い画面でも自動検査の問題がありません")
  void hasNoViolationInTheDark(String name, Visitor visitor) {
    String address = APP.uri("").toString();
    Page page = visitor.inTheDark().expectingTrouble().to(address).blank(390, 844);
    Role role = ROLES.get(name);
    if (role == null) {
      page.navigate(address + "/" + name);
      assertThat(page.locator("[aria-busy=true]")).hasCount(0);
    } else {
      Staff.enter(APP, page, "/" + name, role);
    }
    assertThat(page.title()).matches(".+ — .+");
    AccessibilityTest.hasNoViolation(page);
    AccessibilityTest.fits(page);
    assertThat((List<?>) page.evaluate(OVERLAPPING)).isEmpty();
    for (int width : new int[] {1280, 1600}) {
      page.setViewportSize(width, 800);
      assertThat((List<?>) page.evaluate(OVERLAPPING)).isEmpty();
    }
  }
}

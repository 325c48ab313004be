package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.regex.Pattern;
import jp.tsunagi.core.resource.ResourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in the languages of those who live here. */
@ExtendWith(BrowserExtension.class)
class LanguageTest {

  private static final String ID = ResourceId.of("28222", "test", Valley.HYAKUSAI).toString();
  private static final String DETAIL = "&id=" + ID;

  /**
   * Japanese that is not marked as such, seen or heard. Kana tell Japanese from Chinese; names of
   * places are written in Chinese characters there.
   */
  private static final String UNMARKED =
      """
      (script) => {
        const japanese = new RegExp(script, 'u');
        const found = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const node = walker.currentNode;
          const element = node instanceof Element ? node : node.parentElement;
          if (element.closest('noscript, [lang=ja]:not(html), [lang=zh-Hans]:not(html)')) continue;
          const texts = node instanceof Element
            ? ['aria-label', 'title', 'alt'].map((name) => (node.getAttribute(name) ?? '').replace(/\\u2068.*?\\u2069/gs, ''))
            : [node.data];
          found.push(...texts.filter((text) => japanese.test(text)));
        }
        return [...new Set(found)];
      }
      """;

  private static final String ANY = "[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]";
  private static final String KANA = "[\\p{sc=Hiragana}\\p{sc=Katakana}]";

  @Test
  void whoReadsEnglishMeetsNoJapaneseButNames(Visitor visitor) {
    Page page = visitor.withoutTiles().desktop("/?lang=en&near=35.405,134.763");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page.locator("#results-heading")).containsText(Pattern.compile("\\d+ activities"));
    for (String name : List.of("Find nearby", "Getting there", "More filters")) {
      Visitor.button(page, name).click();
      assertThat(page.locator("[aria-expanded=true]")).hasCount(1);
      says(page, ANY);
    }
    // Closed again, for the map has its room: its pins stand clear of each other.
    Visitor.button(page, "More filters").click();
    AccessibilityTest.hasNoViolation(page);
    page.locator(".card__link").first().click();
    assertThat(Visitor.detail(page)).containsText("Source:");
    says(page, ANY);
    AccessibilityTest.hasNoViolation(page);
  }

  @Test
  void soItIsWhereNothingIsFoundAndWhereNothingComes(Visitor visitor) {
    Page page =
        visitor.expectingTrouble().open("/?lang=en&q=go&day=wed&category=exercise", 390, 844);
    assertThat(page.locator(".notice__title")).hasText("No activities match these filters.");
    says(page, ANY);
    page.route(Pattern.compile("/api/v1/resources\\?"), Route::abort);
    page.navigate(visitor.address() + "/?lang=en");
    assertThat(page.locator(".notice--problem")).containsText("could not be reached");
    says(page, ANY);
    AccessibilityTest.hasNoViolation(page);
  }

  @ParameterizedTest
  @CsvSource({
    "zh, zh-Hans, 活动列表, 查找附近",
    "vi, vi, Danh sách hoạt động, Tìm gần đây",
    "pt, pt, Lista de atividades, Procurar por perto"
  })
  void soItIsInTheOtherLanguages(
      String language, String tag, String heading, String nearby, Visitor visitor) {
    Page page = visitor.open("/?lang=" + language, 320, 640);
    assertThat(page.locator("html")).hasAttribute("lang", tag);
    assertThat(page.locator("#results-heading")).containsText(heading);
    says(page, language.equals("zh") ? KANA : ANY);
    Visitor.button(page, nearby).click();
    AccessibilityTest.fits(page);
  }

  @Test
  void theWayOnACardIsSaidInTheReadersLanguage(Visitor visitor) {
    Page page = visitor.phone("/?lang=en&near=35.405,134.763&by=walk");
    assertThat(
            page.locator(".fact").filter(new Locator.FilterOptions().setHasText("on foot")).first())
        .isVisible();
    says(page, ANY);
  }

  @Test
  @Criterion(value = "3.1.2", says = "ほかの言語で読むときも、日本語の名前には日本語の印があります")
  void namesAreMarkedAsJapanese(Visitor visitor) {
    Page page = visitor.phone("/?lang=en" + DETAIL);
    assertThat(page.locator("#detail-name [lang=ja]")).hasText(Valley.HYAKUSAI);
  }

  @Test
  void aLanguageIsChosenByItsOwnNameAndStays(Visitor visitor) {
    Page page = visitor.phone("/?category=exercise");
    page.locator("#reading").click();
    AccessibilityTest.hasNoViolation(page);
    AccessibilityTest.fits(page);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English").setExact(true))
        .click();
    Visitor.ready(page);
    assertThat(page).hasURL(Pattern.compile("category=exercise&lang=en$"));
    page.navigate(visitor.address() + "/");
    Visitor.ready(page);
    assertThat(page.locator("#results-heading")).containsText("activities");
  }

  @Test
  void whatIsPassedOnKeepsItsLanguage(Visitor visitor) {
    Page page = visitor.phone("/?lang=vi");
    Visitor.button(page, "Hôm nay").click();
    assertThat(page).hasURL(Pattern.compile("when=today&lang=vi$"));
  }

  @Test
  void nobodySeesTheWrongLanguageFlashBy(Visitor visitor) {
    Page page = visitor.blank(390, 844);
    page.route(Pattern.compile("/words/en.json"), route -> {});
    page.navigate(
        visitor.address() + "/?lang=en",
        new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    Locator heading = page.locator("#results-heading");
    assertThat(heading).isAttached();
    assertThat(heading).isHidden();
  }

  @Test
  void easyJapaneseHasReadingsOverItsCharacters(Visitor visitor) {
    Page page = visitor.phone("/?lang=easy" + DETAIL);
    assertThat(page.locator("html")).hasAttribute("lang", "ja");
    Locator detail = Visitor.detail(page);
    assertThat(detail).containsText("まちがいを");
    for (String ruby : List.of("八鹿ようか", "公民館こうみんかん", "体操たいそう")) {
      assertThat(
              detail
                  .locator("ruby")
                  .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + ruby + "$")))
                  .first())
          .isVisible();
    }
    AccessibilityTest.hasNoViolation(page);
    AccessibilityTest.fits(page);
  }

  @ParameterizedTest
  @CsvSource({
    "/resources/, 'Next: (today |tomorrow )?\\w+, Nov'",
    "/areas/28222-yoka, The next \\d+ weeks?",
    "/areas/nowhere, This district cannot be found",
    "/nothing.html, This page could not be opened"
  })
  void aPageThatTheServerMadeSpeaksTheReadersLanguage(String path, String says, Visitor visitor) {
    Page page = visitor.expectingTrouble().blank(390, 844);
    String id = path.equals("/resources/") ? ID : "";
    page.navigate(visitor.address() + path + id + "?lang=en");
    assertThat(page.locator("main")).containsText(Pattern.compile(says, Pattern.CASE_INSENSITIVE));
    assertThat(unmarked(page)).isEmpty();
    AccessibilityTest.hasNoViolation(page);
    AccessibilityTest.fits(page);
  }

  @ParameterizedTest
  @CsvSource({
    "/embed.html?category=exercise&lang=en, Community map of Yabu City (Tsunagi), Tsunagi — community map",
    "/embedding.html?lang=en, This is how it will look, Put it on your website — Tsunagi",
    "/kiosk.html?lang=en, This week, Tsunagi — community map",
    "/accessibility.html?lang=en, Non-text Content, Accessibility — Tsunagi",
    "/design.html?lang=en, Paper, Rules of the look — Tsunagi",
    "/wall?month=2026-12&area=28222-yoka&lang=en, December 2026, What is on: 28222-yoka December 2026",
    "/resources/x?lang=vi, Không tìm thấy, Không tìm thấy — ",
    "/nothing.html?lang=vi, Không có gì ở địa chỉ này., Không mở được — Tsunagi",
    "/wall?month=2027-01&lang=pt, Programação: Yabu City, Programação: Yabu City janeiro"
  })
  void soAreThePagesAroundIt(String path, String says, String title, Visitor visitor) {
    Page page = visitor.expectingTrouble().blank(390, 844);
    page.navigate(visitor.address() + path);
    assertThat(page.locator("[aria-busy=true]")).hasCount(0);
    assertThat(page.locator("body")).containsText(says);
    assertThat(page).hasTitle(Pattern.compile("^" + title));
    assertThat(unmarked(page)).isEmpty();
    AccessibilityTest.hasNoViolation(page);
    AccessibilityTest.fits(page);
  }

  @Test
  void whatTheMunicipalityItselfSaysInEnglishIsReadSo(Visitor visitor) {
    Page page = visitor.blank(390, 844);
    page.navigate(visitor.address() + "/resources/" + ID + "?lang=en");
    assertThat(page.locator(".brand__place")).hasText("Community map of Yabu City");
    // The fixture's categories and areas are called in English by their ids.
    assertThat(page.locator(".plain-page__categories")).hasText("exercise-hyakusai");
  }

  @Test
  void whatIsFreeIsSaidSo(Visitor visitor) {
    for (String path : List.of("/?lang=en" + DETAIL, "/resources/" + ID + "?lang=en")) {
      Page page = visitor.blank(390, 844);
      page.navigate(visitor.address() + path);
      assertThat(
              page.locator(".detail__row")
                  .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*Cost"))))
          .containsText("Free");
    }
  }

  private static void says(Page page, String script) {
    Visitor.ready(page);
    assertThat(unmarked(page, script)).isEmpty();
  }

  /** Japanese of any script that is not marked as such. */
  static List<String> unmarked(Page page) {
    return unmarked(page, ANY);
  }

  @SuppressWarnings("unchecked")
  private static List<String> unmarked(Page page, String script) {
    return (List<String>) page.evaluate(UNMARKED, script);
  }
}

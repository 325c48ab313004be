package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.core.resource.ResourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who does not read Japanese can tell of a gathering, correct one and see what became of it. */
@ExtendWith(BrowserExtension.class)
class FormLanguageTest {

  private static final String CORRECTION =
      "/add.html?resource=" + ResourceId.of("28222", "test", Valley.HYAKUSAI);

  @Test
  void aGatheringIsToldOfInEnglishFromTheFirstStepToThePrivatePage(
      Visitor visitor, AppExtension app) {
    Page page = visitor.expectingTrouble().form("/add.html?lang=en");
    Visitor.button(page, "Next").click();
    assertThat(page.locator(".form-faults")).containsText("Please correct 2 places.");
    says(page);
    page.locator("#name").fill("Chair exercise");
    page.locator(".picks--large .pick__input").first().check();
    next(page, "Where is it held?");
    page.locator("#venue").fill("Hall");
    next(page, "When is it held?");
    Written.choose(page, "Tue");
    page.locator("#starts-0").fill("13:30");
    assertThat(page.locator(".read-back"))
        .containsText(Pattern.compile("Every Tuesday from 13:30.*「毎週火曜 13:30〜」"));
    says(page);
    next(page, "Who can come, and what does it cost?");
    next(page, "Whom should people ask?");
    page.locator("#phone").fill("?");
    next(page, "Check and send");
    assertThat(page.locator(".form-faults")).containsText("079-008-0123");
    says(page);
    page.locator(".form-faults button").click();
    page.locator("#phone").fill("079-008-0123");
    next(page, "Check and send");
    assertThat(page.locator(".as-shown")).containsText("Every Tuesday");
    AccessibilityTest.hasNoViolation(page);
    says(page);
    Visitor.button(page, "Send").click();
    assertThat(page).hasURL(Written.PRIVATE);
    assertThat(page.locator(".state__title")).hasText("We have received it");
    says(page);
    Written.decide(app, page, "state = 'asked', question = 'どこですか。'");
    page.reload();
    assertThat(page.locator(".question [lang=ja]")).hasText("どこですか。");
    AccessibilityTest.hasNoViolation(page);
    says(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "pt"})
  void aMistakeASeedAndTheOtherPagesSpeakTheReadersLanguage(String language, Visitor visitor) {
    Page page = visitor.form(CORRECTION + "&lang=" + language);
    assertThat(page.locator(".ways__one")).hasCount(6);
    says(page);
    for (String path : new String[] {"/add.html?kind=seed", "/courses.html", "/submission.html"}) {
      page.navigate(visitor.address() + path);
      assertThat(page.locator(".form[aria-busy=true]")).hasCount(0);
      assertThat(page.locator("html")).hasAttribute("lang", language);
      AccessibilityTest.fits(page);
      says(page);
    }
  }

  @Test
  void theStewardReadsASeedInJapaneseWhicheverLanguageItWasToldIn(
      Visitor visitor, AppExtension app) {
    Page page = visitor.form("/add.html?kind=seed&lang=en");
    Written.choose(page, "Place");
    page.locator("#description").fill("A bench by the river");
    page.locator("#place-area").selectOption("28222-yokayoka");
    next(page, "Check and send");
    Visitor.button(page, "Send").click();
    assertThat(page).hasURL(Written.PRIVATE);
    assertThat(Written.held(app, page).get("comment").asText()).isEqualTo("場所");
  }

  @Test
  void theLanguageCanBeChosenWhereOneWrites(Visitor visitor) {
    Page page = visitor.form("/add.html?kind=seed");
    page.locator("#reading").click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Português")).click();
    assertThat(page).hasURL(Pattern.compile("kind=seed&lang=pt$"));
    assertThat(page.locator("#title")).hasText("Deixar uma “semente”");
  }

  private static void next(Page page, String heading) {
    Visitor.button(page, "Next").click();
    Written.at(page, heading);
  }

  private static void says(Page page) {
    assertThat(LanguageTest.unmarked(page)).isEmpty();
  }
}

package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stock-taking of a steward: by keys, by buttons, on paper. */
@ExtendWith(BrowserExtension.class)
class InventoryPageTest {

  private static final Resource GO =
      Resources.named("囲碁の会").ofArea("28222-oyaichiba").at(35.33, 134.67).build();
  private static final Resource HAIKU =
      Resources.named("俳句の会").ofArea("28222-oyaichiba").at(35.33, 134.67).build();

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(Staff.SALON, GO, HAIKU).with(Valley.SETTINGS);

  @BeforeEach
  void nothingIsConfirmed() {
    APP.execute("delete from verification");
    APP.execute(
        "update resource set ended_on = null, verified_on = '2025-04-01', overdue_from = '2026-05-02',"
            + " record = jsonb_set(record - 'ended_on', '{verified_on}', '\"2025-04-01\"')");
  }

  @Test
  void oneKeyAnswersAndTheNextIsSelected(Visitor visitor) {
    Page page = open(visitor, "/inventory.html", 1280, 800);
    assertThat(page.locator("#left-count")).hasText("残っているもの 3件");
    page.keyboard().press("j");
    String first = selected(page);
    page.keyboard().press("1");
    assertThat(page.locator("#left-count")).hasText("残っているもの 2件");
    assertThat(page.locator(".toast")).containsText("「" + first + "」：まだやっています");
    assertThat(page.locator(".left__name:focus")).hasCount(1);
    String second = selected(page);
    assertThat(second).isNotEqualTo(first);
    page.keyboard().press("0");
    assertThat(page.locator(".toast")).containsText("「" + second + "」：つながらない");
    assertThat(line(page, second).locator(".badge")).hasText("つながらない");
    page.keyboard().press("3");
    assertThat(page.locator("#left-count")).hasText("残っているもの 1件");
    page.keyboard().press("u");
    assertThat(page.locator("#left-count")).hasText("残っているもの 2件");
  }

  @Test
  void whatHasChangedOpensWhereItIsPutRight(Visitor visitor) {
    Page page = open(visitor, "/inventory.html", 1280, 800);
    Page desk =
        page.context()
            .waitForPage(
                () ->
                    line(page, "囲碁の会")
                        .locator("button")
                        .filter(new Locator.FilterOptions().setHasText("変わりました"))
                        .click());
    assertThat(desk.locator(".item__name")).hasText("囲碁の会");
    assertThat(line(page, "囲碁の会").locator(".badge")).hasText("変わりました");
  }

  @Test
  void theProgressLeadsToWhatIsLeftOfAnArea(Visitor visitor) {
    Page page = open(visitor, "/inventory.html?part=progress", 1280, 800);
    assertThat(page.locator("#inventory")).containsText("3件のうち0件 (0%)");
    page.locator("a.tall-link")
        .filter(new Locator.FilterOptions().setHasText("残り2件"))
        .first()
        .click();
    assertThat(page.locator("#left-count")).hasText("残っているもの 2件");
    assertThat(page.locator(".left__name")).hasCount(2);
    page.locator("#left-town").selectOption("");
    assertThat(page.locator("#left-count")).hasText("残っているもの 3件");
    page.goBack();
    assertThat(page.locator("#left-count")).hasText("残っているもの 2件");
  }

  @Test
  void theResultOfTheYearIsASheet(Visitor visitor) throws Exception {
    Page page = open(visitor, "/inventory.html", 1280, 800);
    page.keyboard().press("j");
    page.keyboard().press("1");
    assertThat(page.locator("#left-count")).hasText("残っているもの 2件");
    page.getByText("進みぐあい").click();
    Download download = page.waitForDownload(() -> page.getByText("今年の結果を表").click());
    Path file = download.path();
    assertThat(Files.readString(file)).contains("まだやっています,2026-11-21,").contains("まだ聞いていません");
  }

  @Test
  void postcardsHoldALinkThatCanBeAnswered(Visitor visitor) {
    // Who is logged in has a token that the page behind the link asks for first.
    Page page = open(visitor.expectingTrouble(), "/inventory.html", 1280, 800);
    Visitor.button(page, "出ているものを、ぜんぶ選ぶ").click();
    Visitor.button(page, "リンクを作る・はがきを印刷する").click();
    assertThat(page.locator("#paper-title")).isFocused();
    assertThat(page.locator(".postcard .qr")).hasCount(3);
    page.locator("#office").fill("健康課 079-000-0000");
    assertThat(page.locator(".postcard").first()).containsText("健康課 079-000-0000");
    String link = page.locator(".postcard__link").first().textContent();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".paper__tools")).isHidden();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    Visitor.button(page, "閉じて一覧にもどる").click();
    assertThat(page.locator("#left-count")).isFocused();
    page.navigate(APP.uri("/verify.html").toString() + link.substring(link.indexOf('#')));
    assertThat(page.locator(".replies__one")).hasCount(3);
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800", "320, 640"})
  void itHasNoViolationInAnyState(int width, int height, Visitor visitor) {
    Page page = open(visitor, "/inventory.html", width, height);
    isClean(page);
    line(page, "囲碁の会")
        .locator("button")
        .filter(new Locator.FilterOptions().setHasText("つながらない"))
        .click();
    assertThat(page.locator(".toast--shown")).isVisible();
    page.locator(".queue__tick input").first().check();
    isClean(page);
    Visitor.button(page, "リンクを作る・はがきを印刷する").click();
    assertThat(page.locator(".postcard")).hasCount(1);
    isClean(page);
    Visitor.button(page, "閉じて一覧にもどる").click();
    Visitor.button(page, "電話の一覧を印刷する").click();
    assertThat(page.locator(".calls tbody tr")).hasCount(1);
    isClean(page);
    Visitor.button(page, "キーの使いかた").click();
    isClean(page);
    page.keyboard().press("Escape");
    page.getByText("進みぐあい").click();
    assertThat(page.locator("#whole-title")).isVisible();
    isClean(page);
  }

  private static void isClean(Page page) {
    AccessibilityTest.hasNoViolation(page);
    assertThat(FormAccessibilityTest.small(page)).isEmpty();
    AccessibilityTest.fits(page);
  }

  private static Page open(Visitor visitor, String path, int width, int height) {
    Page page = visitor.to(APP.uri("").toString()).blank(width, height);
    Staff.enter(APP, page, path, Role.STEWARD);
    return page;
  }

  private static String selected(Page page) {
    return page.locator("[aria-current=true] .left__name").textContent();
  }

  private static Locator line(Page page, String name) {
    return page.locator(".queue__line").filter(new Locator.FilterOptions().setHasText(name));
  }
}

package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.api.Member;
import jp.tsunagi.core.account.Role;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of cases and the clinic's form, in WCAG 2.2 A and AA, in every state. */
@ExtendWith(BrowserExtension.class)
class CaseAccessibilityTest {

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(Staff.SALON).with(Valley.SETTINGS);

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  void theCaseInEachOfItsParts(int width, int height, Visitor visitor) {
    Page page = visitor.to(address()).blank(width, height);
    Member worker = Staff.enter(APP, page, "/cases.html", Role.LINK_WORKER);
    String path = Helped.referred(worker);
    String salon = Staff.SALON.id().toString();
    Helped.shortlisted(worker, path, salon);
    Helped.consented(worker, path, "clinic", "2026-11-25");
    Helped.stepped(worker, path, "introduced", "2026-10-20", ",\"resource\":\"" + salon + "\"");
    Helped.answered(worker, path, "2026-10-01", 2);
    Helped.answered(worker, path, "2026-11-20", 6);
    page.reload();
    Staff.ready(page);
    isClean(page);
    page.locator(".case-line").click();
    page.locator(".case__head summary").click();
    page.getByLabel("やめた", new Page.GetByLabelOptions().setExact(true)).check();
    Visitor.button(page, "経過を書く").click();
    page.locator(".case__part summary").click();
    isClean(page);
    part(page, "候補");
    part(page, "同意");
    part(page, "基本");
    part(page, "引き継ぐ・終える");
    Visitor.button(page, "くらしの輪").click();
    Visitor.button(page, "もう一度たずねる").click();
    Visitor.button(page, "確認する").click();
    isClean(page);
    theAnswer(page);
  }

  private static void theAnswer(Page page) {
    Visitor.button(page, "医療機関へ").click();
    Visitor.button(page, "連絡を書く").click();
    isClean(page);
    Visitor.button(page, "下書きを保存する").click();
    Visitor.button(page, "読んで確かめる").click();
    assertThat(page.locator(".sheet")).isVisible();
    isClean(page);
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  void referralsClinicsAndWorkers(int width, int height, Visitor visitor) {
    Page page = visitor.to(address()).blank(width, height);
    Member worker = Staff.enter(APP, page, "/cases.html", Role.LINK_WORKER);
    Helped.referral(worker);
    part(page, "待っている依頼");
    Visitor.button(page, "医療機関").click();
    page.getByText("依頼フォームのリンクを作る").first().click();
    String link = page.locator(".link-sheet input").inputValue();
    isClean(page);
    part(page, "リンクワーカー");
    Page form = visitor.blank(width, height);
    form.navigate(address() + "/referral.html#" + link.split("#", 2)[1]);
    Visitor.button(form, "依頼を送る").click();
    isClean(form);
  }

  private static void part(Page page, String name) {
    Visitor.button(page, name).click();
    isClean(page);
  }

  private static void isClean(Page page) {
    assertThat(page.getByText("読み込んでいます…")).hasCount(0);
    AccessibilityTest.hasNoViolation(page);
    assertThat(FormAccessibilityTest.small(page)).isEmpty();
    AccessibilityTest.fits(page);
  }

  private static String address() {
    return APP.uri("").toString();
  }
}

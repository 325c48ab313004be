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

/** The pages for those who log in, in WCAG 2.2 A and AA, in every state. */
@ExtendWith(BrowserExtension.class)
class DeskAccessibilityTest {

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(Staff.SALON).with(Valley.SETTINGS);

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800", "320, 640"})
  void theQueueAndWhatIsOpen(int width, int height, Visitor visitor) {
    Staff.clear(APP);
    Staff.correct(
        APP,
        Staff.SALON,
        """
        "cost": {"text": "200円", "yen": 200}, "area": "28222-oyaichiba", "categories": ["hobby-go"],
        "location": {"lat": 35.405, "lon": 134.763},
        "contact": {"phones": [{"number": "079-012-3456", "kind": "voice"}]},
        "schedule": {"rules": [{"rrule": "FREQ=WEEKLY;BYDAY=SU", "starts_at": "10:00"}]}
        """);
    String later =
        Staff.send(
            APP,
            "{\"kind\": \"new\", \"content\": {\"name\": \"八鹿サロン\", \"categories\": [\"hobby\"],"
                + " \"area\": \"28222-yokayoka\"}}");
    APP.execute(
        "update submission set sent_at = sent_at + interval '1 minute' where id = '" + later + "'");
    Page page = visitor.expectingTrouble().to(address()).blank(width, height);
    Member other = Staff.enter(APP, page, "/desk.html", Role.STEWARD);
    page.locator(".queue__tick input").first().check();
    isClean(page);
    Visitor.button(page, "まとめて見送る").click();
    isClean(page);
    page.locator(".queue__link").first().click();
    assertThat(page.locator("#item-name")).isFocused();
    isClean(page);
    Visitor.button(page, "場所を地図で見る").click();
    assertThat(page.locator(".place-map .ring--selected")).hasCount(1);
    isClean(page);
    Visitor.button(page, "質問する").click();
    isClean(page);
    Visitor.button(page, "直してから反映する").click();
    isClean(page);
    theConflict(page, other, width);
    page.locator(".conflict").getByText("やめる").click();
    theRest(page, width);
  }

  private static void theConflict(Page page, Member other, int width) {
    String salon = "/api/v1/resources/" + Staff.SALON.id();
    int revision = Member.json(other.get(salon + "/revisions")).get("revision").asInt();
    Member.json(
        other.send(
            "PATCH",
            salon,
            "{\"revision\": %d, \"content\": {\"cost\": {\"text\": \"%d円\", \"yen\": %d}}}"
                .formatted(revision, 500 + width, 500 + width)));
    Visitor.button(page, "反映する").click();
    assertThat(page.locator(".conflict .pick").first()).isVisible();
    Visitor.button(page, "この内容で保存する").click();
    isClean(page);
  }

  private static void theRest(Page page, int width) {
    if (width < 900) {
      Visitor.button(page, "一覧にもどる").click();
    }
    page.locator(".queue__link").nth(1).click();
    assertThat(page.locator(".as-shown")).isVisible();
    isClean(page);
    Visitor.button(page, "公開する").click();
    assertThat(page.locator(".toast--shown")).isVisible();
    isClean(page);
    Visitor.button(page, "キーの使いかた").click();
    isClean(page);
    page.keyboard().press("Escape");
    page.getByText("終わったもの").click();
    assertThat(page.locator(".queue__line").first()).isVisible();
    isClean(page);
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800", "320, 640"})
  void theAccountAndItsForms(int width, int height, Visitor visitor) {
    APP.execute("truncate bucket");
    Page page = visitor.expectingTrouble().to(address()).blank(width, height);
    page.navigate(address() + "/account.html");
    Visitor.button(page, "ログインする").click();
    isClean(page);
    Staff.enter(APP, page, "/account.html", Role.VOLUNTEER);
    assertThat(page.locator(".rows__row").first()).isVisible();
    isClean(page);
    Visitor.button(page, "2段階の確認を使う").click();
    assertThat(page.locator(".key__part").first()).isVisible();
    isClean(page);
    APP.execute("delete from login_session");
    String token = Member.invite(APP, Role.STEWARD, Staff.email()).text();
    page.navigate("about:blank");
    page.navigate(address() + "/account.html#" + token);
    assertThat(page.locator("#password-new")).isVisible();
    isClean(page);
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800", "320, 640"})
  void theAccountsOfAll(int width, int height, Visitor visitor) {
    Page page = visitor.to(address()).blank(width, height);
    Staff.enter(APP, page, "/admin.html", Role.ADMINISTRATOR);
    page.locator("#account-name").fill("八鹿の更新責任者");
    page.locator("#account-email").fill(Staff.email());
    page.getByLabel("更新責任者").first().check();
    Written.choose(page, "八鹿");
    Visitor.button(page, "招くリンクを作る").click();
    assertThat(page.locator("#link-title")).isFocused();
    Visitor.button(page, "変える(八鹿の更新責任者)").first().click();
    Visitor.button(page, "記録を見る").click();
    assertThat(page.locator(".table")).isVisible();
    isClean(page);
  }

  private static void isClean(Page page) {
    AccessibilityTest.hasNoViolation(page);
    assertThat(FormAccessibilityTest.small(page)).isEmpty();
    AccessibilityTest.fits(page);
  }

  private static String address() {
    return APP.uri("").toString();
  }
}

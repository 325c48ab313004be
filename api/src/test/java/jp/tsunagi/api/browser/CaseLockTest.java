package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.api.Member;
import jp.tsunagi.core.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page of cases that nobody looks after shows nothing. */
@ExtendWith(BrowserExtension.class)
class CaseLockTest {

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(Staff.SALON).with(Valley.SETTINGS);

  @Test
  @Criterion(value = "2.2.1", says = "15分で閉じるのは相談の記録の画面だけです。1分前に知らせ、キーを押せば続けられます")
  void afterFifteenMinutesTheOpenCaseIsGoneAndThePasswordIsAskedFor(Visitor visitor) {
    Page page = visitor.to(address()).blank(1280, 800);
    String code = openCase(page);
    page.clock().fastForward("14:10");
    page.clock().runFor(5_000);
    assertThat(page.locator(".idle-warning")).containsText("あと1分で");
    page.keyboard().press("Shift");
    assertThat(page.locator(".idle-warning")).isHidden();
    page.clock().fastForward("14:30");
    page.clock().runFor(5_000);
    assertThat(page.locator(".case__code")).isVisible();
    page.clock().fastForward("01:00");
    page.clock().runFor(5_000);
    isLocked(page, code);
    page.locator("#login-password").fill(Member.PASSWORD);
    page.keyboard().press("Enter");
    Staff.ready(page);
    assertThat(page.locator(".case-line")).containsText(code);
  }

  @Test
  void aComputerThatSleptShowsNothingToTheHandThatWakesIt(Visitor visitor) {
    Page page = visitor.to(address()).blank(1280, 800);
    String code = openCase(page);
    // Only the date jumps: no timer has run.
    page.clock().setSystemTime(later(page));
    page.mouse().move(200, 200);
    isLocked(page, code);
  }

  @Test
  void whoseLoginTheServerEndedSeesNothingAnyMore(Visitor visitor) {
    Page page = visitor.expectingTrouble().to(address()).blank(1280, 800);
    String code = openCase(page);
    APP.execute("delete from login_session");
    page.getByLabel("連絡した").check();
    Visitor.button(page, "経過を書く").click();
    isLocked(page, code);
    Visitor.button(page, "あとにする").click();
    assertThat(page.locator("#cases")).containsText("画面を閉じました");
    page.reload();
    assertThat(page.locator("#login-email")).isVisible();
    assertThat(page.content()).doesNotContain(code);
  }

  @Test
  void whoGoesAwayAndBackSeesTheList(Visitor visitor) {
    Page page = visitor.to(address()).blank(1280, 800);
    String code = openCase(page);
    page.navigate(address() + "/account.html");
    page.goBack();
    Staff.ready(page);
    assertThat(page.locator("#cases-title")).isVisible();
    page.locator(".case-line").click();
    assertThat(page.locator(".case__code")).hasText("支援 " + code);
    page.goBack();
    assertThat(page.locator("#cases-title")).isVisible();
    assertThat(page.url()).endsWith("/cases.html");
  }

  private static long later(Page page) {
    return ((Number) page.evaluate("Date.now() + 16 * 60000")).longValue();
  }

  /** A case that is open before somebody who has only that one. @return its code */
  private static String openCase(Page page) {
    page.clock().install();
    Staff.enter(APP, page, "/cases.html", Role.LINK_WORKER);
    assertThat(page.locator(".notice")).containsText("あなたが受けもつ支援はありません。");
    Visitor.button(page, "依頼なしで支援を始める").click();
    assertThat(page.locator("#data-title")).isVisible();
    page.getByText("経過").click();
    return page.locator(".case__code").textContent().replace("支援 ", "");
  }

  private static void isLocked(Page page, String code) {
    assertThat(page.locator("dialog")).containsText("もう一度ログインしてください");
    assertThat(page.locator("#login-password")).isFocused();
    assertThat(page.content()).doesNotContain(code);
  }

  private static String address() {
    return APP.uri("").toString();
  }
}

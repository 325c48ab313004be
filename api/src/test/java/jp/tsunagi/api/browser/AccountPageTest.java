package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.api.Authenticator;
import jp.tsunagi.api.Member;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Log in, the first password, and what belongs to one's own account. */
@ExtendWith(BrowserExtension.class)
class AccountPageTest {

  @RegisterExtension static final AppExtension APP = AppExtension.over(Staff.SALON);

  @Test
  void aWrongPasswordIsSaidPlainlyAndTheAddressStays(Visitor visitor) {
    APP.execute("truncate bucket");
    Page page = visitor.expectingTrouble().to(address()).form("/account.html");
    Visitor.button(page, "ログインする").click();
    assertThat(page.locator(".form-faults")).containsText("メールアドレスを書いてください。");
    Staff.login(page, "dareka@example.jp");
    assertThat(page.locator("#account [role=alert]")).containsText("メールアドレスかパスワードがちがいます。");
    assertThat(page.locator("#login-email")).hasValue("dareka@example.jp");
    assertThat(page.locator("#login-email")).hasAttribute("autocomplete", "username");
    assertThat(page.locator("#login-password")).hasAttribute("autocomplete", "current-password");
  }

  @Test
  void anInvitedVolunteerSetsAPasswordAndIsIn(Visitor visitor) {
    Page admin = visitor.to(address()).blank(1280, 800);
    Staff.enter(APP, admin, "/admin.html", Role.ADMINISTRATOR);
    String email = Staff.email();
    admin.locator("#account-name").fill("大屋の世話人");
    admin.locator("#account-email").fill(email);
    Visitor.button(admin, "招くリンクを作る").click();
    assertThat(admin.locator("#link-title")).hasText("大屋の世話人さんに渡すリンク");
    assertThat(admin.locator("#link-title")).isFocused();
    String link = admin.locator("#one-time-link").inputValue();
    Locator row = admin.locator(".rows__row").filter(with(email));
    assertThat(row).containsText("まだパスワードを決めていません");
    // Whoever is put right before taking up the invitation is not shut out by that.
    row.getByText("変える").click();
    row.locator("[type=submit]").click();
    assertThat(admin.getByText("大屋の世話人さんを変えました。")).isVisible();

    Page page = visitor.blank(390, 844);
    List<String> asked = new CopyOnWriteArrayList<>();
    page.onRequest(request -> asked.add(request.url() + request.headers().get("referer")));
    String token = link.substring(link.indexOf('#') + 1);
    page.navigate(address() + "/account.html#" + token);
    assertThat(page.locator("#account")).containsText("大屋の世話人さん");
    assertThat(page).hasURL(address() + "/account.html");
    page.locator("#password-new").fill("みじかい");
    Visitor.button(page, "パスワードを決める").click();
    assertThat(page.locator(".form-fault")).containsText("10文字以上");
    page.locator("#password-new").fill(Member.PASSWORD);
    page.locator("#password-again").fill(Member.PASSWORD);
    Visitor.button(page, "パスワードを決める").click();
    assertThat(page.locator("h1")).hasText("自分の活動");
    page.getByText("自分の設定").click();
    assertThat(page.locator(".rows__row")).containsText("この端末");
    assertThat(asked).isNotEmpty().noneMatch(each -> each.contains(token));
    Visitor.button(page, "ログアウト").click();
    assertThat(page.locator("#login-email")).isVisible();
  }

  @Test
  void aLinkThatWasUsedSaysWhatToDo(Visitor visitor) {
    APP.execute("truncate bucket");
    Page page = visitor.expectingTrouble().to(address()).form("/account.html#" + "x".repeat(43));
    assertThat(page.locator("#account [role=alert]")).containsText("新しいリンクを出してもらってください");
    assertThat(page.locator("#login-email")).isVisible();
  }

  @Test
  void aStewardComesToTheDeskAndAVolunteerToTheirOwnPage(Visitor visitor) {
    Page page = visitor.to(address()).blank(1280, 800);
    APP.execute("truncate bucket");
    String email = Staff.email();
    Member.of(APP, Role.STEWARD, email);
    page.navigate(address() + "/account.html");
    Staff.login(page, email);
    assertThat(page).hasURL(Pattern.compile("/desk\\.html$"));
    Page other = visitor.blank(1280, 800);
    String volunteer = Staff.email();
    Member.of(APP, Role.VOLUNTEER, volunteer);
    other.navigate(address() + "/account.html");
    Staff.login(other, volunteer);
    assertThat(other).hasURL(Pattern.compile("/mine\\.html$"));
    assertThat(other.locator("h1")).hasText("自分の活動");
    other.navigate(address() + "/desk.html");
    assertThat(other.locator("#desk")).containsText("このアカウントでは、このページを使えません。");
  }

  @Test
  void theSecondFactorIsSetUpAskedForAndTakenAway(Visitor visitor) {
    Page page = visitor.expectingTrouble().to(address()).blank(390, 844);
    APP.execute("truncate bucket");
    String email = Staff.email();
    Member.of(APP, Role.VOLUNTEER, email);
    page.navigate(address() + "/account.html");
    Staff.login(page, email);
    page.getByText("自分の設定").click();
    Response offer =
        page.waitForResponse(
            Pattern.compile("/api/v1/.*second-factor"),
            () -> Visitor.button(page, "2段階の確認を使う").click());
    String key = Json.read(offer.text(), JsonNode.class).get("key").asText();
    assertThat(page.locator(".key__part")).hasCount(8);
    page.locator("#factor-code").fill(Authenticator.code(key));
    Visitor.button(page, "使い始める").click();
    assertThat(page.locator("#account")).containsText("2段階の確認を使うようにしました。");
    Visitor.button(page, "ログアウト").click();
    Staff.login(page, email);
    assertThat(page.locator("#login-code")).isFocused();
    page.locator("#login-code").fill(Authenticator.code(key));
    Visitor.button(page, "ログインする").click();
    page.getByText("自分の設定").click();
    Visitor.button(page, "2段階の確認をやめる").click();
    page.locator("#factor-password").fill(Member.PASSWORD);
    page.locator("#factor-password").press("Enter");
    assertThat(page.locator("#account")).containsText("2段階の確認をやめました。");
  }

  @Test
  void aNewPasswordEndsTheOtherPlacesAndAnotherPlaceCanBeEnded(Visitor visitor) {
    Page page = visitor.to(address()).blank(390, 844);
    APP.execute("truncate bucket");
    String email = Staff.email();
    Member.of(APP, Role.VOLUNTEER, email);
    page.navigate(address() + "/account.html");
    Staff.login(page, email);
    page.getByText("自分の設定").click();
    assertThat(page.locator(".rows__row")).hasCount(2);
    Visitor.button(page, "Safari (iPhone)のログインを終わらせる").click();
    assertThat(page.locator(".rows__row")).hasCount(1);
    page.locator("#password-current").fill(Member.PASSWORD);
    page.locator("#password-new").fill("新しい合言葉はうみとそら");
    page.locator("#password-again").fill("新しい合言葉はうみとそら");
    Visitor.button(page, "パスワードを変える").click();
    assertThat(page.locator("#account")).containsText("パスワードを変えました。");
    assertThat(page.locator("#password-new")).hasValue("");
  }

  @Test
  void anAccountIsShutAndTheAuditSaysWho(Visitor visitor) {
    Page page = visitor.to(address()).blank(1280, 800);
    APP.execute("truncate bucket");
    String email = Staff.email();
    Member.of(APP, Role.STEWARD, email, "28222-oya");
    Staff.enter(APP, page, "/admin.html", Role.ADMINISTRATOR);
    Locator row = page.locator(".rows__row").filter(with(email));
    assertThat(row).containsText("大屋");
    row.getByText("止める", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".rows__row").filter(with(email))).containsText("止めています");
    Visitor.button(page, "記録を見る").click();
    assertThat(page.locator(".table")).containsText("アカウントを止めた");
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static String address() {
    return APP.uri("").toString();
  }
}

package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.core.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people see of mails. The mail server is away: nobody listens at its port. */
@ExtendWith(BrowserExtension.class)
class MailPageTest {

  @RegisterExtension
  static final AppExtension POST =
      AppExtension.over(Staff.SALON)
          .with(
              Map.of(
                  "TSUNAGI_SMTP_URL", "smtp://127.0.0.1:9",
                  "TSUNAGI_MAIL_FROM", "tsunagi@city.example.jp"));

  @RegisterExtension static final AppExtension PAPER = AppExtension.over(Staff.SALON);

  @Test
  void whoForgotThePasswordIsToldThatALinkIsOnItsWay(Visitor visitor) {
    Page page = forgotten(visitor, POST);
    Visitor.button(page, "決めなおすリンクをたのむ").click();
    assertThat(page.locator(".form-faults")).containsText("メールアドレスを書いてください。");
    page.locator("#reset-email").fill("dareka@example.jp");
    page.locator("#reset-email").press("Enter");
    Locator said = page.locator("#account .notice");
    assertThat(said).containsText("メールアドレスがあっていれば、決めなおすためのリンクを送りました。");
    assertThat(said).isFocused();
  }

  @Test
  void whereThereIsNoMailWhoForgotThePasswordIsToldWhomToAsk(Visitor visitor) {
    Page page = forgotten(visitor, PAPER);
    page.locator("#reset-email").fill("dareka@example.jp");
    page.locator("#reset-email").press("Enter");
    assertThat(page.locator("#account .notice")).containsText("管理者にたのんで、新しいリンクを出してもらってください。");
  }

  @Test
  void anAdministratorSeesWhatCouldNotBeMailedAndToWhom(Visitor visitor) {
    POST.execute(
        """
        insert into mail (id, recipient, subject, body, made_at, until, due_at, tries, given_up_at)
        values (gen_random_uuid(), 'matsu@example.jp', '新しいパスワード', 'x', '2026-11-21 00:30+00',
            '2027-11-21', '2027-11-21', 3, null),
          (gen_random_uuid(), 'nozomi@example.jp', 'アカウントのご案内', null, '2026-11-18 00:30+00',
            '2026-11-21', null, 12, '2026-11-21 00:00+00')
        """);
    Page page = visitor.to(POST.uri("").toString()).blank(390, 844);
    Staff.enter(POST, page, "/admin.html", Role.ADMINISTRATOR);
    Locator rows = page.locator("[aria-labelledby=mail-title] .rows__row");
    assertThat(rows.filter(with("matsu@example.jp"))).containsText("待っています");
    assertThat(rows.filter(with("matsu@example.jp"))).containsText("3回ためしました。");
    assertThat(rows.filter(with("nozomi@example.jp"))).containsText("あきらめました");
  }

  /** The form that asks where the link is to be sent. */
  private static Page forgotten(Visitor visitor, AppExtension app) {
    app.execute("truncate bucket");
    Page page = visitor.to(app.uri("").toString()).form("/account.html");
    Visitor.button(page, "パスワードを忘れたとき").click();
    assertThat(page.locator("#reset-email")).isFocused();
    return page;
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}

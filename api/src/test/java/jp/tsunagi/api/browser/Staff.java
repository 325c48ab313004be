package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.api.Member;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;

/** What those do who log in, on a service of their own: what they decide concerns nobody else. */
final class Staff {

  static final Resource SALON =
      Resources.named("八鹿サロン").ofArea("28222-yokayoka").at(35.4, 134.76).costing(100).build();

  private Staff() {}

  static String email() {
    return UUID.randomUUID() + "@example.jp";
  }

  /**
   * Opens a page as somebody new who is logged in, who is also given back as programs see them. The
   * form to log in has tests of its own (AccountPageTest).
   */
  static Member enter(AppExtension app, Page page, String path, Role role) {
    app.execute("truncate bucket");
    Member member = Member.of(app, role, email());
    page.context()
        .addCookies(
            List.of(
                new Cookie(member.cookieName(), member.cookieValue())
                    .setUrl(app.uri("").toString())));
    page.navigate(app.uri(path).toString());
    ready(page);
    return member;
  }

  /** Fills in the form to log in. */
  static void login(Page page, String email) {
    page.locator("#login-email").fill(email);
    page.locator("#login-password").fill(Member.PASSWORD);
    Visitor.button(page, "ログインする").click();
  }

  /** Waits until the page knows who is logged in and shows what is theirs. */
  static void ready(Page page) {
    assertThat(page.locator(".member__name")).isVisible();
    assertThat(page.locator(".form[aria-busy=true]")).hasCount(0);
  }

  /** Somebody corrects a resource; fields as JSON. @return the submission's id */
  static String correct(AppExtension app, Resource resource, String fields) {
    return send(
        app,
        """
        {"kind": "correction", "resource": "%s", "comment": "きいてきました", "content": {%s}}
        """
            .formatted(resource.id(), fields));
  }

  static String send(AppExtension app, String body) {
    app.execute("truncate bucket");
    return Member.json(Member.nobody(app).post("/api/v1/submissions", body)).get("id").asText();
  }

  /** Nothing waits any more. */
  static void clear(AppExtension app) {
    app.execute("update submission set state = 'withdrawn' where state in ('pending', 'asked')");
  }
}

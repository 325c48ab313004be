package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.util.regex.Pattern;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.core.Json;

/** What people do on the pages with forms. */
final class Written {

  /** The address of a private page. */
  static final Pattern PRIVATE = Pattern.compile("/submission\\.html(\\?\\w+=1)?#[\\w-]{20,}$");

  private Written() {}

  /** Goes on to the step with this heading. */
  static void next(Page page, String heading) {
    Visitor.button(page, "次へ").click();
    at(page, heading);
  }

  /** The step with this heading is shown. */
  static void at(Page page, String heading) {
    assertThat(page.locator("#step-title")).hasText(heading);
  }

  /** Chooses a box by what stands on it. */
  static void choose(Page page, String label) {
    box(page, label).check();
  }

  static Locator box(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /** What is offered is checked by a steward; a seed is read. */
  private static final Pattern WHO_SEES_IT = Pattern.compile("送ると、係の人\\(更新責任者\\)が(?:確かめます|読みます)。");

  /** Sends what is shown on the last step, and waits for the private page. */
  static void send(Page page) {
    assertThat(page.getByText(WHO_SEES_IT)).isVisible();
    Visitor.button(page, "送る").click();
    assertThat(page).hasURL(PRIVATE);
    assertThat(page.locator(".state__title")).isVisible();
  }

  /** What the service holds of the submission whose private page is open. */
  static JsonNode held(AppExtension app, Page page) {
    HttpRequest request =
        HttpRequest.newBuilder(app.uri("/api/v1/submissions/mine"))
            .header("Authorization", "Bearer " + token(page))
            .build();
    return Json.read(app.send(request).body(), JsonNode.class);
  }

  /** What a steward does with the submission whose private page is open. */
  static void decide(AppExtension app, Page page, String change) {
    app.execute(
        "update submission set %s where id = '%s'"
            .formatted(change, held(app, page).get("id").asText()));
  }

  private static String token(Page page) {
    return page.url().substring(page.url().indexOf('#') + 1);
  }

  /** Sends a gathering with the least that is needed. */
  static Page sendLeast(Visitor visitor, String name) {
    Page page = visitor.form("/add.html");
    page.locator("#name").fill(name);
    choose(page, "趣味");
    next(page, "どこでしていますか");
    page.locator("#venue").fill("集会所");
    page.locator(".progress__step").last().click();
    at(page, "確かめて、送る");
    send(page);
    return page;
  }
}

package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import jp.tsunagi.api.AppExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A seed (タネ) is one sentence and a place. */
@ExtendWith(BrowserExtension.class)
class SeedFormTest {

  private static final String SEED = "/add.html?kind=seed";

  @Test
  void aSentenceAndAnAreaAreEnough(Visitor visitor, AppExtension app) {
    Page page = visitor.form(SEED);
    Written.choose(page, "場所");
    page.locator("#description").fill("バス停のベンチに、朝みんなが集まります。");
    page.locator("#place-area").selectOption("28222-oyaichiba");
    Written.next(page, "確かめて、送る");
    assertThat(page.locator(".now")).containsText("バス停のベンチに、朝みんなが集まります。");
    assertThat(page.locator(".now")).containsText("大屋市場");
    Written.send(page);
    JsonNode held = Written.held(app, page);
    assertThat(held.get("kind").asText()).isEqualTo("seed");
    assertThat(held.get("comment").asText()).isEqualTo("場所");
    assertThat(page.locator(".state__way")).containsText("タネとして受けとる");
  }

  @Test
  void aPersonIsNotNamedWithoutBeingAsked(Visitor visitor, AppExtension app) {
    Page page = visitor.form(SEED);
    Written.choose(page, "人のとくいなこと");
    page.locator("#description").fill("わら細工の上手な人がいます。");
    Visitor.button(page, "次へ").click();
    assertThat(page.locator(".form-faults")).containsText("本人に聞いてから、しるしを付けてください。");
    Written.choose(page, "本人に、知らせてよいか聞きました");
    Written.next(page, "確かめて、送る");
    Written.send(page);
    assertThat(Written.held(app, page).get("comment").asText()).isEqualTo("人のとくいなこと(本人に聞きました)");
  }

  @Test
  void anEmptySeedIsRefused(Visitor visitor) {
    Page page = visitor.form(SEED);
    Visitor.button(page, "次へ").click();
    assertThat(page.locator(".form-faults")).containsText("どんなタネか選んでください。");
    assertThat(page.locator(".form-faults")).containsText("ひとことを書いてください。");
  }
}

package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import jp.tsunagi.api.AppExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A gathering is added by somebody without an account, on a phone. */
@ExtendWith(BrowserExtension.class)
class AddFormTest {

  @Test
  void theListLeadsToTheForm(Visitor visitor) {
    Page page = visitor.phone("/");
    page.locator("#tabs a[href='/add.html']").click();
    assertThat(page.locator("h1")).hasText("活動を知らせる");
    Page wide = visitor.desktop("/");
    wide.locator(".site-header__way[href='/add.html']").click();
    assertThat(wide.locator("h1")).hasText("活動を知らせる");
  }

  @Test
  void aGatheringIsAddedInFiveSteps(Visitor visitor, AppExtension app) {
    Page page = visitor.form("/add.html");
    page.locator("#name").fill("金曜の囲碁の会");
    Written.choose(page, "趣味");
    Written.choose(page, "囲碁・将棋");
    page.locator("#description").fill("はじめての人に教えます。");
    Written.next(page, "どこでしていますか");
    page.locator("#venue").fill("大屋の集会所");
    page.locator("#place-area").selectOption("28222-oyaichiba");
    Written.next(page, "いつしていますか");
    Written.choose(page, "金");
    page.locator("#starts-0").fill("13:30");
    page.locator("#ends-0").fill("15:00");
    assertThat(page.locator(".read-back")).containsText("「毎週金曜 13:30〜15:00」");
    Written.next(page, "だれが行けますか。お金はいりますか");
    Written.choose(page, "無料");
    page.locator("#audience").fill("だれでも");
    Written.next(page, "だれに聞けばよいですか");
    page.locator("#phone").fill("０７９−００８−０１２３");
    Written.next(page, "確かめて、送る");
    Locator shown = page.locator(".as-shown");
    assertThat(shown).containsText("金曜の囲碁の会");
    assertThat(shown).containsText("次は11月27日(金) 13:30〜15:00");
    assertThat(shown).containsText("079-008-0123");
    assertThat(shown).containsText("無料");
    Written.send(page);
    assertThat(page.locator(".thanks")).containsText("ありがとうございます");
    JsonNode held = Written.held(app, page);
    assertThat(held.at("/content/categories/0").asText()).isEqualTo("hobby-go");
    assertThat(held.at("/content/schedule/rules/0/rrule").asText())
        .isEqualTo("FREQ=WEEKLY;BYDAY=FR");
    assertThat(held.at("/content/cost/yen").asInt(-1)).isZero();
    assertThat(held.at("/content/contact/phones/0/number").asText()).isEqualTo("079-008-0123");
  }

  @Test
  void nameKindAndPlaceAreEnough(Visitor visitor, AppExtension app) {
    Page page = Written.sendLeast(visitor, "編み物の会");
    assertThat(Written.held(app, page).at("/content/name").asText()).isEqualTo("編み物の会");
    assertThat(page.locator(".state__title")).hasText("受けつけました");
  }

  @Test
  @Criterion(
      value = {"3.3.1", "3.3.3"},
      says = "書きもれは、画面の上とその欄の両方で、言葉で知らせます")
  void whatIsMissingIsSaidAboveTheFormAndAtItsField(Visitor visitor) {
    Page page = visitor.form("/add.html");
    Visitor.button(page, "次へ").click();
    assertThat(page.locator(".form-faults")).containsText("2か所、なおしてください。");
    assertThat(page.locator("#name")).isFocused();
    assertThat(page.locator("#name")).hasAccessibleDescription(Pattern.compile("名前を書いてください。$"));
    page.locator(".form-faults .link-button").last().click();
    assertThat(Written.box(page, "体操・健康づくり")).isFocused();
    page.locator("#name").fill("会");
    Written.choose(page, "趣味");
    Written.next(page, "どこでしていますか");
    assertThat(page.locator(".form-faults")).hasCount(0);
  }

  @Test
  void withoutPlaceAndTimeNothingIsSent(Visitor visitor) {
    Page page = visitor.form("/add.html");
    page.locator("#name").fill("会");
    Written.choose(page, "趣味");
    page.locator(".progress__step").last().click();
    assertThat(page.locator(".form-faults")).containsText("場所か日時の、どちらかを書いてください。");
    page.locator(".form-faults .link-button").click();
    Written.at(page, "どこでしていますか");
    assertThat(page.locator(".form-fault")).hasText("場所か日時の、どちらかを書いてください。");
  }

  @Test
  @Criterion(
      value = {"3.3.1", "3.3.3"},
      says = "送ったあとに見つかったまちがいも、その欄に戻って知らせます")
  void aMistakeThatTheServerFindsLeadsBackToItsField(Visitor visitor) {
    Page page = visitor.expectingTrouble().form("/add.html");
    page.locator("#name").fill("電話のちがう会");
    Written.choose(page, "趣味");
    Written.next(page, "どこでしていますか");
    page.locator("#venue").fill("集会所");
    page.locator(".progress__step").nth(4).click();
    page.locator("#phone").fill("123");
    Written.next(page, "確かめて、送る");
    assertThat(page.locator(".form-faults")).containsText("連絡先：電話番号");
    page.locator(".form-faults .link-button").click();
    Written.at(page, "だれに聞けばよいですか");
    assertThat(page.locator("#phone")).hasAttribute("aria-invalid", "true");
    assertThat(page.locator("#phone")).isFocused();
    page.locator("#phone").fill("079-008-0123");
    Written.next(page, "確かめて、送る");
    assertThat(page.locator(".as-shown")).containsText("電話のちがう会");
  }

  @Test
  @Criterion(
      value = {"2.1.1", "3.3.2"},
      says = "キーボードだけで、活動を知らせる画面を最後まで書いて送れます")
  void aGatheringIsSentWithTheKeyboardAlone(Visitor visitor, AppExtension app) {
    Page page = visitor.form("/add.html");
    tabTo(page, "#name");
    page.keyboard().type("キーボードの会");
    tabTo(page, ".picks--large .pick__input");
    page.keyboard().press("Space");
    page.keyboard().press("Enter");
    Written.at(page, "どこでしていますか");
    assertThat(page.locator("#step-title")).isFocused();
    tabTo(page, "#venue");
    page.keyboard().type("集会所");
    page.keyboard().press("Enter");
    Written.at(page, "いつしていますか");
    tabTo(page, ".picks--days .pick__input");
    page.keyboard().press("Space");
    page.keyboard().press("Enter");
    Written.at(page, "だれが行けますか。お金はいりますか");
    tabTo(page, ".button--next");
    page.keyboard().press("Enter");
    Written.at(page, "だれに聞けばよいですか");
    tabTo(page, ".button--next");
    page.keyboard().press("Enter");
    assertThat(page.locator(".as-shown")).containsText("キーボードの会");
    tabTo(page, ".button--next");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Written.PRIVATE);
    assertThat(page.locator(".state__title")).isVisible();
    assertThat(Written.held(app, page).at("/content/schedule/text").asText()).isEqualTo("毎週月曜");
  }

  /** Presses the tabulator until something like this has the focus. */
  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 80; i++) {
      page.keyboard().press("Tab");
      if ((boolean)
          page.evaluate("(selector) => document.activeElement.matches(selector)", selector)) {
        return;
      }
    }
    throw new AssertionError("the tabulator does not lead to " + selector);
  }

  @Test
  void withoutAPlaceForPhotosTheFormIsSentAllTheSame(Visitor visitor) {
    Page page = visitor.expectingTrouble().form("/add.html");
    page.route(
        "**/api/v1/photos",
        route -> route.fulfill(new Route.FulfillOptions().setStatus(404).setBody("{}")));
    page.locator("#name").fill("写真のない会");
    Written.choose(page, "趣味");
    page.locator(".progress__step").nth(4).click();
    page.locator("#photo").setInputFiles(new FilePayload("a.png", "image/png", page.screenshot()));
    assertThat(page.locator("#form")).containsText("写真なしで送ってください");
    page.locator("#photo").setInputFiles(new FilePayload("a.png", "image/png", new byte[] {1, 2}));
    assertThat(page.locator("#form")).containsText("この写真は読めませんでした");
  }

  @Test
  void aKnownVenueBringsItsAddressAndItsPoint(Visitor visitor) {
    Page page = visitor.form("/add.html");
    page.locator("#name").fill("公民館の会");
    Written.choose(page, "趣味");
    Written.next(page, "どこでしていますか");
    page.locator("#venue").fill("八鹿公");
    page.locator(".venues__one").click();
    assertThat(page.locator("#venue")).hasValue("八鹿公民館");
    assertThat(page.locator("#venue")).isFocused();
    assertThat(page.locator("#address")).hasValue("養父市八鹿町八鹿1675");
    assertThat(page.locator("#place-area")).hasValue("28222-yokayoka");
    assertThat(page.locator(".place-map .pin--exact")).isVisible();
  }

  @Test
  @Criterion(
      value = {"2.1.1", "2.5.7"},
      says = "地図で場所を選ぶときも、引きずる動作はいりません")
  void aPlaceIsChosenOnTheMapWithTheKeyboardAlone(Visitor visitor) {
    Page page = visitor.form("/add.html");
    page.locator("#name").fill("地図の会");
    Written.choose(page, "趣味");
    Written.next(page, "どこでしていますか");
    Visitor.button(page, "地図で選ぶ").press("Enter");
    assertThat(page.locator(".place-map .leaflet-control-zoom-in")).isVisible();
    Visitor.button(page, "地図のまんなかを場所にする").press("Enter");
    assertThat(page.getByText("地図の場所を決めました。")).isVisible();
    assertThat(page.locator(".place-map .pin--exact")).isVisible();
    Visitor.button(page, "地図の場所を消す").press("Enter");
    assertThat(page.locator(".place-map")).hasCount(0);
  }

  @Test
  void whatIsThereAlreadyIsShownBeforeItIsSentTwice(Visitor visitor) {
    Page page = visitor.form("/add.html");
    page.locator("#name").fill(Valley.GO);
    Written.choose(page, "趣味");
    Written.next(page, "どこでしていますか");
    page.locator("#place-area").selectOption("28222-yokayoka");
    page.locator(".progress__step").last().click();
    Locator similar = page.locator(".similar");
    assertThat(similar).containsText("もしかして、これと同じですか");
    assertThat(similar.locator(".now").first()).containsText(Valley.GO);
    similar.locator(".now").first().getByText("これを直す").click();
    assertThat(page.locator("h1")).hasText("まちがいを知らせる");
  }
}

package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.UUID;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.core.resource.ResourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Anybody who sees a mistake says so in a minute. */
@ExtendWith(BrowserExtension.class)
class CorrectionFormTest {

  @Test
  void theDetailLeadsToTheFormAndPaperDoesNotShowTheWay(Visitor visitor) {
    Page page = visitor.phone("/?id=" + idOf(Valley.HYAKUSAI));
    assertThat(Visitor.detail(page)).containsText("もとの資料");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.getByText("まちがいを知らせる")).isHidden();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    page.getByText("まちがいを知らせる").click();
    assertThat(page.locator("h1")).hasText("まちがいを知らせる");
    assertThat(page.locator(".now")).containsText("毎週水曜 13：30〜15：00");
    assertThat(page.locator(".now")).containsText("079-012-3456(内線12)");
  }

  @Test
  void onlyTheNumberThatIsWrongIsChanged(Visitor visitor, AppExtension app) {
    Page page = open(visitor, Valley.HYAKUSAI, "電話番号がちがう");
    assertThat(page.locator("#phone")).hasValue("079-012-3456");
    page.locator("#phone").fill("079-012-9999");
    Written.next(page, "確かめて、送る");
    assertThat(page.locator("#form")).containsText("の、連絡先を直します。");
    assertThat(page.locator(".as-shown")).containsText("079-012-9999(内線12)");
    Written.send(page);
    JsonNode content = Written.held(app, page).get("content");
    assertThat(content.fieldNames()).toIterable().containsExactly("contact");
    JsonNode phones = content.at("/contact/phones");
    assertThat(phones.findValuesAsText("number")).containsExactly("079-012-9999", "079-012-3457");
    assertThat(phones.get(0).get("extension").asText()).isEqualTo("12");
    assertThat(content.at("/contact/url").asText()).isEqualTo("https://example.org/hyakusai");
  }

  @Test
  void theTimeThatIsThereNowIsFilledIn(Visitor visitor, AppExtension app) {
    Page page = open(visitor, Valley.HYAKUSAI, "時間・曜日がちがう");
    assertThat(Written.box(page, "水")).isChecked();
    assertThat(page.locator("#starts-0")).hasValue("13:30");
    page.locator("#ends-0").fill("16:00");
    assertThat(page.locator(".read-back")).containsText("「毎週水曜 13:30〜16:00」");
    Written.next(page, "確かめて、送る");
    Written.send(page);
    JsonNode content = Written.held(app, page).get("content");
    assertThat(content.fieldNames()).toIterable().containsExactly("schedule");
    assertThat(content.at("/schedule/rules/0/ends_at").asText()).startsWith("16:00");
  }

  @Test
  void whatIsNoLongerHeldIsSaidWithTwoTouches(Visitor visitor, AppExtension app) {
    Page page = open(visitor, Valley.GO, "もうやっていません");
    Written.next(page, "確かめて、送る");
    assertThat(page.locator("#form")).containsText("2026年11月21日に終わったことになります。");
    Written.send(page);
    JsonNode content = Written.held(app, page).get("content");
    assertThat(content.fieldNames()).toIterable().containsExactly("ended_on");
  }

  @Test
  void whoeverThinksBetterOfItEndsNothing(Visitor visitor) {
    Page page = open(visitor, Valley.GO, "もうやっていません");
    page.goBack();
    Visitor.button(page, "場所がちがう").click();
    page.locator("#venue").fill("新しい集会所");
    Written.next(page, "確かめて、送る");
    assertThat(page.locator("#form")).containsText("の、場所の名前を直します。");
    assertThat(page.locator("#form")).not().containsText("終わったこと");
  }

  @Test
  void wordsAreEnough(Visitor visitor, AppExtension app) {
    Page page = open(visitor, Valley.GO, "ことばで知らせる");
    Visitor.button(page, "次へ").click();
    assertThat(page.locator("#comment")).isFocused();
    page.locator("#comment").fill("部屋が2階に変わりました。");
    Written.next(page, "確かめて、送る");
    assertThat(page.locator("#form")).containsText("部屋が2階に変わりました。");
    Written.send(page);
    assertThat(Written.held(app, page).get("comment").asText()).isEqualTo("部屋が2階に変わりました。");
  }

  @Test
  void withoutAnyChangeNothingIsSent(Visitor visitor) {
    Page page = open(visitor, Valley.GO, "場所がちがう");
    Visitor.button(page, "次へ").click();
    assertThat(page.locator(".form-faults")).containsText("まだ何も変えていません。");
  }

  @Test
  void aFieldThatIsEmptiedIsTakenAway(Visitor visitor, AppExtension app) {
    Page page = open(visitor, Valley.HYAKUSAI, "ほかのところを直す");
    page.locator("#description").fill("");
    page.locator(".progress__step").last().click();
    Written.at(page, "確かめて、送る");
    Written.send(page);
    JsonNode content = Written.held(app, page).get("content");
    assertThat(content.fieldNames()).toIterable().containsExactly("description");
    assertThat(content.get("description").isNull()).isTrue();
  }

  @Test
  void aResourceThatIsGoneIsExplained(Visitor visitor) {
    Page page =
        visitor.expectingTrouble().form("/add.html?resource=00000000-0000-5000-8000-000000000000");
    assertThat(page.locator("#form")).containsText("この活動は見つかりませんでした");
  }

  private static Page open(Visitor visitor, String name, String what) {
    Page page = visitor.form("/add.html?resource=" + idOf(name));
    Visitor.button(page, what).click();
    return page;
  }

  private static UUID idOf(String name) {
    return ResourceId.of("28222", "test", name);
  }
}

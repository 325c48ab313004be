package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.core.resource.ResourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The private page: what became of what somebody sent. */
@ExtendWith(BrowserExtension.class)
class SubmissionPageTest {

  @Test
  void itsAddressCanBeCopiedAndOpensThePageAgain(Visitor visitor) {
    Page page = Written.sendLeast(visitor, "アドレスの会");
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    Visitor.button(page, "アドレスをコピー").click();
    assertThat(page.locator(".private-link [role=status]")).containsText("コピーしました");
    String address = (String) page.evaluate("() => navigator.clipboard.readText()");
    assertThat(address).matches(visitor.address() + "/submission\\.html#[\\w-]+");
    page.navigate("about:blank");
    page.navigate(address);
    assertThat(page.locator(".now__name")).hasText("アドレスの会");
    assertThat(page.locator(".thanks")).hasCount(0);
  }

  @Test
  void itsTokenStandsInNoAddressThatIsAskedFor(Visitor visitor) {
    Page page = Written.sendLeast(visitor, "ひみつの会");
    String token = page.url().substring(page.url().indexOf('#') + 1);
    List<String> asked = new CopyOnWriteArrayList<>();
    page.onRequest(request -> asked.add(request.url() + request.headers().get("referer")));
    page.reload();
    assertThat(page.locator(".now__name")).hasText("ひみつの会");
    page.getByText("今週の活動を見る").click();
    Visitor.ready(page);
    assertThat(asked).isNotEmpty().noneMatch(address -> address.contains(token));
  }

  @Test
  @Criterion(
      value = {"3.3.4", "3.3.7"},
      says = "送ったあとで、直したり取り下げたりできます")
  void whatWasSentIsCorrectedInTheFilledForm(Visitor visitor, AppExtension app) {
    Page page = Written.sendLeast(visitor, "なおす会");
    page.getByText("直す", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("h1")).hasText("送ったものを直す");
    assertThat(page.locator("#name")).hasValue("なおす会");
    page.locator("#name").fill("なおした会");
    Written.next(page, "どこでしていますか");
    assertThat(page.locator("#venue")).hasValue("集会所");
    page.locator(".progress__step").last().click();
    Written.send(page);
    assertThat(page.locator(".thanks")).hasText("直したものを送りました。");
    assertThat(page.locator(".now__name")).hasText("なおした会");
    assertThat(Written.held(app, page).at("/content/name").asText()).isEqualTo("なおした会");
  }

  @Test
  void anAreaStaysAnAreaWhenSomethingElseIsCorrected(Visitor visitor, AppExtension app) {
    Page page = visitor.form("/add.html");
    page.locator("#name").fill("地区だけの会");
    Written.choose(page, "趣味");
    Written.next(page, "どこでしていますか");
    page.locator("#place-area").selectOption("28222-oyaichiba");
    page.locator(".progress__step").last().click();
    Written.send(page);
    page.getByText("直す", new Page.GetByTextOptions().setExact(true)).click();
    page.locator("#name").fill("地区だけの集い");
    Written.next(page, "どこでしていますか");
    assertThat(page.locator("#place-area")).hasValue("28222-oyaichiba");
    assertThat(page.locator(".place-map")).hasCount(0);
    page.locator(".progress__step").last().click();
    Written.send(page);
    assertThat(Written.held(app, page).at("/content/location/precision").asText())
        .isEqualTo("oaza");
  }

  @Test
  void onPaperTheWholeAddressIsThere(Visitor visitor) {
    Page page = Written.sendLeast(visitor, "紙に残す会");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".private-link__printed")).isVisible();
    assertThat(page.locator(".private-link__printed")).containsText("/submission.html#");
    assertThat(page.locator(".button").first()).isHidden();
  }

  @Test
  void whatWasDecidedMeanwhileIsNotAnsweredInVain(Visitor visitor, AppExtension app) {
    Page page = Written.sendLeast(visitor.expectingTrouble(), "おそい答えの会");
    Written.decide(app, page, "state = 'asked', question = 'どこですか。'");
    page.reload();
    page.locator("#answer").fill("2階です。");
    Written.decide(app, page, "state = 'refused', decided_at = now(), reason = 'もうありません。'");
    Visitor.button(page, "答えを送る").click();
    assertThat(page.locator("#submission [role=alert]")).containsText("もう決まったか");
  }

  @Test
  void aQuestionIsAnswered(Visitor visitor, AppExtension app) {
    Page page = Written.sendLeast(visitor, "きかれた会");
    Written.decide(app, page, "state = 'asked', question = '部屋はどこですか。'");
    page.reload();
    assertThat(page.locator(".state__title")).hasText("係の人から質問があります");
    assertThat(page.locator(".question")).hasText("部屋はどこですか。");
    Visitor.button(page, "答えを送る").click();
    assertThat(page.locator(".form-fault")).hasText("答えを書いてください。");
    page.locator("#answer").fill("2階の和室です。");
    Visitor.button(page, "答えを送る").click();
    assertThat(page.locator(".state__title")).hasText("受けつけました");
    assertThat(Written.held(app, page).get("comment").asText()).isEqualTo("2階の和室です。");
  }

  @Test
  void whatWasTakenBackCanBeSentAgain(Visitor visitor) {
    Page page = Written.sendLeast(visitor, "やめる会");
    Visitor.button(page, "取り下げる").click();
    assertThat(page.locator("#submission")).containsText("取り下げますか。");
    Visitor.button(page, "やめる").click();
    Visitor.button(page, "取り下げる").click();
    Visitor.button(page, "はい、取り下げる").click();
    assertThat(page.locator(".state__title")).hasText("取り下げました");
    assertThat(page.locator(".private-link")).hasCount(0);
    String before = page.url();
    Visitor.button(page, "もう一度送る").click();
    assertThat(page.locator(".state__title")).hasText("受けつけました");
    assertThat(page.url()).isNotEqualTo(before);
    assertThat(page.locator(".now__name")).hasText("やめる会");
  }

  @Test
  void whatIsPublishedIsLinked(Visitor visitor, AppExtension app) {
    Page page = Written.sendLeast(visitor, "のった会");
    UUID published = ResourceId.of("28222", "test", Valley.GO);
    Written.decide(
        app, page, "state = 'approved', decided_at = now(), resource = '%s'".formatted(published));
    page.reload();
    assertThat(page.locator(".state__title")).hasText("地図に出ました");
    Locator link = page.getByText("のったものを見る");
    assertThat(link).hasAttribute("href", "/?id=" + published);
    assertThat(page.getByText("取り下げる")).hasCount(0);
  }

  @Test
  void aRefusalSaysWhy(Visitor visitor, AppExtension app) {
    Page page = Written.sendLeast(visitor, "のらない会");
    Written.decide(app, page, "state = 'refused', decided_at = now(), reason = '営業の案内のため。'");
    page.reload();
    assertThat(page.locator(".state")).containsText("今回は、のせないことになりました");
    assertThat(page.locator(".state")).containsText("理由：営業の案内のため。");
  }

  @Test
  void anAddressThatIsCutOffSaysSo(Visitor visitor) {
    Page page = visitor.expectingTrouble().form("/submission.html#nobody-was-given-this-token");
    assertThat(page.locator("#submission")).containsText("このアドレスの投稿は見つかりませんでした。");
    page.navigate("about:blank");
    page.navigate(visitor.address() + "/submission.html");
    assertThat(page.locator("#submission")).containsText("このアドレスの投稿は見つかりませんでした。");
  }
}

package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import jp.tsunagi.api.AppExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is written stays until it is sent, and no longer. */
@ExtendWith(BrowserExtension.class)
class FormKeepingTest {

  @Test
  @Criterion(value = "3.3.7", says = "前の画面に戻っても、書いたことは消えません")
  void theBackButtonOfThePhoneKeepsWhatIsWritten(Visitor visitor) {
    Page page = visitor.form("/add.html");
    page.locator("#name").fill("もどる会");
    Written.choose(page, "趣味");
    Written.next(page, "どこでしていますか");
    page.locator("#venue").fill("集会所");
    page.goBack();
    Written.at(page, "なにをする活動ですか");
    assertThat(page.locator("#name")).hasValue("もどる会");
    assertThat(Written.box(page, "趣味")).isChecked();
    page.goForward();
    assertThat(page.locator("#venue")).hasValue("集会所");
    Visitor.button(page, "もどる").click();
    Written.at(page, "なにをする活動ですか");
  }

  @Test
  void aDraftStaysOnTheDeviceUntilItIsSentOrThrownAway(Visitor visitor) {
    Page page = visitor.form("/add.html");
    page.locator("#name").fill("とちゅうの会");
    page.navigate(visitor.address() + "/add.html");
    assertThat(page.locator("#form")).containsText("下書きがあります");
    assertThat(page.locator("#form")).containsText("「とちゅうの会」");
    Visitor.button(page, "続ける").click();
    assertThat(page.locator("#name")).hasValue("とちゅうの会");
    page.navigate(visitor.address() + "/add.html");
    Visitor.button(page, "捨てる").click();
    assertThat(page.locator("#name")).hasValue("");
    page.reload();
    assertThat(page.locator("#name")).hasValue("");
  }

  @Test
  void afterSendingNothingIsLeftOnTheDevice(Visitor visitor) {
    Page page = Written.sendLeast(visitor, "あとに残らない会");
    assertThat(page.evaluate("() => Object.keys(localStorage).length")).isEqualTo(0);
  }

  @Test
  void whoeverHasToWaitKeepsWhatIsWritten(Visitor visitor, AppExtension app) {
    Page page = visitor.expectingTrouble().form("/add.html?kind=seed");
    Written.choose(page, "場所");
    page.locator("#description").fill("桜の下のベンチ");
    Written.next(page, "確かめて、送る");
    assertThat(page.locator(".now")).containsText("桜の下のベンチ");
    while (sendSeed(app) == 201) {}
    Visitor.button(page, "送る").click();
    assertThat(page.locator("#form [role=alert]")).containsText("しばらく待ってから");
    app.execute("truncate bucket");
    Written.send(page);
    assertThat(page.locator(".now__name")).hasText("桜の下のベンチ");
  }

  private static int sendSeed(AppExtension app) {
    String seed = "{\"kind\": \"seed\", \"content\": {\"description\": \"桜\"}}";
    HttpRequest request =
        HttpRequest.newBuilder(app.uri("/api/v1/submissions"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(seed))
            .build();
    return app.send(request).statusCode();
  }

  @Test
  @Criterion(value = "3.3.4", says = "送れなかったときも、書いたことは残ります")
  void withoutTheInternetWhatIsWrittenStays(Visitor visitor) {
    Page page = visitor.expectingTrouble().form("/add.html");
    page.locator("#name").fill("電波のとどかない会");
    Written.choose(page, "趣味");
    Written.next(page, "どこでしていますか");
    page.locator("#venue").fill("山の集会所");
    page.locator(".progress__step").last().click();
    assertThat(page.locator(".as-shown")).containsText("電波のとどかない会");
    page.context().setOffline(true);
    Visitor.button(page, "送る").click();
    assertThat(page.locator("#form [role=alert]")).containsText("書いたことは残っています。");
    page.context().setOffline(false);
    Written.send(page);
    assertThat(page.locator(".now__name")).hasText("電波のとどかない会");
  }

  @Test
  void whoeverComesBackAfterSendingBeginsAnew(Visitor visitor) {
    Page page = Written.sendLeast(visitor, "いちど送った会");
    page.goBack();
    Written.at(page, "なにをする活動ですか");
    assertThat(page.locator("#name")).hasValue("");
    assertThat(page.getByText("下書きがあります")).hasCount(0);
  }
}

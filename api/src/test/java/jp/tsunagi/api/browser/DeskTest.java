package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.api.Member;
import jp.tsunagi.core.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The steward's desk. */
@ExtendWith(BrowserExtension.class)
class DeskTest {

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(Staff.SALON).with(Valley.SETTINGS);

  private static final String SALON = "/api/v1/resources/" + Staff.SALON.id();

  @BeforeEach
  void nothingWaits() {
    Staff.clear(APP);
  }

  @Test
  void whoHasDecidedEverythingIsToldSo(Visitor visitor) {
    Page page = desk(visitor, 390);
    assertThat(page.locator("#queue-count")).hasText("待っているものはありません");
    assertThat(page.locator(".notice")).containsText("おつかれさまでした。");
  }

  @Test
  @Criterion(
      value = {"2.1.1", "3.3.4"},
      says = "職員の画面でも、キーボードだけで決めて、取り消せます")
  void oneIsDecidedAndUndoneByTheKeyboardAlone(Visitor visitor) {
    Staff.correct(APP, Staff.SALON, "\"cost\": {\"text\": \"200円\", \"yen\": 200}");
    String later = Staff.correct(APP, Staff.SALON, "\"venue\": \"八鹿公民館\"");
    APP.execute(
        "update submission set sent_at = sent_at + interval '1 minute' where id = '" + later + "'");
    Page page = desk(visitor, 1280);
    assertThat(page.locator("#queue-count")).hasText("待っているもの 2件");
    page.keyboard().press("j");
    assertThat(page.locator("#item-name")).isFocused();
    assertThat(row(page, "お金")).containsText("100円");
    assertThat(row(page, "お金")).containsText("200円");
    page.keyboard().press("a");
    assertThat(page.locator(".toast")).containsText("公開・反映しました");
    // The next one has opened by itself.
    assertThat(row(page, "場所の名前")).containsText("八鹿公民館");
    assertThat(page.locator("#item-name")).isFocused();
    assertThat(cost()).isEqualTo(200);
    page.keyboard().press("u");
    assertThat(page.locator("#queue-count")).hasText("待っているもの 2件");
    assertThat(row(page, "お金")).containsText("200円");
    assertThat(cost()).isEqualTo(100);
  }

  @Test
  void aRefusalNeedsAReasonWhichIsReadyToChoose(Visitor visitor) {
    String id = Staff.correct(APP, Staff.SALON, "\"note\": \"ためし\"");
    Page page = desk(visitor, 390);
    page.locator(".queue__link").click();
    assertThat(page.locator("#item-name")).isFocused();
    page.keyboard().press("r");
    assertThat(page.locator("#decision-words")).isFocused();
    page.locator(".words button[type=submit]").click();
    assertThat(page.locator(".form-fault")).containsText("見送る理由を書いてください。");
    Visitor.button(page, "もう同じ活動がのっています。").click();
    // Letters are letters while one writes.
    page.keyboard().type("ajku");
    assertThat(page.locator("#decision-words")).hasValue("もう同じ活動がのっています。ajku");
    page.locator(".words button[type=submit]").click();
    assertThat(page.locator(".toast")).containsText("見送りました");
    page.getByText("終わったもの").click();
    page.locator("[data-id='" + id + "']").click();
    assertThat(page.locator(".desk__item")).containsText("もう同じ活動がのっています。ajku");
    Visitor.button(page, "決めたことを元にもどす").click();
    assertThat(page.locator(".toast")).containsText("元にもどしました");
    page.getByText("待っているもの", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("[data-id='" + id + "']")).isVisible();
  }

  @Test
  void aQuestionIsSentAndTheSubmissionStays(Visitor visitor) {
    String id = Staff.correct(APP, Staff.SALON, "\"note\": \"いつか\"");
    Page page = desk(visitor, 1280);
    page.keyboard().press("j");
    assertThat(page.locator("#item-name")).isFocused();
    page.keyboard().press("q");
    Visitor.button(page, "日時を教えてください。").click();
    Visitor.button(page, "質問を送る").click();
    assertThat(page.locator(".toast")).containsText("質問を送りました");
    assertThat(page.locator("[data-id='" + id + "']")).isVisible();
  }

  @Test
  void aNewGatheringIsPutRightAndPublished(Visitor visitor) {
    Staff.send(
        APP,
        """
        {"kind": "new", "content": {"name": "ためしの囲碁", "categories": ["hobby-go"],
         "area": "28222-oyaichiba", "schedule": {"rules": [{"rrule": "FREQ=WEEKLY;BYDAY=SU",
         "starts_at": "10:00"}]}}}
        """);
    Page page = desk(visitor, 1280);
    page.keyboard().press("j");
    assertThat(page.locator(".as-shown")).containsText("毎週日曜 10:00〜");
    page.keyboard().press("e");
    page.locator("#name").fill("日曜の囲碁会");
    Visitor.button(page, "直して公開する").click();
    assertThat(page.locator(".toast")).containsText("公開・反映しました");
    APP.await(() -> APP.names("q=日曜の囲碁会").size() == 1);
    Visitor.button(page, "元にもどす").click();
    assertThat(page.locator(".toast")).containsText("元にもどしました");
    APP.await(() -> APP.names("q=日曜の囲碁会").isEmpty());
  }

  @Test
  void aSeedIsGivenANameBeforeItIsPublished(Visitor visitor) {
    Staff.send(
        APP,
        "{\"kind\": \"seed\", \"content\": {\"description\": \"ほたるの橋\", \"area\":"
            + " \"28222-oyaichiba\"}}");
    Page page = desk(visitor, 390);
    page.locator(".queue__link").click();
    Visitor.button(page, "公開する").click();
    assertThat(page.locator("#name")).isVisible();
    Visitor.button(page, "直して公開する").click();
    assertThat(page.locator(".form-faults")).containsText("名前を書いてください。");
  }

  @Test
  void whatAnotherChangedMeanwhileIsShownAndChosenFrom(Visitor visitor) {
    Staff.correct(
        APP,
        Staff.SALON,
        "\"cost\": {\"text\": \"300円\", \"yen\": 300}, \"organization\": \"囲碁の会\"");
    Page page = visitor.expectingTrouble().to(address()).blank(390, 844);
    Member other = Staff.enter(APP, page, "/desk.html", Role.STEWARD);
    page.locator(".queue__link").click();
    assertThat(page.locator("#item-name")).isFocused();
    int revision = Member.json(other.get(SALON + "/revisions")).get("revision").asInt();
    Member.json(
        other.send(
            "PATCH",
            SALON,
            "{\"revision\": %d, \"content\": {\"cost\": {\"text\": \"500円\", \"yen\": 500}}}"
                .formatted(revision)));
    Visitor.button(page, "反映する").click();
    assertThat(page.locator("#conflict-title")).isFocused();
    assertThat(page.locator(".conflict")).containsText("500円");
    assertThat(page.locator(".conflict")).containsText("300円");
    Visitor.button(page, "この内容で保存する").click();
    assertThat(page.locator(".conflict [role=alert]")).containsText("お金を、どちらにするか選んでください。");
    page.getByLabel("こちらに変える").check();
    Visitor.button(page, "この内容で保存する").click();
    assertThat(page.locator(".toast")).containsText("公開・反映しました");
    assertThat(cost()).isEqualTo(300);
    Visitor.button(page, "元にもどす").click();
    assertThat(page.locator(".toast")).containsText("元にもどしました");
    assertThat(cost()).isEqualTo(500);
    restoreFirst(other);
  }

  @Test
  void whoseSessionIsOverLogsInAgainAndLosesNothing(Visitor visitor) {
    Staff.correct(APP, Staff.SALON, "\"note\": \"おわり\"");
    APP.execute("truncate bucket");
    String email = Staff.email();
    Member.of(APP, Role.STEWARD, email);
    Page page = visitor.expectingTrouble().to(address()).blank(390, 844);
    page.navigate(address() + "/desk.html");
    Staff.login(page, email);
    page.locator(".queue__link").click();
    Visitor.button(page, "見送る").click();
    page.locator("#decision-words").fill("とても長い理由です。");
    APP.execute("delete from login_session");
    page.locator(".words button[type=submit]").click();
    assertThat(page.locator("dialog")).containsText("ログインの時間が切れました");
    assertThat(page.locator("#login-email")).hasValue(email);
    assertThat(page.locator("#login-password")).isFocused();
    page.locator("#login-password").fill(Member.PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.locator(".toast")).containsText("見送りました");
  }

  @Test
  void severalAreRefusedAtOnceAndUndoneAtOnce(Visitor visitor) {
    for (String note : new String[] {"一", "二", "三"}) {
      Staff.correct(APP, Staff.SALON, "\"note\": \"" + note + "\"");
    }
    Page page = desk(visitor, 1280);
    page.locator(".queue__tick input").nth(0).check();
    page.locator(".queue__tick input").nth(1).check();
    Visitor.button(page, "まとめて見送る").click();
    page.locator("#bulk-words").fill("同じものです。");
    page.locator(".words button[type=submit]").click();
    assertThat(page.locator(".toast")).containsText("2件を見送りました");
    assertThat(page.locator("#queue-count")).hasText("待っているもの 1件");
    Visitor.button(page, "元にもどす").click();
    assertThat(page.locator("#queue-count")).hasText("待っているもの 3件");
  }

  @Test
  @Criterion(value = "2.1.4", says = "1文字のキーの操作は、切ることができます")
  void singleKeysCanBeSwitchedOff(Visitor visitor) {
    Staff.correct(APP, Staff.SALON, "\"note\": \"かぎ\"");
    Page page = desk(visitor, 1280);
    page.keyboard().press("?");
    page.getByLabel("キーを使う").uncheck();
    Visitor.button(page, "閉じる").click();
    page.keyboard().press("j");
    page.keyboard().press("?");
    assertThat(page.locator("dialog")).hasCount(0);
    assertThat(page.locator("#item-name")).hasCount(0);
  }

  @Test
  void aListingIsFoundCorrectedConfirmedAndRestored(Visitor visitor) {
    Page page = desk(visitor, 390);
    page.getByText("活動をさがして直す").click();
    page.locator("#resource-words").fill("八鹿サロン");
    page.keyboard().press("Enter");
    page.locator(".queue__link").click();
    assertThat(page.locator(".item__name")).isFocused();
    Visitor.button(page, "直す").click();
    page.locator("#phone").fill("079-012-3456");
    Visitor.button(page, "保存する").click();
    assertThat(page.locator(".toast")).containsText("保存しました。");
    assertThat(page.locator(".difference").first()).containsText("電話 079-012-3456");
    Visitor.button(page, "まだやっています").click();
    assertThat(page.locator(".desk__item")).containsText("2026年11月21日に確認");
    page.getByText("より前の内容にもどす").last().click();
    Visitor.button(page, "はい、もどす").click();
    assertThat(page.locator(".toast")).containsText("前の内容にもどしました。");
    assertThat(APP.json(SALON).at("/properties/contact/phones").isEmpty()).isTrue();
  }

  private static void restoreFirst(Member member) {
    var changes = Member.json(member.get(SALON + "/revisions")).get("changes");
    int first = changes.get(changes.size() - 1).get("revision").asInt();
    Member.json(member.post(SALON + "/restoration", "{\"revision\": %d}".formatted(first)));
  }

  private static int cost() {
    return APP.json(SALON).at("/properties/cost/yen").asInt();
  }

  private static Locator row(Page page, String name) {
    Locator head = page.locator("th", new Page.LocatorOptions().setHasText(name));
    return page.locator(".difference tbody tr").filter(new Locator.FilterOptions().setHas(head));
  }

  private static Page desk(Visitor visitor, int width) {
    Page page = visitor.to(address()).blank(width, 844);
    Staff.enter(APP, page, "/desk.html", Role.STEWARD);
    return page;
  }

  private static String address() {
    return APP.uri("").toString();
  }
}

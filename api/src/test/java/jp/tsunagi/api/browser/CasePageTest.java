package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The link worker's page, and the clinic's form: the go player from the referral to the answer. */
@ExtendWith(BrowserExtension.class)
class CasePageTest {

  @RegisterExtension
  static final AppExtension APP =
      AppExtension.over(
              Staff.SALON, Resources.named("囲碁の会").build(), Resources.named("科学の会").build())
          .with(Valley.SETTINGS);

  @Test
  void theGoPlayerIsReferredHelpedAndReportedBack(Visitor visitor) {
    Page page = visitor.to(address()).blank(1280, 900);
    Staff.enter(APP, page, "/cases.html", Role.LINK_WORKER);
    String clinic = "八鹿医院 " + UUID.randomUUID();
    String link = linkOf(page, clinic);
    sendTheForm(visitor, link);
    part(page, "待っている依頼").click();
    Locator waiting = page.locator(".rows__row").filter(has(clinic));
    assertThat(waiting).containsText("囲碁が好き。外仕事は苦手。");
    waiting.getByText("支援を始める").click();
    assertThat(page.locator(".case__code")).isFocused();
    assertThat(page.locator(".case__head")).containsText("60代");
    assertThat(page.locator(".case__next")).hasText("つぎ：連絡する");
    page.locator("#step-on").fill("2026-11-18");
    note(page, "話を聞いた", "将棋より囲碁とのこと");
    assertThat(page.locator(".case__next")).containsText("紹介する");
    shortlist(page);
    agree(page);
    introduce(page);
    wellbeing(page, "2026-10-01", "2");
    wellbeing(page, "2026-11-20", "6");
    circumstances(page);
    report(page, clinic);
    assertThat(page.url()).as("nothing of a case stands in the address").endsWith("/cases.html");
    assertThat((String) page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])"))
        .isEqualTo("[{},{}]");
    page.reload();
    Staff.ready(page);
    assertThat(page.locator("#cases-title")).isVisible();
    assertThat(page.locator(".case-line").first()).containsText("60代");
  }

  private static String linkOf(Page page, String clinic) {
    part(page, "医療機関").click();
    page.locator("#clinic-name").fill(clinic);
    page.locator("#clinic-doctor").fill("但馬");
    Visitor.button(page, "足す").click();
    said(page, "保存しました");
    Visitor.button(page, "依頼フォームのリンクを作る(" + clinic + ")").click();
    return page.locator(".link-sheet input").inputValue();
  }

  private static void sendTheForm(Visitor visitor, String link) {
    Page form = visitor.blank(390, 844);
    form.navigate(address() + "/referral.html#" + link.split("#", 2)[1]);
    Visitor.button(form, "依頼を送る").click();
    assertThat(form.locator(".form-faults")).containsText("依頼の理由を、1つは選んでください。");
    form.locator("#request-consented").fill("2026-11-20");
    form.locator("#request-number").fill("養父太郎");
    form.locator("#request-age").selectOption("6");
    form.getByLabel("ひとりでいる時間が長い").check();
    form.locator("#request-words").fill("囲碁が好き。外仕事は苦手。");
    Visitor.button(form, "依頼を送る").click();
    assertThat(form.locator(".form-faults")).containsText("お名前は書かないでください。");
    form.locator("#request-number").fill("Ａ－４７１１");
    Visitor.button(form, "依頼を送る").click();
    assertThat(form.locator("#state-title")).hasText("依頼を送りました");
  }

  private static void note(Page page, String kind, String words) {
    page.getByLabel(kind, new Page.GetByLabelOptions().setExact(true)).check();
    page.locator("#step-note").fill(words);
    Visitor.button(page, "経過を書く").click();
    said(page, "「" + kind + "」と書きました。");
    assertThat(page.locator(".steps")).containsText(words);
  }

  private static void shortlist(Page page) {
    part(page, "候補").click();
    for (String name : new String[] {"科学の会", "囲碁の会"}) {
      page.locator("#shortlist-search").fill(name);
      page.keyboard().press("Enter");
      page.locator(".venues__one").first().click();
      assertThat(page.locator(".shortlist")).containsText(name);
    }
    Visitor.button(page, "「囲碁の会」を上へ").click();
    assertThat(page.locator(".shortlist__row").first()).containsText("囲碁の会");
    assertThat(page.getByText("「囲碁の会」を1番目にしました。")).isVisible();
    page.locator("#shortlist-note-0").fill("見学からはじめられます");
    page.keyboard().press("Tab");
    assertThat(page.getByText("メモを保存しました。")).isVisible();
  }

  private static void agree(Page page) {
    part(page, "医療機関へ").click();
    assertThat(page.locator(".missing")).containsText("依頼した医療機関に本人のことを伝えるための同意が、まだありません。");
    assertThat(Visitor.button(page, "連絡を書く")).hasCount(0);
    part(page, "同意").click();
    assertThat(page.locator(".missing")).containsText("「囲碁の会」");
    page.getByLabel("依頼した医療機関").check();
    Visitor.button(page, "同意を書く").click();
    assertThat(page.locator(".rows__row").first()).containsText("有効です");
    assertThat(page.locator("li.reminder")).hasCount(2);
  }

  private static void introduce(Page page) {
    part(page, "経過").click();
    page.getByLabel("紹介した").check();
    page.locator("#step-place").selectOption(new SelectOption().setLabel("囲碁の会"));
    assertThat(page.locator("form .missing")).containsText("「囲碁の会」に本人のことを伝えるための同意が、まだありません。");
    page.locator("#step-on").fill("2026-11-19");
    Visitor.button(page, "経過を書く").click();
    assertThat(page.locator(".steps")).containsText("紹介した 「囲碁の会」");
    page.getByLabel("やめた", new Page.GetByLabelOptions().setExact(true)).check();
    Visitor.button(page, "経過を書く").click();
    assertThat(page.locator(".form-faults")).containsText("やめた理由を選んでください。");
    page.getByLabel("はじめて参加した").check();
    Visitor.button(page, "経過を書く").click();
    assertThat(page.locator(".steps")).containsText("はじめて参加した 「囲碁の会」");
  }

  private static void wellbeing(Page page, String day, String people) {
    part(page, "くらしの輪").click();
    page.locator("[aria-labelledby=wellbeing-title] > .form-group:last-child > .button").click();
    page.locator("#wellbeing-on").fill(day);
    for (String axis : new String[] {"body", "mind", "joy", "living"}) {
      page.locator("#axis-" + axis).press("ArrowRight");
    }
    page.locator("#axis-people").fill(people);
    Visitor.button(page, "答えを保存する").click();
    assertThat(page.locator(".form-faults")).containsText("地域での安心：動かすか、「答えたくない」を選んでください。");
    page.locator("[data-path=place] .pick__input").check();
    Visitor.button(page, "答えを保存する").click();
    said(page, "くらしの輪を書きました。");
  }

  private static void circumstances(Page page) {
    assertThat(page.locator(".wheel__table")).containsText("答えたくない");
    assertThat(page.locator(".radar__day--before rect")).hasCount(5);
    assertThat(page.locator(".radar__day--latest circle")).hasCount(5);
    Visitor.button(page, "確認する").click();
    for (int i = 0; i < 6; i++) {
      page.locator("[aria-labelledby=circumstances-title] fieldset")
          .nth(i)
          .getByLabel("まあまあ")
          .check();
    }
    Visitor.button(page, "答えを保存する").click();
    assertThat(page.locator("[aria-labelledby=circumstances-title] .table")).containsText("まあまあ");
  }

  private static void report(Page page, String clinic) {
    part(page, "医療機関へ").click();
    Visitor.button(page, "連絡を書く").click();
    Locator words = page.locator("#report-words");
    assertThat(words.inputValue())
        .contains("「囲碁の会」に、はじめて参加されました。", "人とのつながり 2→6", "同意をいただいています")
        .doesNotContain("将棋より", "地域での安心");
    Visitor.button(page, "下書きを保存する").click();
    Visitor.button(page, "読んで確かめる").click();
    Visitor.button(page, "確かめたことを書く").click();
    assertThat(page.locator(".form-faults")).containsText("読んでから、印をつけてください。");
    page.getByLabel("読みました。").check();
    Visitor.button(page, "確かめたことを書く").click();
    Visitor.button(page, "見る・印刷する").click();
    assertThat(page.locator(".sheet")).containsText("A-4711");
    assertThat(page.locator(".sheet")).containsText(clinic + "　但馬 先生");
    byte[] paper = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
    assertThat(pages(paper)).as("one page").isEqualTo(1);
    Visitor.button(page, "送ったことを書く").click();
    assertThat(page.locator(".rows__row")).containsText("2026年11月21日に送りました");
  }

  private static int pages(byte[] pdf) {
    return new String(pdf, StandardCharsets.ISO_8859_1).split("/Type\\s*/Page\\b").length - 1;
  }

  /** The page says what was done, and is told that it was read. */
  private static void said(Page page, String words) {
    assertThat(page.locator(".toast")).containsText(words);
    Visitor.button(page, "閉じる").click();
  }

  private static Locator part(Page page, String name) {
    return Visitor.button(page, name);
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static String address() {
    return APP.uri("").toString();
  }
}

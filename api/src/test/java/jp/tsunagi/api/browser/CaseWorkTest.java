package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.api.Member;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What link workers do with cases and referrals, one thing at a time. */
@ExtendWith(BrowserExtension.class)
class CaseWorkTest {

  private static final Resource GO = Resources.named("囲碁の会").build();
  private static final Resource SCIENCE = Resources.named("科学の会").build();

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(Staff.SALON, GO, SCIENCE).with(Valley.SETTINGS);

  @Test
  void whoLogsInAsLinkWorkerComesToTheirCases(Visitor visitor) {
    Page page = visitor.to(address()).blank(390, 844);
    String email = Staff.email();
    Member.of(APP, Role.LINK_WORKER, email);
    page.navigate(address() + "/account.html");
    Staff.login(page, email);
    assertThat(page).hasURL(address() + "/cases.html");
    assertThat(page.locator(".member [aria-current=page]")).hasText("支援の記録");
    assertThat(page.locator("#cases")).containsText("いま、あなたが受けもつ支援はありません。");
  }

  @Test
  void aStepIsNotedAndUndoneByTheKeyboardAlone(Visitor visitor) {
    Page page = visitor.to(address()).blank(1280, 800);
    Member worker = Staff.enter(APP, page, "/cases.html", Role.LINK_WORKER);
    Helped.referred(worker);
    page.reload();
    Staff.ready(page);
    page.locator(".case-line").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".case__code")).isFocused();
    tabTo(page, "input[type=radio]");
    page.keyboard().press("Space");
    page.keyboard().press("ArrowRight");
    tabTo(page, "#step-note");
    page.keyboard().insertText("電話で30分");
    tabTo(page, "button[type=submit]");
    page.keyboard().press("Enter");
    assertThat(page.locator(".steps")).containsText("話を聞いた");
    assertThat(page.locator("#steps-title")).isFocused();
    tabTo(page, ".toast button");
    page.keyboard().press("Enter");
    assertThat(page.locator(".toast")).containsText("元にもどしました。");
    assertThat(page.locator(".case__part")).containsText("まだ何も書かれていません。");
  }

  @Test
  void whatIsDueStandsInTheListInWords(Visitor visitor) {
    Page page = visitor.to(address()).blank(390, 844);
    Member worker = Staff.enter(APP, page, "/cases.html", Role.LINK_WORKER);
    String path = Helped.referred(worker);
    Helped.consented(worker, path, "clinic", "2026-11-25");
    Helped.stepped(worker, path, "introduced", "2026-10-20", "");
    page.reload();
    Staff.ready(page);
    assertThat(page.locator(".case-line")).containsText("つぎ：参加できたかを聞く");
    assertThat(page.locator(".reminder"))
        .containsText(
            new String[] {"6営業日、連絡をとっていません", "紹介から1か月。参加したかどうかが、まだ書かれていません", "同意が30日以内に切れます"});
    assertThat(page.locator(".reminder .icon")).hasCount(3);
  }

  @Test
  void aFaxIsEnteredPutAwayAndTakenBack(Visitor visitor) {
    Page page = visitor.to(address()).blank(390, 844);
    Member worker = Staff.enter(APP, page, "/cases.html", Role.LINK_WORKER);
    String clinic = Helped.clinic(worker);
    Visitor.button(page, "待っている依頼").click();
    page.locator("#entry-clinic").selectOption(clinic);
    page.getByLabel("FAX", new Page.GetByLabelOptions().setExact(true)).check();
    page.locator("#request-consented").fill("2026-11-20");
    page.getByLabel("もの忘れ").check();
    Visitor.button(page, "依頼を入れる").click();
    Locator line = page.locator(".rows__row").filter(has(clinic));
    assertThat(line).containsText("FAX");
    line.getByText("受けずに終える").click();
    assertThat(line).hasCount(0);
    assertThat(page.locator("#referrals-title")).isFocused();
    Visitor.button(page, "元にもどす").click();
    assertThat(line).containsText("もの忘れ");
  }

  @Test
  void aCaseIsClosedOpenedAgainAndErasedByItsCode(Visitor visitor) {
    Page page = visitor.to(address()).blank(390, 844);
    Member worker = Staff.enter(APP, page, "/cases.html", Role.LINK_WORKER);
    String path = Helped.referred(worker);
    String code = Helped.code(worker, path);
    open(page, "引き継ぐ・終える");
    Visitor.button(page, "支援を終える").click();
    assertThat(page.locator(".form-faults")).containsText("終える理由を選んでください。");
    page.getByLabel("ひとりで続けていける").check();
    Visitor.button(page, "支援を終える").click();
    assertThat(page.locator(".case__head")).containsText("2026年11月21日に終えました(ひとりで続けていける)");
    Visitor.button(page, "支援をまた始める").click();
    assertThat(page.locator(".case__next")).isVisible();
    page.locator("#erase-code").fill("XXXXX");
    Visitor.button(page, "記録をぜんぶ消す").click();
    assertThat(page.locator(".form-faults")).containsText("記号がちがいます。");
    page.locator("#erase-code").fill(code.toLowerCase(Locale.ROOT));
    Visitor.button(page, "記録をぜんぶ消す").click();
    assertThat(page.locator(".toast")).containsText("ぜんぶ消しました。");
    assertThat(page.locator("#cases")).containsText("いま、あなたが受けもつ支援はありません。");
    assertThat(worker.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void aTeamIsMadeByTheAdministratorAndACaseHandedOver(Visitor visitor) {
    Page admin = visitor.to(address()).blank(1280, 800);
    Staff.enter(APP, admin, "/admin.html", Role.ADMINISTRATOR);
    String one = Staff.email();
    String other = Staff.email();
    Member worker = Member.of(APP, Role.LINK_WORKER, one);
    Member colleague = Member.of(APP, Role.LINK_WORKER, other);
    String path = Helped.referred(worker);
    admin.reload();
    for (String email : new String[] {one, other}) {
      Visitor.button(admin, "チームと職種を決める(" + email + ")").click();
      admin.locator("input[id^=place-team]").fill("八鹿チーム");
      admin.locator("input[id^=place-profession]").fill("保健師");
      Visitor.button(admin, "決める").click();
      assertThat(admin.locator(".rows__row").filter(has(email)).first())
          .containsText("チーム：八鹿チーム　職種：保健師");
    }
    Page page = visitor.blank(390, 844);
    page.navigate(address() + "/cases.html");
    Staff.login(page, other);
    Staff.ready(page);
    assertThat(page.locator("#cases")).containsText("いま、あなたが受けもつ支援はありません。");
    page.getByLabel("チームの支援").check();
    open(page, "引き継ぐ・終える");
    page.locator(".ending .pick").filter(has(other)).locator("input").check();
    Visitor.button(page, "引き継ぐ").click();
    assertThat(page.locator(".toast")).containsText("引き継ぎました。");
    JsonNode file = Member.json(colleague.get(path));
    assertThat(page.locator(".case-line")).containsText(file.at("/support_case/code").asText());
    assertThat(page.locator(".case-line .badge")).hasText("自分");
  }

  @Test
  void theCasesOfWhoLeftAreGivenToAnother(Visitor visitor) {
    Page admin = visitor.to(address()).blank(390, 844);
    Staff.enter(APP, admin, "/admin.html", Role.ADMINISTRATOR);
    String leaver = Staff.email();
    String successor = Staff.email();
    Helped.referred(Member.of(APP, Role.LINK_WORKER, leaver));
    Member.of(APP, Role.LINK_WORKER, successor);
    admin.reload();
    Visitor.button(admin, "止める(" + leaver + ")").click();
    Locator row = admin.locator(".rows__row").filter(has(leaver)).first();
    assertThat(row.locator(".notice")).containsText("支援を1件、受けもったままです。");
    Visitor.button(admin, "支援を引き継ぐ(" + leaver + ")").click();
    row.locator(".pick").filter(has(successor)).locator("input").check();
    AccessibilityTest.hasNoViolation(admin);
    AccessibilityTest.fits(admin);
    Visitor.button(admin, "支援1件を引き継ぐ").click();
    assertThat(admin.locator("[role=status].hint").first()).containsText("支援1件を、");
    assertThat(row.locator(".notice")).hasCount(0);
  }

  @Test
  void theOrderOfPlacesIsChangedByDraggingAndARemovedOneComesBack(Visitor visitor) {
    Page page = visitor.to(address()).blank(1280, 900);
    Member worker = Staff.enter(APP, page, "/cases.html", Role.LINK_WORKER);
    String path = Helped.referred(worker);
    Helped.shortlisted(worker, path, SCIENCE.id().toString(), GO.id().toString());
    open(page, "候補");
    page.locator(".shortlist__name").last().dragTo(page.locator(".shortlist__name").first());
    assertThat(page.locator(".shortlist__name").first()).hasText("1. 囲碁の会");
    Visitor.button(page, "「囲碁の会」をはずす").click();
    assertThat(page.locator(".shortlist__row")).hasCount(1);
    Visitor.button(page, "元にもどす").click();
    assertThat(page.locator(".shortlist__name").first()).hasText("1. 囲碁の会");
    assertThat(page.getByText("元にもどしました。")).isVisible();
    assertThat(Member.json(worker.get(path)).at("/shortlist/0/resource").asText())
        .isEqualTo(GO.id().toString());
  }

  @Test
  void howAPlaceWasGoesToItsStewardAndToNobodyElse(Visitor visitor) {
    Page page = visitor.to(address()).blank(390, 844);
    Member worker = Staff.enter(APP, page, "/cases.html", Role.LINK_WORKER);
    Helped.shortlisted(worker, Helped.referred(worker), GO.id().toString());
    open(page, "候補");
    page.getByText("「囲碁の会」の声を届ける").click();
    page.getByLabel("行ってみてどうだったか").fill("入口の段差が高く、手助けが要りました。");
    Visitor.button(page, "「囲碁の会」の声を更新責任者に送る").click();
    assertThat(page.getByText("更新責任者に送りました。")).isVisible();
    Member steward = Member.of(APP, Role.STEWARD, Staff.email());
    assertThat(steward.get("/api/v1/queue").body()).contains("リンクワーカーの声：入口の段差");
    assertThat(APP.get("/api/v1/resources/" + GO.id()).body()).doesNotContain("段差");
  }

  @Test
  void aLinkThatWasUsedAndOneThatIsNoneSaySo(Visitor visitor) {
    APP.execute("truncate bucket");
    Member worker = Member.of(APP, Role.LINK_WORKER, Staff.email());
    String link =
        Member.json(worker.post("/api/v1/clinics/" + Helped.clinic(worker) + "/link", "{}"))
            .get("link")
            .asText();
    String token = link.split("#", 2)[1];
    assertThat(
            Member.nobody(APP)
                .put(
                    "/api/v1/clinic-referrals",
                    "{\"token\":\"%s\",\"consented_on\":\"2026-11-20\",\"reasons\":[\"alone\"]}"
                        .formatted(token))
                .statusCode())
        .isEqualTo(204);
    Page page = visitor.expectingTrouble().to(address()).blank(390, 844);
    page.navigate(address() + "/referral.html#" + token);
    assertThat(page.locator("#state-title")).hasText("この依頼は、もう送られています");
    page.navigate(address() + "/referral.html#" + "x".repeat(43));
    assertThat(page.locator("#state-title")).hasText("このリンクは使えません");
  }

  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 60; i++) {
      page.keyboard().press("Tab");
      if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
        return;
      }
    }
    throw new AssertionError("Tab never comes to " + selector);
  }

  /** Opens the first case of the list, at one of its parts. */
  private static void open(Page page, String part) {
    if (page.locator(".case-line").count() == 0) {
      page.reload();
      Staff.ready(page);
    }
    page.locator(".case-line").first().click();
    Visitor.button(page, part).click();
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static String address() {
    return APP.uri("").toString();
  }
}

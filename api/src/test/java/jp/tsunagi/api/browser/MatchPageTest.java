package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.api.Member;
import jp.tsunagi.core.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link worker looks for places that fit somebody, over the sample municipality. */
@ExtendWith(BrowserExtension.class)
class MatchPageTest {

  @RegisterExtension
  static final AppExtension APP = AppExtension.withSample().with(Valley.SETTINGS);

  private static final String GO = "八鹿囲碁くらぶ";
  private static final String YOKA = "28222-yokacho-yoka";
  private static final String OYA = "28222-oyacho-oyaichiba";

  @Test
  void theGoPlayerFindsTheGoClubInAFewClicksAndKeepsItInACase(Visitor visitor) {
    Page page = visitor.to(address()).blank(1280, 900);
    Member worker = Staff.enter(APP, page, "/match.html", Role.LINK_WORKER);
    JsonNode opened = Member.json(worker.post("/api/v1/cases", "{\"age_band\": 6}"));
    String id = opened.at("/support_case/id").asText();
    page.locator("#wish-words").fill("囲碁 科学");
    for (String chip : List.of("自転車", "バス・電車", "屋内だけ")) {
      Visitor.button(page, chip).click();
    }
    from(page, YOKA);
    search(page);
    assertThat(page.locator("#results-title")).isFocused();
    assertThat(page.locator(".results__status")).containsText("件が合います");
    List<String> names = page.locator(".match__link").allTextContents();
    assertThat(names.subList(0, 5)).anyMatch(name -> name.startsWith(GO));
    Locator club = card(page, GO);
    assertThat(club.locator(".match__way"))
        .containsText(Pattern.compile("行き (自転車|バス・電車)で \\d+:\\d\\d → \\d+:\\d\\d"));
    assertThat(club.locator(".match__way")).containsText("帰り");
    assertThat(club.locator(".reasons")).containsText("「囲碁」に合う");
    assertThat(club.locator(".match__link")).hasAttribute("target", "_blank");
    Visitor.button(page, "候補に入れる(" + GO + ")").click();
    page.locator("#shortlist-note-0").fill("見学から");
    page.locator("#match-case").selectOption(id);
    Visitor.button(page, "候補と願いを保存する").click();
    assertThat(page.locator(".chosen")).containsText("支援の記録に保存しました");
    JsonNode file = Member.json(worker.get("/api/v1/cases/" + id));
    assertThat(file.at("/shortlist/0/note").asText()).isEqualTo("見学から");
    assertThat(file.at("/support_case/need/wishes/words/0").asText()).isEqualTo("囲碁");
    Visitor.button(page, "処方箋を作る").click();
    assertThat(page.locator("dialog.rx")).containsText(GO);
    assertThat(page.locator("dialog.rx")).containsText("見学から");
    Visitor.button(page, "閉じる").click();
    nothingIsLeftBehind(page);
  }

  @Test
  void aRelaxationBringsWhatItSaysAndIsTakenBackByTheSameButton(Visitor visitor) {
    Page page = open(visitor, 1280, 900);
    page.locator("#wish-words").fill("囲碁");
    from(page, OYA);
    dayOff(page).click();
    page.locator("#wish-words").press("Enter");
    Locator relaxation = page.locator(".relax[aria-pressed=false]").first();
    assertThat(relaxation).isVisible();
    Matcher offer = Pattern.compile("＋(\\d+)件　(.+)").matcher(relaxation.textContent());
    assertThat(offer.matches()).isTrue();
    int before = fitting(page);
    relaxation.click();
    Locator pressed = page.locator(".relax[aria-pressed=true]");
    assertThat(pressed).hasText(offer.group(2));
    assertThat(page.locator("#results-title")).isFocused();
    assertThat(fitting(page)).isEqualTo(before + Integer.parseInt(offer.group(1)));
    pressed.click();
    assertThat(page.locator(".relax[aria-pressed=true]")).hasCount(0);
    assertThat(fitting(page)).isEqualTo(before);
  }

  @Test
  @Criterion(value = "2.1.1", says = "リンクワーカーの画面でも、候補をキーボードで選べます")
  void notesBecomeChipsThatTheKeyboardAccepts(Visitor visitor) {
    Page page = open(visitor, 1280, 900);
    Visitor.button(page, "面談のメモから読み取る").press("Enter");
    assertThat(page.locator("#memo-text")).isFocused();
    page.keyboard().type("囲碁が好き。外仕事は苦手。自転車で買い物に行く。火曜は娘の車で出かけられる。");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    Locator go = page.locator(".proposal").filter(has("囲碁"));
    assertThat(go).containsText("メモの「囲碁」から");
    assertThat(page.locator(".proposal button").first()).isFocused();
    page.keyboard().press("Space");
    assertThat(go.locator("button")).hasAttribute("aria-pressed", "true");
    Visitor.button(page, "ぜんぶ入れる").press("Enter");
    page.keyboard().press("Escape");
    assertThat(page.locator(".memo")).hasCount(0);
    assertThat(page.locator("#wish-words")).hasValue("囲碁 買い物");
    assertThat(Visitor.button(page, "自転車")).hasAttribute("aria-pressed", "true");
    assertThat(Visitor.button(page, "外の作業が苦手")).hasAttribute("aria-pressed", "true");
    assertThat(page.getByRole(AriaRole.GROUP, named("車を使える曜日")).getByLabel("火曜日"))
        .hasAttribute("aria-pressed", "true");
    Visitor.button(page, "面談のメモから読み取る").click();
    assertThat(page.locator("#memo-text")).hasValue("");
    nothingIsLeftBehind(page);
  }

  @Test
  void whatNobodyOffersIsCountedWithoutAWordOfAnybody(Visitor visitor) {
    Page page = visitor.to(address()).blank(1280, 900);
    Member worker = Staff.enter(APP, page, "/match.html", Role.LINK_WORKER);
    page.locator("#wish-words").fill("針金");
    from(page, OYA);
    page.locator("#need-yen").fill("0");
    search(page);
    Visitor.button(page, "足りないものとして記録する").click();
    assertThat(page.locator("#unmet-title")).isFocused();
    Visitor.button(page, "記録する").click();
    assertThat(page.locator(".unmet .form-faults")).containsText("種類を選んでください。");
    page.locator("#unmet-kind").selectOption("art-wire");
    Visitor.button(page, "記録する").click();
    assertThat(page.locator(".unmet")).containsText("記録しました");
    JsonNode gaps = Member.json(worker.get("/api/v1/unmet-needs")).get("gaps");
    assertThat(gaps.findValuesAsText("wish")).contains("art-wire");
    assertThat(gaps.toString()).doesNotContain("針金が");
  }

  @Test
  void aCompanionIsShownAfterAConsentAndEnded(Visitor visitor) {
    Page page = open(visitor, 390, 844);
    page.getByText("仲間募集を見る・足す").click();
    page.getByText("仲間募集を足す").click();
    page.locator("#companion-area").selectOption(OYA);
    page.locator("#companion-kind").selectOption("culture-go");
    String sentence = "囲碁の相手をさがしています " + UUID.randomUUID().toString().substring(0, 2);
    page.locator("#companion-sentence").fill(sentence);
    Visitor.button(page, "足す").click();
    assertThat(page.locator(".companions .form-faults")).containsText("本人の同意がないと、足せません。");
    page.getByLabel("本人が、ほかのリンクワーカーに").check();
    Visitor.button(page, "足す").click();
    Locator row = page.locator(".companions .rows__row").filter(has(sentence));
    assertThat(row).containsText("囲碁・将棋・麻雀");
    row.getByRole(AriaRole.BUTTON).click();
    row.getByText("終わりにする").last().click();
    assertThat(row).hasCount(0);
  }

  @Test
  void whoComesFromACaseFindsItsNeedAndTheAddressForgetsIt(Visitor visitor) {
    Page page = visitor.to(address()).blank(1280, 900);
    Member worker = Staff.enter(APP, page, "/match.html", Role.LINK_WORKER);
    JsonNode opened =
        Member.json(
            worker.post("/api/v1/cases", "{\"age_band\": 7, \"area\": \"%s\"}".formatted(OYA)));
    page.navigate(address() + "/cases.html");
    page.locator(".case-line").filter(has(opened.at("/support_case/code").asText())).click();
    page.getByText("この人の行き先をさがす").click();
    Staff.ready(page);
    assertThat(page.locator("#from-area")).hasValue(OYA);
    assertThat(page.locator("#need-age")).hasValue("70");
    nothingIsLeftBehind(page);
  }

  @Test
  void afterFifteenMinutesNothingOfTheNeedIsOnThePage(Visitor visitor) {
    Page page = visitor.to(address()).blank(1280, 900);
    page.clock().install();
    Staff.enter(APP, page, "/match.html", Role.LINK_WORKER);
    page.locator("#wish-words").fill("ひみつの願い");
    page.clock().fastForward("15:30");
    page.clock().runFor(5_000);
    assertThat(page.locator("#wish-words")).hasCount(0);
    assertThat(page.locator("#match")).containsText("画面を閉じました");
  }

  @Test
  void whoIsNoLinkWorkerSeesNothingOfIt(Visitor visitor) {
    Page page = visitor.to(address()).blank(390, 800);
    Staff.enter(APP, page, "/match.html", Role.STEWARD);
    assertThat(page.locator("#match")).containsText("このページを使えません");
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  void axeFindsNothing(int width, int height, Visitor visitor) {
    Page page = open(visitor, width, height);
    look(page);
    search(page);
    assertThat(page.locator(".form-faults")).containsText("出発する地区を選ぶか");
    page.locator("#wish-words").fill("囲碁 科学");
    page.locator("[data-id=culture]").click();
    Visitor.button(page, "囲碁・将棋・麻雀").click();
    Visitor.button(page, "バス・電車").click();
    from(page, OYA);
    look(page);
    search(page);
    page.locator(".match__take").first().click();
    look(page);
    page.locator(".match-map").scrollIntoViewIfNeeded();
    assertThat(page.locator(".match-map .leaflet-marker-icon").nth(1)).isVisible();
    look(page);
    page.locator(".chosen").scrollIntoViewIfNeeded();
    page.locator(".relax, .unmet button").last().click();
    look(page);
  }

  private static void look(Page page) {
    AccessibilityTest.hasNoViolation(page);
    assertThat(FormAccessibilityTest.small(page)).isEmpty();
    AccessibilityTest.fits(page);
  }

  private static void nothingIsLeftBehind(Page page) {
    assertThat(page.url()).endsWith("/match.html");
    assertThat(page.title()).startsWith("行き先をさがす");
    assertThat((String) page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])"))
        .isEqualTo("[{},{}]");
  }

  private static Page open(Visitor visitor, int width, int height) {
    Page page = visitor.to(address()).blank(width, height);
    Staff.enter(APP, page, "/match.html", Role.LINK_WORKER);
    return page;
  }

  private static void from(Page page, String area) {
    page.locator("#from-area").selectOption(area);
  }

  private static void search(Page page) {
    Visitor.button(page, "行き先をさがす").click();
  }

  private static Locator dayOff(Page page) {
    return page.getByRole(AriaRole.GROUP, named("行ける曜日")).getByLabel("月曜日");
  }

  private static int fitting(Page page) {
    Matcher words =
        Pattern.compile("うち、(\\d+)件").matcher(page.locator(".results__status").textContent());
    return words.find() ? Integer.parseInt(words.group(1)) : 0;
  }

  private static Locator card(Page page, String name) {
    return page.locator(".match").filter(has(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static String address() {
    return APP.uri("").toString();
  }
}

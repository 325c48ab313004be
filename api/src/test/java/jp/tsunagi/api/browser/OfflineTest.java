package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.core.Sha256;
import jp.tsunagi.core.resource.ResourceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page in a valley without signal, and how it comes up to date again. */
@ExtendWith(BrowserExtension.class)
class OfflineTest {

  private static final String HYAKUSAI = ResourceId.of("28222", "test", Valley.HYAKUSAI).toString();
  private static final Pattern OLD = Pattern.compile("。\\d+月\\d+日 ?\\d+:\\d\\d の内容です。");

  private static final String COURSE =
      """
      insert into course values
        ('%s', '川ぞいの道', '水の音を聞いて歩きます。', true, 1, null, now());
      insert into course_stop values
        ('%s', 1, null, null, '川の見える所', null, st_setsrid(st_makepoint(134.76, 35.4), 4326));
      """;

  private Front front;

  @BeforeEach
  void standBetween(AppExtension app) {
    front = new Front(app.uri("/"));
  }

  @AfterEach
  void goAway() {
    front.close();
  }

  @Test
  void withWeakSignalOrNoneWhatWasSeenIsStillThereAndSaysHowOldItIs(Visitor visitor) {
    Page page = installed(visitor.expectingTrouble());
    Visitor.card(page, Valley.HYAKUSAI).locator(".keep").click();
    keeps(page, each -> each.endsWith(HYAKUSAI));
    page.navigate(front.address() + "/?id=" + HYAKUSAI + "&near=35.36,134.7");
    assertThat(page.locator(".trip__answer")).not().containsText("調べています");
    String way = page.locator(".trip__answer").textContent();
    keeps(page, each -> each.contains("/trip"));

    front.slowDown();
    page.reload();
    assertThat(page.locator(".offline-note")).containsText("つながりにくいようです");
    assertThat(Visitor.detail(page)).containsText("上ばきをお持ちください。");
    front.breakOff();
    page.reload();
    assertThat(Visitor.detail(page)).containsText("上ばきをお持ちください。");
    assertThat(page.locator(".trip__answer")).hasText(way);
    assertThat(page.locator(".offline-note")).containsText(OLD);
    page.navigate(front.address());
    assertThat(Visitor.card(page, Valley.GO)).isVisible();
    assertThat(page.locator(".offline-note")).containsText(OLD);
    AccessibilityTest.hasNoViolation(page);
    page.setViewportSize(320, 640);
    AccessibilityTest.fits(page);

    page.navigate(front.address() + "/kept.html");
    assertThat(Visitor.card(page, Valley.HYAKUSAI)).isVisible();
    page.navigate(front.address() + "/resources/" + HYAKUSAI);
    assertThat(Visitor.detail(page)).containsText("上ばきをお持ちください。");
    page.navigate(front.address() + "/account.html");
    assertThat(page.getByRole(AriaRole.HEADING)).hasText("電波がありません");
    AccessibilityTest.hasNoViolation(page);
    page.navigate(front.address() + "/add.html?lang=vi");
    assertThat(page.getByRole(AriaRole.HEADING)).hasText("Không có sóng");
    assertThat(LanguageTest.unmarked(page)).isEmpty();
  }

  @Test
  void aQuestionNeverAskedIsAnsweredFromWhatWasSeenAndSaysWhatThatLeavesOut(Visitor visitor) {
    Page page = installed(visitor.expectingTrouble());
    front.breakOff();
    page.navigate(
        front.address() + "/?near=35.405,134.763&category=exercise&free=1&by=transit&round=1");
    assertThat(page.locator(".card__name")).hasText(new String[] {Valley.HYAKUSAI});
    assertThat(page.locator("#results-note"))
        .containsText(Pattern.compile("この端末に残っている20件からさがしました\\(\\d+月\\d+日 ?\\d+:\\d\\d からの内容\\)。"));
    assertThat(page.locator("#results-note")).containsText("「行き方・行って帰れる」では、しぼれていません。");
    AccessibilityTest.hasNoViolation(page);
    for (String[] each :
        new String[][] {
          {"q=囲碁&when=today", Valley.GO},
          {"area=28222-oya", Valley.SALON},
          {"day=wed", Valley.HYAKUSAI}
        }) {
      page.navigate(front.address() + "/?" + each[0]);
      assertThat(page.locator(".card__name")).hasText(new String[] {each[1]});
      assertThat(page.locator("#results-note")).not().containsText("しぼれていません");
    }
    page.navigate(front.address() + "/?q=囲碁&when=2026-11-28");
    assertThat(page.locator(".card__name")).hasText(new String[] {Valley.GO});
    assertThat(page.locator("#results-note")).containsText("「行く日」では、しぼれていません。");
    page.navigate(front.address() + "/?q=ロケット");
    assertThat(page.locator(".notice__title")).hasText("条件に合う活動は見つかりませんでした。");
    assertThat(page.locator("#results-note")).containsText("残っている20件");
  }

  @Test
  void aLandmarkIsFoundWithoutSignalByWhoHasLookedForOneBefore(Visitor visitor) {
    Page page = installed(visitor.expectingTrouble());
    front.breakOff();
    page.reload();
    landmark(page).fill("こうみん");
    assertThat(page.locator("#origin-panel")).containsText("つながりませんでした");
    assertThat(page.locator("#origin-panel")).not().containsText("見つかりません");

    front.mend();
    page.reload();
    landmark(page).fill("こうみん");
    assertThat(Visitor.button(page, "八鹿公民館")).isVisible();
    keeps(page, each -> each.endsWith("landmarks"));
    front.breakOff();
    page.reload();
    landmark(page).fill("こうみん");
    Visitor.button(page, "八鹿公民館").click();
    assertThat(page.locator("#active-filters")).containsText("八鹿公民館の近く");
  }

  private static Locator landmark(Page page) {
    Visitor.button(page, "近くで探す").click();
    return page.getByLabel("駅・バス停・公民館・学校などの名前");
  }

  @Test
  void aCourseSeenBeforeAndTheStatementAreThereWithoutSignal(Visitor visitor, AppExtension app) {
    String course = "11111111-1111-4111-8111-111111111111";
    app.execute(COURSE.formatted(course, course));
    try {
      Page page = installed(visitor.expectingTrouble());
      for (String path : List.of("/courses.html", "/courses.html?id=" + course)) {
        page.navigate(front.address() + path);
        assertThat(page.locator("#courses")).not().hasAttribute("aria-busy", "true");
      }
      keeps(page, each -> each.endsWith(course));
      front.breakOff();
      page.reload();
      assertThat(page.locator(".stops__name").first()).hasText("川の見える所");
      page.locator("a[href='/courses.html']").click();
      assertThat(page.locator(".card__link")).hasText("川ぞいの道");
      assertThat(page.locator(".offline-note")).containsText(OLD);
      AccessibilityTest.hasNoViolation(page);
      page.navigate(front.address() + "/accessibility.html");
      assertThat(page.locator(".criteria tbody tr").first()).isVisible();
    } finally {
      app.execute("delete from course");
    }
  }

  @Test
  void aNewVersionIsThereAtTheNextVisitAndNoneWhereTheServerKeepsNothing(Visitor visitor) {
    Page page = installed(visitor.expectingTrouble());
    publish("サンプルデータです。", "二番目の版です。");
    // Shown at once from what is kept; nobody touches it, so it becomes the new one by itself.
    page.navigate(front.address());
    assertThat(page.locator("#banner")).containsText("サンプルデータです。");
    assertThat(page.locator("#banner")).containsText("二番目の版です。");
    // Who is in the middle of something is asked.
    page.locator("#results-heading").click();
    publish("二番目の版です。", "三番目の版です。");
    page.evaluate("() => { void import('/offline/start.js'); }");
    assertThat(page.locator(".offline-note")).containsText("このページが新しくなりました。");
    AccessibilityTest.hasNoViolation(page);
    Visitor.button(page, "読み込み直す").click();
    assertThat(page.locator("#banner")).containsText("三番目の版です。");
    assertThat(caches(page)).filteredOn(name -> name.startsWith("tsunagi-program")).hasSize(1);

    publish("三番目の版です。", "今の版です。");
    front.takeWorkerAway();
    page.navigate(front.address());
    assertThat(page.locator("#banner")).containsText("今の版です。");
    assertThat(caches(page)).isEmpty();
    assertThat(
            page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length"))
        .isEqualTo(0);
  }

  @Test
  void nothingOfMembersIsKeptAndAllElseIsThrownAwayOnRequest(Visitor visitor) {
    Page page = installed(visitor);
    page.evaluate("() => fetch('/api/v1/session').then((answer) => answer.text())");
    page.navigate(front.address() + "/match.html");
    assertThat(page.locator(".form[aria-busy]")).hasCount(0);
    page.evaluate(
        "(id) => fetch(`/api/v1/resources/${id}/trip?from=35.36,134.7&on=2026-11-25`)"
            + ".then((answer) => answer.text())",
        HYAKUSAI);
    assertThat(answers(page)).isNotEmpty().noneMatch(each -> each.matches(".*(session|trip).*"));

    page.navigate(front.address());
    Visitor.card(page, Valley.GO).locator(".keep").click();
    assertThat(Visitor.card(page, Valley.GO).locator(".keep")).hasText("とってあります " + Valley.GO);
    page.navigate(front.address() + "/kept.html");
    Visitor.button(page, "この端末に残したものを消す").click();
    AccessibilityTest.hasNoViolation(page);
    Visitor.button(page, "消す").click();
    assertThat(page.locator("#kept")).containsText("まだ、何もとってありません。");
    assertThat(answers(page)).noneMatch(each -> each.contains("/resources"));
    assertThat(page.evaluate("() => localStorage.getItem('tsunagi.kept')")).isEqualTo("[]");
  }

  /** A visit after which the browser keeps the page. */
  private Page installed(Visitor visitor) {
    Page page = visitor.withoutTiles().keepingThePage().to(front.address()).open("/", 390, 844);
    page.evaluate(
        """
        async () => {
          await import('/offline/start.js');
          const kept = async () => {
            const names = await caches.keys();
            const answers = names.find((each) => each.startsWith('tsunagi-answers'));
            return answers && (await (await caches.open(answers)).keys()).length >= 4;
          };
          while (!navigator.serviceWorker.controller || !(await kept())) {
            await new Promise((soon) => { setTimeout(soon, 50); });
          }
        }
        """);
    return page;
  }

  /** Another version of one file, and of the list that says so. */
  private void publish(String text, String other) {
    String path = "/ui/frame.js";
    front.change(path, text, other);
    String now = front.read(path);
    Matcher listed =
        Pattern.compile("\"" + path + "\":\"([^\"]+)\"").matcher(front.read("/service-worker.js"));
    assertThat(listed.find()).isTrue();
    String hash =
        Base64.getEncoder().encodeToString(Sha256.of(now.getBytes(StandardCharsets.UTF_8)));
    front.change("/service-worker.js", listed.group(1), hash);
    front.change("/service-worker.js", "const VERSION = '", "const VERSION = 'x");
  }

  @SuppressWarnings("unchecked")
  private static List<String> caches(Page page) {
    return (List<String>) page.evaluate("() => caches.keys()");
  }

  /** Asking without a pause would keep the browser from doing it. */
  private static void keeps(Page page, Predicate<String> which) {
    page.waitForCondition(
        () -> {
          page.waitForTimeout(100);
          return answers(page).stream().anyMatch(which);
        });
  }

  @SuppressWarnings("unchecked")
  private static List<String> answers(Page page) {
    return (List<String>)
        page.evaluate(
            "async () => (await (await caches.open('tsunagi-answers-1')).keys()).map((each) => each.url)");
  }
}

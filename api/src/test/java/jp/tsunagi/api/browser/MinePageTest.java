package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalTime;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.api.Member;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import jp.tsunagi.core.schedule.Schedules;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The listings of somebody who runs them, and the desk of the steward who named them. */
@ExtendWith(BrowserExtension.class)
class MinePageTest {

  private static final Resource SALON =
      Resources.named("八鹿サロン")
          .ofArea("28222-yokayoka")
          .at(35.4, 134.76)
          .held(Schedules.held("FREQ=WEEKLY;BYDAY=WE", LocalTime.of(10, 0), null))
          .build();

  private static final Resource CIRCLE =
      Resources.named("関宮の会").ofArea("28222-yokayoka").at(35.4, 134.76).build();

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(SALON, CIRCLE).with(Valley.SETTINGS);

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800", "320, 640"})
  void whoRunsAGatheringClosesItForADayAndTakesThatBack(int width, int height, Visitor visitor) {
    Page page = visitor.to(APP.uri("").toString()).blank(width, height);
    Staff.enter(APP, page, "/mine.html", Role.VOLUNTEER);
    assertThat(page.locator("#mine")).containsText("受け持っている活動は、まだありません");
    isClean(page);
    Member steward = Member.of(APP, Role.STEWARD, Staff.email());
    String email = page.locator(".member__name").textContent().split("\\(", 2)[0];
    own(steward, SALON, email);
    page.reload();
    assertThat(page.locator("#mine > section")).containsText("毎週");
    Visitor.button(page, "この日を休みにする").click();
    Visitor.button(page, "休みにする").click();
    assertThat(page.locator(".form-fault")).hasText("休む日を選んでください。");
    isClean(page);
    page.locator("input[type=date]").first().fill("2026-11-25");
    Visitor.button(page, "休みにする").click();
    assertThat(page.locator(".rows__row")).containsText("11月25日(水)");
    assertThat(page.locator("#mine [role=status]").first()).containsText("休みにしました");
    assertThat(APP.names("on=2026-11-25")).isEmpty();
    Visitor.button(page, "日時・お金・連絡先を直す").click();
    assertThat(page.locator(".editor > .form-more")).hasCount(3);
    isClean(page);
    Visitor.button(page, "休みを取り消す(11月25日(水))").click();
    assertThat(page.locator("#mine .rows__row")).hasCount(0);
    assertThat(APP.names("on=2026-11-25")).containsExactly("八鹿サロン");
    own(steward, CIRCLE, email);
    page.reload();
    assertThat(page.locator("#mine > section")).hasCount(2);
    isClean(page);
  }

  private static void own(Member steward, Resource resource, String email) {
    Member.json(
        steward.post(
            "/api/v1/resources/" + resource.id() + "/owners", "{\"email\": \"" + email + "\"}"));
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  void aStewardClosesAndNamesWhoRunsIt(int width, int height, Visitor visitor) {
    Page page = visitor.expectingTrouble().to(APP.uri("").toString()).blank(width, height);
    Staff.enter(APP, page, "/desk.html?part=resources&resource=" + SALON.id(), Role.STEWARD);
    Visitor.button(page, "この日を休みにする").click();
    isClean(page);
    page.getByText("世話人を決める").first().click();
    page.locator("#owner-email").fill("nobody@example.jp");
    Visitor.button(page, "世話人にする").click();
    assertThat(page.locator(".form-more .notice--problem")).containsText("アカウントはありません");
    isClean(page);
  }

  private static void isClean(Page page) {
    AccessibilityTest.hasNoViolation(page);
    assertThat(FormAccessibilityTest.small(page)).isEmpty();
    AccessibilityTest.fits(page);
  }
}

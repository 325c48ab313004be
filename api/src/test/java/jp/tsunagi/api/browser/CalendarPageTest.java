package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import jp.tsunagi.core.schedule.Schedules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What takes place day by day. All days are seen from Saturday, 21 November 2026. */
@ExtendWith(BrowserExtension.class)
class CalendarPageTest {

  @RegisterExtension
  static final AppExtension UNTIMED =
      AppExtension.over(
          Resources.named("夏梅ふれあい農園")
              .ofArea("28222-oya")
              .at(35.33, 134.66)
              .held(Schedules.held("FREQ=DAILY", null, null))
              .build());

  /** Ten past noon on that Saturday. */
  @RegisterExtension
  static final AppExtension AFTER_NOON =
      AppExtension.over(Valley.resources().toArray(new Resource[0])).at("2026-11-21T03:10:00Z");

  @Test
  void aPhoneShowsTheWeekDayByDayAndOpensWhatIsTapped(Visitor visitor) {
    Page page = visitor.phone("/");
    Visitor.button(page, "カレンダー").click();
    assertThat(page.locator("#calendar-title")).hasText("11月21日(土)〜11月27日(金)");
    assertThat(page.locator(".day").first()).containsText("今日");
    assertThat(page.locator(".day").first()).containsText("10:00〜12:00");
    assertThat(page.locator(".results")).isHidden();
    assertThat(page.locator("#map-panel")).isHidden();
    page.locator(".day__link", new Page.LocatorOptions().setHasText(Valley.GO)).click();
    assertThat(Visitor.detail(page)).containsText(Valley.GO);
    page.goBack();
    assertThat(page.locator(".day__link", new Page.LocatorOptions().setHasText(Valley.GO)))
        .isFocused();
  }

  @Test
  void whatIsOverTodaySaysSo(Visitor visitor) {
    Page page = visitor.to(AFTER_NOON.uri("").toString()).withoutTiles().phone("/?tab=calendar");
    assertThat(page.locator(".day").first().locator(".event")).containsText("終わりました");
    assertThat(page.locator(".day").nth(6)).not().containsText("終わりました");
    AccessibilityTest.hasNoViolation(page);
  }

  @Test
  void onPaperNoNameIsPrintedOverTheWordsThatNoTimeIsKnown(Visitor visitor) {
    Page page = visitor.to(UNTIMED.uri("").toString()).withoutTiles().desktop("/?tab=calendar");
    assertThat(page.locator(".event").first()).containsText("時間は書かれていません");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(
            (boolean)
                page.locator(".event__time")
                    .first()
                    .evaluate("(time) => time.scrollWidth <= time.clientWidth"))
        .isTrue();
  }

  @Test
  void aDayOfManyNamesSomeAndShowsAllWhenAsked(Visitor visitor) {
    Page page = visitor.phone("/?tab=calendar");
    page.getByText("11月27日(金)の、ほか28件を見る").click();
    assertThat(page.locator(".event")).hasCount(43);
  }

  @Test
  void keysAndButtonsGoOnAndBack(Visitor visitor) {
    Page page = visitor.desktop("/?tab=calendar");
    Visitor.button(page, "次の週").click();
    assertThat(page.locator("#calendar-title")).hasText("11月28日(土)〜12月4日(金)");
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("#calendar-title")).hasText("11月21日(土)〜11月27日(金)");
    assertThat(Visitor.button(page, "前の週")).isDisabled();
    Visitor.button(page, "月ごと").click();
    assertThat(page).hasURL(Pattern.compile("at=2026-11$"));
    Visitor.button(page, "次の月").click();
    assertThat(page.locator("#calendar-title")).hasText("2026年12月");
    assertThat(page.locator(".month tbody tr")).hasCount(5);
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("12月2日(水) 1件")).click();
    assertThat(page.locator(".day").first()).containsText(Valley.HYAKUSAI);
    assertThat(page.locator("#calendar-title")).isFocused();
  }

  @Test
  void itFollowsTheFiltersOfTheList(Visitor visitor) {
    Page page = visitor.desktop("/?tab=calendar&free=1");
    assertThat(page.locator(".event")).hasCount(1);
    assertThat(page.locator("#calendar #active-filters")).containsText("無料");
    Visitor.button(page, "条件「無料」を外す").click();
    assertThat(page.locator(".event")).not().hasCount(1);
    page.getByLabel("地域").selectOption("28222-oya");
    assertThat(page.locator(".event")).hasCount(1);
    assertThat(page.getByText("壁に貼る予定表"))
        .hasAttribute("href", "/wall?area=28222-oya&month=2026-11");
    Visitor.button(page, "カレンダー").click();
    assertThat(page.locator(".results #active-filters")).containsText("大屋");
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  void theCalendarHasNoViolation(int width, int height, Visitor visitor) {
    Page page = visitor.open("/?tab=calendar", width, height);
    assertThat(page.locator(".event").first()).isVisible();
    AccessibilityTest.hasNoViolation(page);
    Visitor.button(page, "月ごと").click();
    assertThat(page.locator(".month__day").first()).isVisible();
    AccessibilityTest.hasNoViolation(page);
    page.setViewportSize(320, 640);
    AccessibilityTest.fits(page);
  }

  @Test
  void aWallSheetOfAMonthGoesOnOverPages(Visitor visitor) {
    Page page = visitor.blank(1280, 800);
    page.navigate(visitor.address() + "/wall?month=2026-12");
    AccessibilityTest.hasNoViolation(page);
    assertThat(Visitor.button(page, "印刷する")).isVisible();
    byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    assertThat(pages(pdf)).isGreaterThan(1);
  }

  @Test
  void onPaperAMonthIsItsDaysWithAllThatTakesPlace(Visitor visitor) {
    Page page = visitor.desktop("/?tab=calendar&at=2026-12");
    assertThat(page.locator(".month")).isVisible();
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))");
    assertThat(page.locator(".month")).hasCount(0);
    assertThat(page.locator(".day__more")).hasCount(0);
    // Four Saturdays and Mondays, five Wednesdays, and forty on each of four Fridays.
    assertThat(page.locator(".event")).hasCount(4 + 4 + 5 + 4 * 40);
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))");
    assertThat(page.locator(".month")).isVisible();
    assertThat(page.locator(".day")).hasCount(0);
  }

  private static long pages(byte[] pdf) {
    String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
    return Pattern.compile("/Type\\s*/Page\\b").matcher(text).results().count();
  }
}

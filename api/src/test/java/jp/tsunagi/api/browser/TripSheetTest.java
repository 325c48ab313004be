package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.api.OyaTrips;
import jp.tsunagi.core.resource.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A way there and back on paper, and read aloud. */
@ExtendWith(BrowserExtension.class)
class TripSheetTest {
  private static final Resource SALON = OyaTrips.gathering("大屋のサロン", "13:30", "15:00");

  /** Inside the zone of the demand taxi of 大屋. */
  private static final String OSUGI = "35.3301,134.6505";

  @RegisterExtension static final AppExtension APP = AppExtension.over(SALON).with(Valley.SETTINGS);

  @BeforeAll
  static void loadTheTimetable() {
    OyaTrips.loadTimetable(APP, SALON);
  }

  @Test
  void theOpenWayIsPrintedOnOneSheet(Visitor visitor) {
    Page page = detail(visitor, OyaTrips.HOME);
    open(page, "バス・電車");
    page.evaluate(
        "() => window.addEventListener('beforeprint', () => {"
            + " window.printed = document.querySelector('.trip-sheet').textContent; })");
    byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
    assertThat(pages(pdf)).isEqualTo(1);
    assertThat((String) page.evaluate("window.printed"))
        .contains("大屋のサロン", "11月25日(水) 13:30〜15:00")
        .contains("行き", "大屋線", "大屋市場 で降りる", "会場に着く", "帰り", "帰りつく", "待つ")
        .contains("目安", "サンプル: 活動や時刻は架空のものです。", "2026年11月21日に印刷");
    assertThat(page.locator(".trip-sheet")).hasCount(0);
    assertThat(Visitor.detail(page)).containsText("大屋のサロン");
  }

  @Test
  void onPaperThereIsNothingButTheWay(Visitor visitor) {
    Page page = detail(visitor, OyaTrips.HOME);
    open(page, "バス・電車");
    Locator sheet = onPaper(page);
    assertThat(sheet).isVisible();
    assertThat(page.locator(".detail__content")).isHidden();
    assertThat(page.locator(".map")).isHidden();
    double size =
        ((Number)
                sheet
                    .locator("th")
                    .first()
                    .evaluate("e => parseFloat(getComputedStyle(e).fontSize)"))
            .doubleValue();
    assertThat(size).isGreaterThanOrEqualTo(24);
  }

  @Test
  void theTaxisTelephoneIsPrinted(Visitor visitor) {
    Page page = detail(visitor, OSUGI);
    open(page, "デマンドタクシー");
    assertThat(onPaper(page))
        .containsText(Pattern.compile("予約の電話 .*079-003-4567 予約は11/24 17:00まで"));
  }

  @Test
  void withNoWayOpenTheDetailIsPrinted(Visitor visitor) {
    Page page = detail(visitor, OyaTrips.HOME);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))");
    assertThat(page.locator(".trip-sheet")).hasCount(0);
    assertThat(page.locator(".detail__content")).isVisible();
  }

  @Test
  void everyPartOfTheWayIsASentenceForTheEar(Visitor visitor) {
    Page page = detail(visitor, OyaTrips.HOME);
    Locator option = open(page, "バス・電車");
    Locator ear = option.locator(".visually-hidden");
    Pattern sentence = Pattern.compile("^[^→:()]+。$");
    for (String heard : ear.allTextContents()) {
      assertThat(heard).matches(sentence);
    }
    assertThat(ear.first())
        .containsText(Pattern.compile("^バス・電車で、\\d+時\\d+分に出て、\\d+時(\\d+分)?に帰ります。"));
    assertThat(option.locator("h3")).hasText(new String[] {"行き", "帰り"});
    assertThat(option.locator("li").first().locator("[aria-hidden]")).isVisible();
    assertThat(page.locator(".trip [role=status]"))
        .hasText(Pattern.compile("^11月25日\\(水\\)の行き方を\\dとおり出しました。$"));
    AccessibilityTest.hasNoViolation(page);
  }

  @Test
  void theDetailSaysUntilWhenTheTimetableHolds(Visitor visitor) {
    Page page = detail(visitor, OyaTrips.HOME);
    assertThat(page.locator(".trip")).containsText("時刻表は2028年3月31日までのものです。");
  }

  @Test
  void aTimetableThatEndsSoonIsWarnedOf(Visitor visitor) {
    Page page = ending(visitor, "2026-12-10");
    assertThat(page.locator(".trip__remark"))
        .hasText("架空交通の時刻表は、12月10日(木)までです。そのあとは時刻が変わることがあります。");
  }

  @Test
  void aTimetableThatHasEndedIsSaidToHave(Visitor visitor) {
    Page page = ending(visitor, "2026-11-20");
    assertThat(page.locator(".trip__remark"))
        .hasText("架空交通の時刻表は、11月20日(金)に終わりました。今の時刻とちがうことがあるので、電話などで確かめてください。");
  }

  private static Page ending(Visitor visitor, String until) {
    Page page = visitor.to(address()).blank(390, 844);
    page.route(
        "**/api/v1/feeds",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(
                        "{\"feeds\":[{\"id\":\"x\",\"publisher\":\"架空交通\",\"valid_until\":\"%s\",\"ends_soon\":true}]}"
                            .formatted(until))));
    page.navigate(address() + "/?near=" + OyaTrips.HOME + "&id=" + SALON.id());
    return page;
  }

  private static Page detail(Visitor visitor, String home) {
    Page page = visitor.to(address()).open("/?near=" + home + "&id=" + SALON.id(), 390, 844);
    assertThat(page.locator(".trip__option").first()).isVisible();
    return page;
  }

  private static Locator open(Page page, String means) {
    Locator option =
        page.locator(".trip__option").filter(new Locator.FilterOptions().setHasText(means)).first();
    option.locator("summary").click();
    return option;
  }

  private static Locator onPaper(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))");
    return page.locator(".trip-sheet");
  }

  private static long pages(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    return Pattern.compile("/Type\\s*/Page\\b").matcher(text).results().count();
  }

  private static String address() {
    return APP.uri("/").toString().replaceFirst("/$", "");
  }
}

package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.api.OneWayBus;
import jp.tsunagi.api.OyaTrips;
import jp.tsunagi.core.resource.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Long and mixed ways on one sheet of A4, and on the page. */
@ExtendWith(BrowserExtension.class)
class LongTripSheetTest {
  private static final Resource MORNING =
      OyaTrips.gathering("大屋地域のみんなで歌って笑って元気になる音楽サロン", "10:00", "11:30");

  @RegisterExtension
  static final AppExtension CHANGING = AppExtension.over(MORNING).with(Valley.SETTINGS);

  @RegisterExtension
  static final AppExtension ONE_WAY = AppExtension.over(MORNING).with(Valley.SETTINGS);

  @BeforeAll
  static void loadTheTimetables() {
    OneWayBus.loadChanging(CHANGING, MORNING);
    OneWayBus.load(ONE_WAY, MORNING);
  }

  @Test
  void aChangeBothWaysWithEveryWalkFitsOnOneSheet(Visitor visitor) {
    Page page = detail(visitor, CHANGING, "");
    Locator option = page.locator(".trip__option").first();
    option.locator("summary").click();
    assertThat(option.locator("li")).hasCount(10);
    assertThat(printed(page))
        .contains("養父市場中央商店街前（上り） で降りる", "養父市場中央商店街前（下り） で乗る")
        .contains("待つ", "歩く", "帰りつく");
  }

  @Test
  void theBusThereAndTheTaxiHomeAreSaidPlainly(Visitor visitor) {
    Page page = detail(visitor, ONE_WAY, "");
    Locator option = page.locator(".trip__option").first();
    assertThat(option).containsText("行きはバス・電車、帰りはデマンドタクシー 8:58に出て");
    assertThat(option.locator(".visually-hidden").first())
        .containsText("行きはバス・電車で、帰りはデマンドタクシーで、8時58分に出て、");
    option.locator("summary").click();
    assertThat(printed(page)).contains("朝の線", "デマンドタクシー", "079-000-2222");
    AccessibilityTest.hasNoViolation(page);
  }

  @Test
  void whereNoBusGoesHomeTheAlternativeIsPrintedOnOneSheet(Visitor visitor) {
    Page page = detail(visitor, ONE_WAY, "&by=transit");
    assertThat(page.locator(".trip")).containsText("帰りのバス・電車がありません。");
    assertThat(page.locator(".trip")).containsText("ほかの行き方ならあります。");
    page.locator(".trip__option").first().locator("summary").click();
    assertThat(printed(page)).contains("帰りつく", "予約の電話");
  }

  @Test
  void theCardSaysBothModes(Visitor visitor) {
    Page page =
        visitor
            .to(address(ONE_WAY))
            .open("/?near=" + OyaTrips.HOME + "&by=transit,taxi&round=1", 390, 844);
    assertThat(page.locator(".cards"))
        .containsText(Pattern.compile("バス・電車 家を8:58発 行き.*・帰りはデマンドタクシー 11:30あり\\(電話で予約\\)"));
  }

  /** What stands on the one sheet. */
  private static String printed(Page page) {
    page.evaluate(
        "() => window.addEventListener('beforeprint', () => {"
            + " window.printed = document.querySelector('.trip-sheet').textContent; })");
    byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(text).results().count()).isEqualTo(1);
    return (String) page.evaluate("window.printed");
  }

  private static Page detail(Visitor visitor, AppExtension app, String more) {
    String path = "/?near=" + OyaTrips.HOME + more + "&id=" + MORNING.id();
    Page page = visitor.to(address(app)).open(path, 390, 844);
    assertThat(page.locator(".trip__option").first()).isVisible();
    return page;
  }

  private static String address(AppExtension app) {
    return app.uri("/").toString().replaceFirst("/$", "");
  }
}

package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.api.QrCodeTest;
import jp.tsunagi.api.qr.QrCode;
import jp.tsunagi.core.resource.ResourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What one keeps on the device, hands over, prints, and takes into one's calendar. */
@ExtendWith(BrowserExtension.class)
class KeepingTest {

  private static final String NO_PRINTER =
      "() => { window.printed = ''; window.print = () => {"
          + " window.printed = (document.querySelector('.list-sheet') ?? document.querySelector('#detail')).textContent; }; }";

  @Test
  void whatIsKeptIsListedAndCanBeTakenBack(Visitor visitor) {
    Page page = visitor.phone("/kept.html");
    assertThat(page.locator("#kept")).containsText("まだ、何もとってありません。");
    AccessibilityTest.hasNoViolation(page);
    page.navigate(visitor.address());
    Locator star = Visitor.card(page, Valley.GO).locator(".keep");
    assertThat(star).hasAttribute("aria-pressed", "false");
    star.click();
    assertThat(star).hasText("とってあります " + Valley.GO);
    assertThat(star).hasAttribute("aria-pressed", "true");
    assertThat(page).hasURL(visitor.address() + "/");
    Visitor.card(page, Valley.HYAKUSAI).getByRole(AriaRole.LINK).click();
    Visitor.detail(page).locator(".keep").click();
    assertThat(Visitor.detail(page).locator(".keep")).containsText("とってあります");

    page.navigate(visitor.address() + "/kept.html");
    assertThat(page.locator(".card__name")).hasText(new String[] {Valley.HYAKUSAI, Valley.GO});
    AccessibilityTest.hasNoViolation(page);
    Visitor.card(page, Valley.HYAKUSAI).locator(".keep").click();
    assertThat(page.locator(".kept__absent")).containsText("を外しました。");
    assertThat(Visitor.button(page, "元にもどす")).isFocused();
    Visitor.button(page, "元にもどす").click();
    assertThat(page.locator(".card__name")).hasText(new String[] {Valley.HYAKUSAI, Valley.GO});
    page.reload();
    assertThat(page.locator(".card__name")).hasText(new String[] {Valley.HYAKUSAI, Valley.GO});
    page.setViewportSize(320, 640);
    AccessibilityTest.fits(page);
  }

  @Test
  void whatExistsNoMoreIsNamed(Visitor visitor) {
    Page page = visitor.expectingTrouble().phone("/kept.html");
    page.evaluate(
        "() => localStorage.setItem('tsunagi.kept',"
            + " '[{\"id\":\"00000000-0000-5000-8000-000000000000\",\"name\":\"なくなった会\"}]')");
    page.reload();
    assertThat(page.locator(".kept__absent")).containsText("「なくなった会」は、もうのっていません。");
    Visitor.button(page, "一覧から外す").click();
    assertThat(page.locator(".kept__absent")).containsText("「なくなった会」を外しました。");
  }

  @Test
  void aListIsHandedOverByACodeThatNoServerSees(Visitor visitor) throws Exception {
    Page page = visitor.desktop("/");
    Visitor.card(page, Valley.GO).locator(".keep").click();
    Visitor.card(page, Valley.HYAKUSAI).locator(".keep").click();
    page.navigate(visitor.address() + "/kept.html");
    Visitor.button(page, "この一覧を人に渡す").click();
    page.getByLabel("一覧の題").fill("体操と囲碁");
    AccessibilityTest.hasNoViolation(page);
    String link = page.locator("#list-link").inputValue();
    assertThat(link).startsWith(visitor.address() + "/kept.html#list=");
    assertThat(read(page.locator(".kept__code svg"))).isEqualTo(link);

    Page other = visitor.blank(390, 844);
    other.navigate(link);
    assertThat(other.locator("h1")).hasText("体操と囲碁");
    assertThat(other.locator("#kept")).containsText("だれかがえらんで渡した一覧です");
    assertThat(other.locator(".card__name")).hasText(new String[] {Valley.HYAKUSAI, Valley.GO});
    AccessibilityTest.hasNoViolation(other);
    Visitor.button(other, "すべてとっておく").click();
    assertThat(other.locator("[role=status]")).containsText("2件とっておきました。");
    assertThat(other.locator(".keep[aria-pressed=true]")).hasCount(2);
  }

  @Test
  void theListIsPrintedWithTelephonesAndACodeButNotWhereOneLives(Visitor visitor) throws Exception {
    Page page = visitor.desktop("/?near=35.405,134.763&category=exercise,hobby&q=八鹿");
    page.evaluate(NO_PRINTER);
    Visitor.button(page, "印刷する").click();
    assertThat(page.locator(".list-sheet")).hasCount(1);
    assertThat(page.evaluate("() => window.printed").toString())
        .contains("活動の一覧", "さがした条件: 「八鹿」", "サンプルデータです。", "2026年11月21日に印刷")
        .contains(Valley.HYAKUSAI, "次は11月25日(水) 13:30〜15:00", "八鹿公民館", "079-012-3456(内線12)")
        .doesNotContain("079-012-3457");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("#results")).isHidden();
    assertThat(URLDecoder.decode(read(page.locator(".list-sheet svg")), StandardCharsets.UTF_8))
        .startsWith(visitor.address() + "/?")
        .contains("八鹿")
        .doesNotContain("near");
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))");
    assertThat(page.locator(".list-sheet")).hasCount(0);
  }

  @Test
  void theDetailIsPrintedOnOneSheetWithACodeThatLeadsBack(Visitor visitor) throws Exception {
    String address = visitor.address() + "/?id=" + ResourceId.of("28222", "test", Valley.HYAKUSAI);
    Page page = visitor.desktop(address.substring(visitor.address().length()));
    assertThat(Visitor.detail(page)).containsText("もとの資料");
    page.evaluate(NO_PRINTER);
    Visitor.button(page, "印刷する").last().click();
    assertThat(page.locator(".paper-mark")).hasCount(1);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(read(page.locator(".paper-mark svg"))).isEqualTo(address);
    String pdf =
        new String(
            page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true)),
            StandardCharsets.ISO_8859_1);
    assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count()).isEqualTo(1);
  }

  @Test
  void aDayGoesIntoTheCalendarAndAFilterIsSubscribedTo(Visitor visitor, AppExtension app) {
    Page page = visitor.desktop("/?near=35.405,134.763&when=week&category=exercise&day=wed");
    Visitor.button(page, "この条件の予定をカレンダーに入れる").click();
    Locator panel = page.locator("#calendar-panel");
    assertThat(panel).containsText("半日ほどで直ります");
    AccessibilityTest.hasNoViolation(page);
    String feed = panel.locator("a").getAttribute("href");
    assertThat(feed).startsWith("webcal://").doesNotContain("near").doesNotContain("on=");
    assertThat(app.get(feed.replaceFirst("webcal://[^/]+", "")).body())
        .contains("SUMMARY:" + Valley.HYAKUSAI, "DTSTART:20261125T043000Z")
        .doesNotContain(Valley.GO);

    Visitor.card(page, Valley.HYAKUSAI).getByRole(AriaRole.LINK).click();
    page.locator(".detail__calendar summary").click();
    AccessibilityTest.hasNoViolation(page);
    String day = page.locator(".detail__calendar li a").first().getAttribute("href");
    assertThat(app.get(day).body()).containsOnlyOnce("BEGIN:VEVENT");
  }

  /** What a telephone reads in a code, painted from its path as the browser does. */
  private static String read(Locator code) throws Exception {
    String box = code.getAttribute("viewBox");
    int size = Integer.parseInt(box.substring(box.lastIndexOf(' ') + 1));
    return QrCodeTest.read(new QrCode(size, code.locator("path").getAttribute("d")));
  }
}

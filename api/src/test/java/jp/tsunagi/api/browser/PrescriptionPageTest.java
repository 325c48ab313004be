package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.api.OyaTrips;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The prescription as a link worker makes it, in a browser and on paper. */
@ExtendWith(BrowserExtension.class)
class PrescriptionPageTest {

  private static final Resource GO =
      Resources.named("大屋囲碁の会")
          .at(35.3339, 134.6636)
          .ofArea("28222-oya")
          .held(OyaTrips.wednesdays("13:30", "15:00"))
          .costing(100)
          .build();
  private static final Resource TEA = OyaTrips.gathering("ふれあい喫茶 大屋", "10:30", "14:00");
  private static final Resource SONG =
      Resources.named("八鹿うたう会")
          .at(35.4045, 134.7650)
          .held(OyaTrips.wednesdays("10:00", "11:30"))
          .build();

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(GO, TEA, SONG).with(Valley.SETTINGS);

  @BeforeAll
  static void loadTheTimetable() {
    OyaTrips.loadTimetable(APP, GO);
  }

  @Test
  void threePlacesStandOnOnePageWithFuriganaOrWithoutInEveryLanguage(Visitor visitor) {
    Page page = open(visitor, 1280, 900);
    assertThat(page.locator(".rx-one")).hasCount(3);
    assertThat(page.locator(".rx-one").first()).containsText("大屋市場で降りる");
    for (String language : new String[] {"日本語", "やさしい日本語", "English"}) {
      choose(page, language);
      assertThat(page.locator(".rx-tools [role=status]")).hasText("1枚におさまります。");
      assertThat(pages(page)).as(language).isEqualTo(1);
    }
    choose(page, "日本語");
    page.getByLabel("ふりがなをつける").check();
    assertThat(page.locator(".rx-sheet ruby").first()).isVisible();
    assertThat(pages(page)).as("with readings").isEqualTo(1);
  }

  /** The go player's paper: two buses, and a word of the link worker's for each. */
  @Test
  void soItDoesWithReadingsWhereThereIsMuchToSay(Visitor visitor) {
    Page page = open(visitor, 1280, 900, "見学だけでもよいそうです。");
    page.getByLabel("ふりがなをつける").check();
    assertThat(page.locator(".rx-tools [role=status]")).hasText("1枚におさまります。");
    assertThat(pages(page)).isEqualTo(1);
  }

  @Test
  void onAPhoneItIsReadInOneColumnAndStillPrintedOnOnePage(Visitor visitor) {
    Page page = open(visitor, 390, 844);
    assertThat(
            (boolean)
                page.locator(".rx-frame")
                    .evaluate("(frame) => frame.scrollWidth <= frame.clientWidth"))
        .isTrue();
    assertThat(page.locator(".rx-tools [role=status]")).hasText("1枚におさまります。");
    assertThat(pages(page)).isEqualTo(1);
  }

  @Test
  void onceOpenedItNeedsNoNetwork(Visitor visitor) {
    Page page = open(visitor.expectingTrouble(), 1280, 900);
    page.context().setOffline(true);
    page.getByLabel("ふりがなをつける").check();
    choose(page, "English");
    assertThat(page.locator(".rx-sheet")).containsText("get off at 大屋市場");
    page.getByLabel("もっと大きい字").check();
    assertThat(pages(page)).isPositive();
    Visitor.button(page, "PDFで保存する").click();
    assertThat(page.locator(".rx-tools [role=status]")).containsText("インターネット");
  }

  @Test
  void nothingOfItStaysBehind(Visitor visitor) {
    Page page = open(visitor, 1280, 900);
    Visitor.button(page, "閉じる").click();
    assertThat(page.locator(".rx")).hasCount(0);
    assertThat(page.content()).doesNotContain("大屋市場で降りる");
    assertThat((String) page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])"))
        .isEqualTo("[{},{}]");
  }

  @Test
  void theNoteIsPrintedWhenItWasCorrected(Visitor visitor) {
    Page page = open(visitor, 1280, 900);
    page.getByText("日・ひとこと・電話番号を直す").click();
    page.locator("#rx-note-0").fill("見学だけでもどうぞ");
    page.locator("#rx-phone").fill("079-000-0000");
    Visitor.button(page, "紙を作り直す").click();
    assertThat(page.locator(".rx-sheet")).containsText("見学だけでもどうぞ");
    assertThat(page.locator(".rx-sheet__foot")).containsText("079-000-0000");
    page.locator("#rx-session-0").selectOption("1");
    assertThat(page.locator(".rx-one__when").first()).containsText("12月2日");
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 900"})
  void axeFindsNothing(int width, int height, Visitor visitor) {
    Page page = open(visitor, width, height);
    page.getByText("日・ひとこと・電話番号を直す").click();
    AccessibilityTest.hasNoViolation(page);
    AccessibilityTest.fits(page);
  }

  /** On a page of those who may: which one does not matter. */
  private static Page open(Visitor visitor, int width, int height) {
    return open(visitor, width, height, "");
  }

  private static Page open(Visitor visitor, int width, int height, String note) {
    Page page = visitor.to(APP.uri("").toString()).blank(width, height);
    Staff.enter(APP, page, "/cases.html", Role.LINK_WORKER);
    page.evaluate(
        """
        async ([note, ...ids]) => {
          const { openPrescription } = await import('/prescription/open.js');
          await openPrescription({
            items: ids.map((resource) => ({ resource, note: note || undefined })),
            travel: { point: { lat: 35.4115, lon: 134.7731 } }, code: 'KQ7RT',
          });
        }
        """,
        new String[] {note, GO.id().toString(), TEA.id().toString(), SONG.id().toString()});
    assertThat(page.locator(".rx-sheet")).isVisible();
    return page;
  }

  private static void choose(Page page, String language) {
    page.locator(".rx-tools").getByLabel(language, exactly()).check();
  }

  private static Locator.GetByLabelOptions exactly() {
    return new Locator.GetByLabelOptions().setExact(true);
  }

  /** How many pages of A4 it takes on paper. */
  private static int pages(Page page) {
    byte[] pdf =
        page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
    return (int)
        Pattern.compile("/Type\\s*/Page\\b")
            .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
            .results()
            .count();
  }
}

package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.api.Cases;
import jp.tsunagi.core.account.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a steward sees of what cases teach. */
@ExtendWith(BrowserExtension.class)
class LearningPageTest {

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(Staff.SALON).with(Valley.SETTINGS);

  @BeforeAll
  static void eightCases() {
    Cases.eight(APP, Staff.SALON.id().toString());
    APP.execute(
        "insert into unmet_need select gen_random_uuid(), '28222', '28222-yokayoka',"
            + " array['hobby-go'], array[]::text[], '2026-10-01' from generate_series(1, 6)");
  }

  @Test
  void everyChartHasItsTableAndSmallNumbersAreInNeither(Visitor visitor) throws Exception {
    Page page = open(visitor, 1280, 800);
    assertThat(page.locator("#learning")).containsText("2026年10月31日");
    assertThat(page.locator("section:has(#table-reach) .table")).containsText("秘匿");
    assertThat(page.locator("section:has(#table-wellbeing) .chart")).containsText("4.5");
    assertThat(page.locator(".gap-map__name")).hasText("八鹿 6");
    int charts = page.locator(".chart").count();
    assertThat(charts).isGreaterThanOrEqualTo(4);
    assertThat(page.locator("section:has(.chart) .table").count()).isEqualTo(charts);
    Download sheet =
        page.waitForDownload(() -> page.locator("section:has(#table-reach) a[download]").click());
    assertThat(sheet.suggestedFilename()).isEqualTo("reach-2026.csv");
    assertThat(Files.readString(Path.of(sheet.path().toString()))).contains("秘匿");
  }

  @Test
  void anEarlierYearIsChosenAndIsEmpty(Visitor visitor) {
    Page page = open(visitor, 390, 800);
    page.locator("#year").selectOption("2024");
    assertThat(page.locator("#learning")).containsText("2025年3月31日");
    assertThat(page.locator("section:has(#table-reach)")).containsText("まだありません");
  }

  @Test
  void whoRunsAGatheringSeesNothingOfIt(Visitor visitor) {
    Page page = visitor.to(APP.uri("").toString()).blank(390, 800);
    Staff.enter(APP, page, "/learning.html", Role.VOLUNTEER);
    assertThat(page.locator("#learning")).containsText("このページを使えません");
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  void axeFindsNothing(int width, int height, Visitor visitor) {
    Page page = open(visitor, width, height);
    AccessibilityTest.hasNoViolation(page);
    assertThat(FormAccessibilityTest.small(page)).isEmpty();
    AccessibilityTest.fits(page);
  }

  private static Page open(Visitor visitor, int width, int height) {
    Page page = visitor.to(APP.uri("").toString()).blank(width, height);
    Staff.enter(APP, page, "/learning.html", Role.STEWARD);
    assertThat(page.locator("#table-unused")).isVisible();
    return page;
  }
}

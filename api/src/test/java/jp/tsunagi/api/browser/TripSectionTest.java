package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.api.OyaTrips;
import jp.tsunagi.core.resource.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way there and back in the detail of a resource. */
@ExtendWith(BrowserExtension.class)
class TripSectionTest {
  private static final Resource SALON = OyaTrips.gathering("大屋のサロン", "13:30", "15:00");
  private static final Resource EVENING = OyaTrips.gathering("夜の集い", "13:30", "22:30");

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(SALON, EVENING).with(Valley.SETTINGS);

  @BeforeAll
  static void loadTheTimetable() {
    OyaTrips.loadTimetable(APP, SALON);
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  void theBusThereAndBackIsTold(int width, int height, Visitor visitor) {
    Page page = visitor.to(address()).open(detailOf(SALON), width, height);
    Locator trip = Visitor.detail(page).locator(".trip");
    Locator option = trip.locator(".trip__option").first();
    assertThat(option).containsText("バス・電車");
    option.locator("summary").click();
    assertThat(option).containsText("行き");
    assertThat(option).containsText("大屋線");
    assertThat(option).containsText("大屋市場");
    assertThat(trip).containsText("バスの時刻は架空のもの(サンプル)です。");
    AccessibilityTest.hasNoViolation(page);
  }

  @Test
  void noBusHomeIsSaidPlainly(Visitor visitor) {
    Page page = visitor.to(address()).phone(detailOf(EVENING));
    assertThat(Visitor.detail(page).locator(".trip")).containsText("帰りのバス・電車がありません。");
  }

  @Test
  void withoutAnOriginThePageSaysHowToGetTheWay(Visitor visitor) {
    Page page = visitor.to(address()).phone("/?id=" + SALON.id());
    assertThat(Visitor.detail(page)).containsText("「近くで探す」で出発地をえらぶと");
  }

  private static String detailOf(Resource resource) {
    return "/?near=" + OyaTrips.HOME + "&id=" + resource.id();
  }

  private static String address() {
    return APP.uri("/").toString().replaceFirst("/$", "");
  }
}

package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.api.Member;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** まちあるき: made, published, read, printed. */
@ExtendWith(BrowserExtension.class)
class CoursePageTest {

  private static final Resource GARDEN =
      Resources.named("花の庭").ofArea("28222-yokayoka").at(35.41, 134.766).build();

  private static final String ALL_STOPS_ON_THE_MAP =
      """
      () => {
        const map = document.querySelector('.course-map').getBoundingClientRect();
        const pins = [...document.querySelectorAll('.course-map .pin')].map((pin) => pin.getBoundingClientRect());
        return pins.length === 2 && pins.every((pin) => pin.top >= map.top && pin.bottom <= map.bottom
          && pin.left >= map.left && pin.right <= map.right);
      }
      """;

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(Staff.SALON, GARDEN).with(Valley.SETTINGS);

  @Test
  @Criterion(
      value = {"2.1.1", "2.5.7"},
      says = "まちあるきのコースも、キーボードだけで作り、順番を変えられます")
  void aStewardMakesACourseWithTheKeyboardAndAnybodyReadsIt(Visitor visitor) {
    Page page = visitor.to(address()).blank(1280, 800);
    Staff.enter(APP, page, "/courses.html", Role.STEWARD);
    Visitor.button(page, "コースを作る").press("Enter");
    page.locator("#course-name").fill("八鹿の町なみ");
    find(page, "花の庭");
    find(page, "八鹿サロン");
    assertThat(page.locator(".stops__name").nth(1)).hasText("八鹿サロン");
    page.getByRole(AriaRole.BUTTON)
        .filter(new Locator.FilterOptions().setHasText("上へ"))
        .press("Enter");
    assertThat(page.locator(".stops__name").first()).hasText("八鹿サロン");
    page.locator("#words-0").fill("古い柱を見てください");
    page.getByLabel("みんなに公開する").check();
    AccessibilityTest.hasNoViolation(page);
    Visitor.button(page, "保存する").press("Enter");
    assertThat(page.locator("#title")).hasText("八鹿の町なみ");
    assertThat(page).hasURL(Pattern.compile("id="));
    assertThat((List<?>) page.evaluate(EveryPageAccessibilityTest.OVERLAPPING)).isEmpty();
    Page reader = visitor.blank(390, 844);
    reader.navigate(page.url());
    assertThat(reader.locator(".course__whole")).containsText("2か所・約");
    assertThat(reader.locator(".stops")).containsText("古い柱を見てください");
    assertThat(reader.locator(".stops__way")).containsText("(目安)");
    assertThat(reader.locator(".pin[data-rank='2']")).hasCount(1);
    AccessibilityTest.hasNoViolation(reader);
    AccessibilityTest.fits(reader);
    reader.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat((boolean) reader.evaluate(ALL_STOPS_ON_THE_MAP)).as("on paper").isTrue();
  }

  private static void find(Page page, String name) {
    page.locator("#stop-search").fill(name);
    page.locator("#stop-search").press("Enter");
    Visitor.button(page, name).press("Enter");
    assertThat(page.getByText("「" + name + "」を")).isVisible();
  }

  @Test
  void aCourseThatIsDeletedComesBackByOnePress(Visitor visitor) {
    String id = UUID.randomUUID().toString();
    Page page = visitor.to(address()).blank(390, 844);
    Member steward = Staff.enter(APP, page, "/courses.html", Role.STEWARD);
    Member.json(steward.put("/api/v1/courses/" + id, "{\"name\": \"消すコース\", \"stops\": []}"));
    page.navigate(address() + "/courses.html?id=" + id);
    Visitor.button(page, "コースを変える").click();
    Visitor.button(page, "このコースを消す").click();
    assertThat(page.locator("#courses")).not().containsText("消すコース");
    Visitor.button(page, "元にもどす").click();
    assertThat(page.locator("#title")).hasText("消すコース");
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800"})
  void theEmptyListSaysSo(int width, int height, Visitor visitor) {
    APP.execute("delete from course");
    Page page = visitor.to(address()).blank(width, height);
    page.navigate(address() + "/courses.html");
    assertThat(page.locator("#courses")).containsText("コースは、まだありません。");
    AccessibilityTest.hasNoViolation(page);
  }

  private static String address() {
    return APP.uri("").toString();
  }
}

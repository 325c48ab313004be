package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Scripts that strangers wrote are read and not run. What the Content Security Policy stops would
 * be in the console, and fail the test too.
 */
@ExtendWith(BrowserExtension.class)
class PayloadPageTest {

  private static final String IMAGE = "\"><img src=x onerror=alert(1)>";
  private static final String SCRIPT = "<script>alert(1)</script>";

  private static final Resource WRITTEN =
      Resources.named(IMAGE).ofArea("28222-yokayoka").at(35.4, 134.76).describedAs(SCRIPT).build();

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(WRITTEN).with(Map.of("TSUNAGI_TILES_URL", ""));

  @Test
  void whoLooksAtTheListTheDetailAndTheDeskReadsWhatWasWrittenAndNothingRuns(Visitor visitor) {
    List<String> said = new ArrayList<>();
    Page page = visitor.to(APP.uri("").toString()).desktop("/");
    page.onDialog(dialog -> hear(dialog, said));
    assertThat(page.locator(".card__name")).hasText(IMAGE);
    page.locator(".card__name").click();
    assertThat(Visitor.detail(page)).containsText(SCRIPT);
    page.navigate(APP.uri("/resources/" + WRITTEN.id()).toString());
    assertThat(page.locator("h1")).containsText(IMAGE);
    String sent =
        Staff.correct(
            APP, WRITTEN, "\"description\": \"<svg onload=alert(1)>\", \"note\": \"=1+1\"");
    Staff.enter(APP, page, "/desk.html?id=" + sent, Role.ADMINISTRATOR);
    assertThat(page.locator("#desk")).containsText("<svg onload=alert(1)>");
    assertThat(page.locator("#desk")).containsText(IMAGE);
    assertThat(page.locator("img[src=x], svg[onload]")).hasCount(0);
    assertThat(said).isEmpty();
  }

  private static void hear(Dialog dialog, List<String> said) {
    said.add(dialog.message());
    dialog.dismiss();
  }
}

package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.core.account.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every page over the sample, at four widths and as it is printed, as pictures to be looked at: see
 * {@code scripts/screenshots}. No part of the tests.
 */
@ExtendWith(BrowserExtension.class)
@EnabledIfEnvironmentVariable(named = "TSUNAGI_SCREENSHOTS", matches = ".+")
class Screenshots {

  private static final int[] WIDTHS = {360, 390, 768, 1280};
  private static final int DESKTOP = 900;

  /** A4 without its margins, at 96 dots an inch. */
  private static final int PAPER = 688;

  @RegisterExtension
  static final AppExtension APP = AppExtension.withSample().with(Valley.SETTINGS);

  /** A page, and who opens it; null for everybody. */
  private record Shown(String path, @Nullable Role role) {}

  private static Map<String, Shown> pages() {
    String yoka = "near=35.405,134.763";
    String first =
        APP.json("/api/v1/resources?q=" + "%E5%9B%B2%E7%A2%81" + "&limit=1")
            .at("/features/0/id")
            .asText();
    Map<String, Shown> pages = new LinkedHashMap<>();
    everybody(pages, "list", "/");
    everybody(pages, "list-near", "/?" + yoka + "&within=3000&when=week");
    everybody(pages, "list-by-bus", "/?" + yoka + "&by=transit&minutes=45");
    everybody(pages, "list-empty", "/?q=%E3%83%AD%E3%82%B1%E3%83%83%E3%83%88");
    everybody(pages, "map", "/?tab=map&" + yoka);
    everybody(pages, "calendar", "/?tab=calendar");
    everybody(pages, "detail", "/?" + yoka + "&id=" + first);
    everybody(pages, "english", "/?lang=en");
    everybody(pages, "easy", "/?lang=easy");
    everybody(pages, "resource", "/resources/" + first);
    everybody(pages, "area", "/areas/28222-yoka");
    everybody(pages, "wall", "/wall?area=28222-yoka");
    everybody(pages, "courses", "/courses.html");
    everybody(pages, "add", "/add.html");
    everybody(pages, "embed", "/embed.html");
    everybody(pages, "embedding", "/embedding.html");
    everybody(pages, "kiosk", "/kiosk.html");
    everybody(pages, "accessibility", "/accessibility.html");
    everybody(pages, "design", "/design.html");
    everybody(pages, "login", "/account.html");
    pages.put("mine", new Shown("/mine.html", Role.VOLUNTEER));
    pages.put("desk", new Shown("/desk.html", Role.STEWARD));
    pages.put("inventory", new Shown("/inventory.html", Role.STEWARD));
    pages.put("cases", new Shown("/cases.html", Role.LINK_WORKER));
    pages.put("match", new Shown("/match.html", Role.LINK_WORKER));
    pages.put("learning", new Shown("/learning.html", Role.LINK_WORKER));
    pages.put("admin", new Shown("/admin.html", Role.ADMINISTRATOR));
    return pages;
  }

  private static void everybody(Map<String, Shown> pages, String name, String path) {
    pages.put(name, new Shown(path, null));
  }

  @Test
  void eachPageAtEachWidthAndOnPaper(Visitor visitor) throws IOException {
    Path folder = Path.of(Objects.requireNonNull(System.getenv("TSUNAGI_SCREENSHOTS")));
    Files.createDirectories(folder);
    for (Map.Entry<String, Shown> each : pages().entrySet()) {
      for (int width : WIDTHS) {
        Page page = open(visitor, each.getValue(), width);
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(width < DESKTOP)
                .setPath(folder.resolve(each.getKey() + "-" + width + ".png")));
        if (width == WIDTHS[WIDTHS.length - 1]) {
          print(page, folder.resolve(each.getKey() + "-print.png"));
        }
        page.context().close();
      }
    }
    assertThat(folder.resolve("list-360.png")).exists();
  }

  private static Page open(Visitor visitor, Shown shown, int width) {
    Page page =
        visitor
            .withoutTiles()
            .expectingTrouble()
            .to(APP.uri("").toString())
            .blank(width, width < DESKTOP ? 844 : 800);
    if (shown.role() == null) {
      page.navigate(APP.uri("") + shown.path());
    } else {
      Staff.enter(APP, page, shown.path(), shown.role());
    }
    assertThat(page.locator("[aria-busy=true]")).hasCount(0);
    // What is drawn after all else has come: clusters, readings over words.
    page.waitForTimeout(700);
    return page;
  }

  private static void print(Page page, Path file) {
    page.setViewportSize(PAPER, 1000);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
  }
}

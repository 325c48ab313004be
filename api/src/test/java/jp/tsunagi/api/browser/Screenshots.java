package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.api.Member;
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

  /** The two that README shows: what the window holds. */
  @Test
  void theReadmesPictures(Visitor visitor) throws IOException {
    Path folder = Path.of(Objects.requireNonNull(System.getenv("TSUNAGI_SCREENSHOTS")));
    Files.createDirectories(folder);
    Shown shown = new Shown("/?near=35.3339,134.6636&by=walk,transit&minutes=60", null);
    for (int width : new int[] {390, 1280}) {
      Page page = open(visitor, shown, width);
      String name = width < DESKTOP ? "readme-phone.png" : "readme-desktop.png";
      if (width < DESKTOP) {
        page.evaluate("() => document.getElementById('results').scrollIntoView()");
        page.waitForTimeout(300);
      }
      page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name)));
      page.context().close();
    }
  }

  /** What a link worker and a clinic see of the go player, from the referral to the answer. */
  @Test
  void theGoPlayersCaseFromTheReferralToTheAnswer(Visitor visitor) throws IOException {
    Path folder = Path.of(Objects.requireNonNull(System.getenv("TSUNAGI_SCREENSHOTS")));
    Files.createDirectories(folder);
    for (int width : new int[] {390, 1280}) {
      Page page = open(visitor, new Shown("/cases.html", null), width);
      Member worker = Staff.enter(APP, page, "/cases.html", Role.LINK_WORKER);
      Consumer<String> shoot =
          name -> {
            page.waitForTimeout(500);
            page.screenshot(
                new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(folder.resolve("case-" + name + "-" + width + ".png")));
          };
      String link =
          Member.json(worker.post("/api/v1/clinics/" + Helped.clinic(worker) + "/link", "{}"))
              .get("link")
              .asText();
      page.navigate(APP.uri("/referral.html") + "#" + link.split("#", 2)[1]);
      assertThat(page.locator("#request-consented")).isVisible();
      shoot.accept("1-referral");
      String path = worked(worker);
      page.navigate(APP.uri("/match.html").toString());
      Staff.ready(page);
      match(page);
      shoot.accept("2-match");
      page.locator(".match__take").first().click();
      page.locator(".match__take").nth(1).click();
      Visitor.button(page, "処方箋を作る").click();
      for (String language : new String[] {"日本語", "やさしい日本語", "English"}) {
        page.locator(".rx-tools")
            .getByLabel(language, new Locator.GetByLabelOptions().setExact(true))
            .check();
        page.waitForTimeout(800);
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(folder.resolve("case-3-" + language + "-" + width + ".png")));
        if (width >= DESKTOP) {
          Files.write(
              folder.resolve("case-3-" + language + ".pdf"),
              page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true)));
        }
      }
      page.navigate(APP.uri("/cases.html").toString());
      Staff.ready(page);
      shoot.accept("4-cases");
      page.locator(".case-line")
          .filter(new Locator.FilterOptions().setHasText(Helped.code(worker, path)))
          .click();
      for (String part : new String[] {"経過", "候補", "同意", "くらしの輪", "医療機関へ", "引き継ぐ・終える"}) {
        Visitor.button(page, part).click();
        shoot.accept("5-" + part);
      }
      page.context().close();
    }
  }

  private static String worked(Member worker) {
    String path = Helped.referred(worker);
    Helped.consented(worker, path, "clinic", "2027-11-20");
    Helped.stepped(worker, path, "listened", "2026-11-10", ", \"note\": \"将棋より囲碁とのこと\"");
    String go =
        APP.json("/api/v1/resources?q=%E5%9B%B2%E7%A2%81&limit=1").at("/features/0/id").asText();
    Helped.shortlisted(worker, path, go);
    Helped.stepped(worker, path, "introduced", "2026-11-12", ", \"resource\": \"" + go + "\"");
    Helped.answered(worker, path, "2026-10-01", 2);
    Helped.answered(worker, path, "2026-11-20", 6);
    return path;
  }

  private static void match(Page page) {
    page.locator("#wish-words").fill("囲碁 科学");
    for (String chip : new String[] {"自転車", "バス・電車", "屋内だけ"}) {
      Visitor.button(page, chip).click();
    }
    page.locator("#from-area").selectOption("28222-yokacho-yoka");
    Visitor.button(page, "行き先をさがす").click();
    assertThat(page.locator(".results__status")).containsText("件が合います");
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

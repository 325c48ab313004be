package jp.tsunagi.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody who opens the page, on a desktop (1280 × 800) or a phone (390 × 844). */
final class Visitor {

  private static final Pattern TILES = Pattern.compile("^" + Tiles.ADDRESS);
  private static final String NO_WORKERS = "Service Worker registration blocked by Playwright";

  /** Says how busy the machine is; that all is preloaded that is used, FirstLoadTest says. */
  private static final String LATE = "was preloaded using link preload but not used within";

  private final Browser browser;
  private String address;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private Browser.NewContextOptions options = new Browser.NewContextOptions();
  private ReducedMotion motion = ReducedMotion.REDUCE;
  private boolean tiles = true;
  private boolean workers;
  private boolean troubleExpected;

  Visitor(Browser browser, String address) {
    this.browser = browser;
    this.address = address;
  }

  /** Lets the device know where it is. */
  Visitor at(double lat, double lon) {
    options.setGeolocation(lat, lon).setPermissions(List.of("geolocation"));
    return this;
  }

  /** Goes to another server than the one of all tests. */
  Visitor to(String otherAddress) {
    address = otherAddress;
    return this;
  }

  /** Has set the device to dark colours. */
  Visitor inTheDark() {
    options.setColorScheme(ColorScheme.DARK);
    return this;
  }

  /** Has nothing against movement, which other visitors have asked their device to spare them. */
  Visitor whoLikesMovement() {
    motion = ReducedMotion.NO_PREFERENCE;
    return this;
  }

  /** No background tile can be fetched. */
  Visitor withoutTiles() {
    tiles = false;
    return this;
  }

  /**
   * The browser keeps the page for places without signal. Others do not: what a test answers in the
   * server's place, a service worker would not hear.
   */
  Visitor keepingThePage() {
    workers = true;
    return this;
  }

  /** The console may complain: the test breaks something on purpose. */
  Visitor expectingTrouble() {
    troubleExpected = true;
    return this;
  }

  Page desktop(String path) {
    return open(path, 1280, 800);
  }

  Page phone(String path) {
    options.setHasTouch(true).setIsMobile(true);
    return open(path, 390, 844);
  }

  /** Opens the page and waits until the list, or what stands in its place, is there. */
  Page open(String path, int width, int height) {
    Page page = blank(width, height);
    page.navigate(address + path);
    ready(page);
    return page;
  }

  /** Opens a page with a form on a phone, and waits until the form is there. */
  Page form(String path) {
    Page page = phone(path);
    PlaywrightAssertions.assertThat(page.locator(".form[aria-busy=true]")).hasCount(0);
    return page;
  }

  /** A page that has not gone anywhere yet. */
  Page blank(int width, int height) {
    BrowserContext context =
        browser.newContext(
            options
                .setViewportSize(width, height)
                .setLocale("ja-JP")
                .setServiceWorkers(workers ? ServiceWorkerPolicy.ALLOW : ServiceWorkerPolicy.BLOCK)
                .setReducedMotion(motion));
    context.setDefaultTimeout(RunningPage.PATIENCE_MS);
    contexts.add(context);
    if (!tiles) {
      context.route(TILES, Route::abort);
    }
    Page page = context.newPage();
    page.onConsoleMessage(this::hear);
    page.onPageError(complaints::add);
    return page;
  }

  String address() {
    return address;
  }

  private void hear(ConsoleMessage message) {
    boolean missingTile = !tiles && TILES.matcher(message.location()).find();
    if (message.text().equals(NO_WORKERS) || message.text().contains(LATE)) {
      return;
    }
    if (!missingTile && (message.type().equals("error") || message.type().equals("warning"))) {
      complaints.add(message.text() + " " + message.location());
    }
  }

  /** Waits until the list is no longer busy. */
  static void ready(Page page) {
    PlaywrightAssertions.assertThat(page.locator("#results-body[aria-busy]")).hasCount(0);
  }

  /** The count above the list says so many. */
  static void counts(Page page, int count) {
    PlaywrightAssertions.assertThat(page.locator("#results-heading"))
        .hasText(Pattern.compile("(^|\\s)" + count + "件$"));
  }

  /** The names in the list, in order. */
  static List<String> names(Page page) {
    ready(page);
    return page.locator(".card__name").allTextContents();
  }

  /** The card of a resource. */
  static Locator card(Page page, String name) {
    return page.locator(".card").filter(new Locator.FilterOptions().setHasText(name));
  }

  /** A button by its name. */
  static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** The open detail. */
  static Locator detail(Page page) {
    return page.locator("#detail[open]");
  }

  /** Closes what was opened and sees that nobody complained. */
  void leave() {
    contexts.forEach(Visitor::close);
    if (!troubleExpected) {
      assertThat(complaints).as("what the console says").isEmpty();
    }
  }

  /**
   * A request that is being answered just then finds its page gone, which is what closing means.
   */
  private static void close(BrowserContext context) {
    try {
      context.close();
    } catch (PlaywrightException e) {
      if (!String.valueOf(e.getMessage()).contains("has been closed")) {
        throw e;
      }
    }
  }
}

package jp.tsunagi.api.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.core.database.StoredResources;
import jp.tsunagi.core.resource.Resource;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One database, one server and one browser for all tests of the page: started by the first test
 * that needs them, stopped with the last.
 */
final class RunningPage implements AutoCloseable {

  private static final List<String> CHROMIUM_ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /**
   * How long what a test waits for may take, in milliseconds. Only a test that fails waits for it
   * to end; where a machine has much else to do, a click can take ten seconds.
   */
  static final double PATIENCE_MS = 60_000;

  private final AppExtension app = AppExtension.empty().with(Valley.SETTINGS);
  private final ExtensionContext context;
  private final Playwright playwright;
  private final Browser browser;

  RunningPage(ExtensionContext context) {
    this.context = context;
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    app.beforeAll(context);
    StoredResources.store(app.database(), Valley.resources().toArray(new Resource[0]));
    waitForTheServerToNotice();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = launch(playwright);
  }

  /** A browser of its own, for who does more with it than look. */
  static Browser launch(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(chromium())
                .setArgs(CHROMIUM_ARGUMENTS));
  }

  private void waitForTheServerToNotice() {
    for (int i = 0; i < 200 && !app.get("/api/v1/site").body().contains("養父市"); i++) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }

  private static Path chromium() {
    String given = System.getenv("TSUNAGI_CHROMIUM");
    return Path.of(given == null ? "/usr/bin/chromium" : given);
  }

  Browser browser() {
    return browser;
  }

  /** The service and its database. */
  AppExtension app() {
    return app;
  }

  /** Where the page is, without a slash at the end. */
  String address() {
    return app.uri("").toString();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    app.afterAll(context);
  }
}

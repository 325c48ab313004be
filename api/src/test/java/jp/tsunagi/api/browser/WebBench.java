package jp.tsunagi.api.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** How fast the page is on a slow machine and line, see {@code scripts/bench web}. */
final class WebBench {

  /** Lighthouse's slow 4G: bits per second, and the milliseconds that a request waits. */
  private static final double DOWN = 1.6 * 1024 * 1024;

  private static final double UP = 750 * 1024;
  private static final int LATENCY_MS = 150;
  private static final int TIMES_SLOWER = 4;

  private static final int PATIENCE_MS = 120_000;

  /**
   * Keeps what the browser itself says about paints, shifts and interactions. The shift is that of
   * the worst burst, as web-vitals counts it: less than a second apart, five seconds at most.
   */
  private static final String OBSERVE =
      """
      window.web = { lcp: 0, cls: 0, what: '', shifted: '', interactions: new Map() };
      let burst = { value: 0, start: 0, end: 0 };
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          web.lcp = entry.startTime;
          web.what = entry.element?.className || entry.element?.tagName || '';
        }
      }).observe({ type: 'largest-contentful-paint', buffered: true });
      new PerformanceObserver((list) => {
        for (const { hadRecentInput, value, startTime, sources } of list.getEntries()) {
          if (hadRecentInput) continue;
          const goesOn = startTime - burst.end < 1000 && startTime - burst.start < 5000;
          burst = { value: (goesOn ? burst.value : 0) + value, start: goesOn ? burst.start : startTime, end: startTime };
          web.cls = Math.max(web.cls, burst.value);
          if (value < 0.005) continue;
          const what = sources.map(({ node }) => node?.id || node?.className || node?.nodeName).join(', ');
          web.shifted += ` ${value.toFixed(3)} at ${Math.round(startTime)} ms: ${what};`;
        }
      }).observe({ type: 'layout-shift', buffered: true });
      new PerformanceObserver((list) => {
        for (const { interactionId, duration, name, target } of list.getEntries()) {
          if (!interactionId || duration <= (web.interactions.get(interactionId)?.duration ?? 0)) continue;
          web.interactions.set(interactionId, { duration, name: `${name} ${target?.className ?? ''}` });
        }
      }).observe({ type: 'event', durationThreshold: 16, buffered: true });
      """;

  private static final String LONGEST =
      """
      () => [...web.interactions.values()].reduce(
        (longest, each) => each.duration > longest.duration ? each : longest, { duration: 0, name: '' })
      """;

  private final Browser browser;
  private final String address;
  private final int runs;
  private final List<Figure> figures = new ArrayList<>();

  private WebBench(Browser browser, String address, int runs) {
    this.browser = browser;
    this.address = address;
    this.runs = runs;
  }

  /** Arguments: {@code page} or {@code map}, the service, how often. */
  public static void main(String[] arguments) {
    boolean met;
    try (Playwright playwright = Playwright.create();
        Browser browser = RunningPage.launch(playwright)) {
      WebBench bench = new WebBench(browser, arguments[1], Integer.parseInt(arguments[2]));
      for (Device device : Device.values()) {
        if (arguments[0].equals("page")) {
          bench.page(device);
        } else {
          bench.map(device);
        }
      }
      met = bench.figures.stream().filter(figure -> !figure.print()).count() == 0;
    }
    System.exit(met ? 0 : 1);
  }

  private enum Device {
    PHONE(390, 844),
    DESKTOP(1280, 800);

    private final int width;
    private final int height;

    Device(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  /** What was measured, once each run, and what it may be at most. */
  private record Figure(
      String name, String unit, double limit, List<Double> values, String remark) {
    /** Prints its median; says whether that keeps the limit. */
    boolean print() {
      List<Double> sorted = values.stream().sorted().toList();
      double median = sorted.get(sorted.size() / 2);
      boolean met = median < limit;
      System.out.printf(
          "  %-44s %8.2f %-2s  limit %8.2f  %-6s (%.2f to %.2f)%s%n",
          name,
          median,
          unit,
          limit,
          met ? "met" : "MISSED",
          sorted.get(0),
          sorted.get(sorted.size() - 1),
          remark.isEmpty() ? "" : "  " + remark);
      return met;
    }
  }

  private void page(Device device) {
    List<Double> paints = new ArrayList<>();
    List<Double> shifts = new ArrayList<>();
    List<Double> bytes = new ArrayList<>();
    List<Double> interactions = new ArrayList<>();
    String painted = "";
    String shifted = "";
    String longest = "";
    for (int run = 0; run < runs; run++) {
      try (BrowserContext context = context(device)) {
        Page page = context.newPage();
        AtomicLong received = slow(page);
        page.navigate(address);
        settle(page, device == Device.DESKTOP);
        bytes.add(received.get() / 1000.0);
        paints.add(number(page.evaluate("() => web.lcp")));
        painted = String.valueOf(page.evaluate("() => web.what"));
        visit(page, device);
        shifts.add(number(page.evaluate("() => web.cls")));
        shifted = String.valueOf(page.evaluate("() => web.shifted"));
        Map<?, ?> slowest = (Map<?, ?>) page.evaluate(LONGEST);
        interactions.add(number(Objects.requireNonNull(slowest.get("duration"))));
        longest = String.valueOf(slowest.get("name"));
      }
    }
    String on = device.name().toLowerCase(Locale.ROOT) + ": ";
    figures.add(new Figure(on + "largest contentful paint", "ms", 2500, paints, painted));
    figures.add(new Figure(on + "interaction to next paint", "ms", 200, interactions, longest));
    figures.add(new Figure(on + "cumulative layout shift", "", 0.1, shifts, shifted));
    figures.add(new Figure(on + "transfer of the first visit", "kB", 250, bytes, ""));
  }

  /** Types a word, opens a detail, chooses a category, changes to the map. */
  private static void visit(Page page, Device device) {
    page.locator("#q").click();
    page.keyboard().type("体操", new Keyboard.TypeOptions().setDelay(150));
    page.waitForTimeout(600);
    Visitor.ready(page);
    page.locator(".card__link").first().click();
    page.locator("#detail[open] .detail__body, #detail[open]").first().waitFor();
    page.waitForTimeout(1500);
    page.keyboard().press("Escape");
    page.waitForTimeout(500);
    if (device == Device.PHONE) {
      Visitor.button(page, "種類").click();
    }
    page.locator("#categories button[aria-pressed]").first().click();
    page.waitForTimeout(600);
    Visitor.ready(page);
    if (device == Device.PHONE) {
      Visitor.button(page, "地図").click();
    }
    page.locator(".cluster, .pin").first().waitFor();
    page.waitForTimeout(1500);
  }

  private void map(Device device) {
    List<Double> medians = new ArrayList<>();
    List<Double> slowest = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      try (BrowserContext context = context(device)) {
        Page page = context.newPage();
        slow(page);
        page.navigate(address + "/?tab=map");
        settle(page, true);
        List<Double> frames = drag(page);
        medians.add(frames.get(frames.size() / 2));
        slowest.add(frames.get(frames.size() * 95 / 100));
      }
    }
    String on = device.name().toLowerCase(Locale.ROOT) + ": frames while panning, ";
    figures.add(new Figure(on + "p50", "ms", 32, medians, ""));
    figures.add(new Figure(on + "p95", "ms", 32, slowest, ""));
  }

  /** Drags the map there and back in many small moves; the time between frames, shortest first. */
  private static List<Double> drag(Page page) {
    page.locator(".map").hover();
    page.waitForTimeout(4000);
    BoundingBox box = page.locator(".map").boundingBox();
    double x = box.x + box.width / 2;
    double y = box.y + box.height / 2;
    page.evaluate(
        """
        () => {
          const pane = document.querySelector('.leaflet-map-pane');
          let last;
          let where;
          const look = (now) => {
            if (last) window.frameTimes.push(now - last);
            last = now;
            if (where !== pane.style.transform) window.framesMoved += 1;
            where = pane.style.transform;
            requestAnimationFrame(look);
          };
          window.frameTimes = [];
          window.framesMoved = 0;
          requestAnimationFrame(look);
        }
        """);
    for (int turn = 0; turn < 8; turn++) {
      double way = (turn % 2 == 0 ? 1 : -1) * box.width * 0.4;
      page.mouse().move(x - way / 2, y);
      page.mouse().down();
      for (int step = 1; step <= 40; step++) {
        page.mouse().move(x - way / 2 + way * step / 40, y + step);
        page.waitForTimeout(12);
      }
      page.mouse().up();
    }
    if (number(page.evaluate("() => window.framesMoved")) < 100) {
      throw new IllegalStateException("the map does not follow the pointer");
    }
    @SuppressWarnings("unchecked")
    List<Object> frames = (List<Object>) page.evaluate("() => window.frameTimes");
    return frames.stream().map(WebBench::number).sorted().toList();
  }

  private BrowserContext context(Device device) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(device.width, device.height)
                .setIsMobile(device == Device.PHONE)
                .setHasTouch(device == Device.PHONE)
                .setLocale("ja-JP"));
    context.setDefaultTimeout(PATIENCE_MS);
    context.addInitScript(OBSERVE);
    return context;
  }

  /** Makes processor and line slow; counts what comes over the wire, headers included. */
  private static AtomicLong slow(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    AtomicLong bytes = new AtomicLong();
    session.on(
        "Network.loadingFinished",
        event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    session.send("Network.enable");
    JsonObject line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", LATENCY_MS);
    line.addProperty("downloadThroughput", DOWN / Byte.SIZE);
    line.addProperty("uploadThroughput", UP / Byte.SIZE);
    session.send("Network.emulateNetworkConditions", line);
    JsonObject processor = new JsonObject();
    processor.addProperty("rate", TIMES_SLOWER);
    session.send("Emulation.setCPUThrottlingRate", processor);
    return bytes;
  }

  private static void settle(Page page, boolean withMap) {
    page.waitForFunction("() => document.querySelector('.cards .card')");
    if (withMap) {
      page.waitForFunction("() => document.querySelector('.cluster, .pin')");
    }
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}

package jp.tsunagi.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(BrowserExtension.class)
class FirstLoadTest {

  static final long MOST_BYTES = 150_000;

  @Test
  void theFirstLoadIsSmallWithMapAndAll(Visitor visitor) {
    long bytes = bytesOf(visitor, 1280, 800);
    System.out.println("First load on a desktop: " + bytes + " bytes");
    assertThat(bytes).isBetween(20_000L, MOST_BYTES);
  }

  @Test
  void aPhoneLoadsNoMapThatItDoesNotShow(Visitor visitor) {
    long bytes = bytesOf(visitor, 390, 844);
    System.out.println("First load on a phone: " + bytes + " bytes");
    assertThat(bytes).isBetween(20_000L, MOST_BYTES / 2);
  }

  /** What came over the wire, headers included, tiles not. */
  static long bytesOf(Visitor visitor, int width, int height) {
    Page page = visitor.withoutTiles().blank(width, height);
    CDPSession session = page.context().newCDPSession(page);
    AtomicLong bytes = new AtomicLong();
    session.on(
        "Network.loadingFinished",
        event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    session.send("Network.enable");
    page.navigate(visitor.address());
    Visitor.ready(page);
    if (width >= 900) {
      page.locator(".cluster").first().waitFor();
    }
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return bytes.get();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/add.html",
        "/submission.html",
        "/verify.html",
        "/inventory.html",
        "/mine.html",
        "/account.html",
        "/desk.html",
        "/admin.html",
        "/learning.html",
        "/cases.html",
        "/match.html",
        "/referral.html",
        "/courses.html",
        "/design.html",
        "/accessibility.html",
        "/kept.html"
      })
  void aPageWithAFormNamesAllItsModulesAtOnce(String path, Visitor visitor) {
    Page page = visitor.blank(390, 844);
    List<String> modules = new CopyOnWriteArrayList<>();
    page.onRequest(
        request -> {
          if (request.resourceType().equals("script")) {
            modules.add(request.url().substring(visitor.address().length()));
          }
        });
    page.navigate(visitor.address() + path);
    page.locator(".form:not([aria-busy=true])").waitFor();
    @SuppressWarnings("unchecked")
    List<String> named =
        (List<String>)
            page.evaluate(
                "() => [...document.querySelectorAll('link[rel=modulepreload], script[src]')]"
                    + ".map((each) => new URL(each.href ?? each.src).pathname)");
    assertThat(modules).isNotEmpty();
    assertThat(named).containsExactlyInAnyOrderElementsOf(Set.copyOf(modules));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?q=体操", "/?lang=en"})
  void theListIsAskedForOnce(String path, Visitor visitor) {
    Page page = visitor.withoutTiles().blank(390, 844);
    List<String> asked = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().contains("/api/v1/resources?")) {
            asked.add(request.url());
          }
        });
    page.navigate(visitor.address() + path);
    Visitor.ready(page);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(asked).hasSize(1);
    assertThat(
            page.evaluate(
                "() => performance.getEntriesByType('resource').some(({ name, initiatorType }) => name.includes('/resources?') && initiatorType === 'link')"))
        .as("before the code that asks it")
        .isEqualTo(path.equals("/"));
  }

  @Test
  void everyAssetComesFromThisServer(Visitor visitor) {
    Page page = visitor.withoutTiles().blank(1280, 800);
    List<String> foreign = new CopyOnWriteArrayList<>();
    page.onRequest(
        request -> {
          if (!request.url().startsWith(visitor.address())
              && !request.url().startsWith(Tiles.ADDRESS)) {
            foreign.add(request.url());
          }
        });
    page.navigate(visitor.address());
    page.locator(".cluster").first().waitFor();
    assertThat(foreign).isEmpty();
  }
}

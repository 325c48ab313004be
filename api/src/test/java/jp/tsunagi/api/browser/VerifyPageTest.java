package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.api.Member;
import jp.tsunagi.core.account.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page behind a link: whoever runs a gathering says once a year whether it is still so. */
@ExtendWith(BrowserExtension.class)
class VerifyPageTest {

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(Staff.SALON).with(Valley.SETTINGS);

  private static Member steward = Member.nobody(APP);

  @BeforeAll
  static void whoAsks() {
    steward = Member.of(APP, Role.STEWARD, Staff.email());
  }

  @Test
  void whoStillDoesItPressesOnce(Visitor visitor) {
    Page page = open(visitor, link());
    assertThat(page.locator("#resource-name")).hasText("八鹿サロン");
    answer(page, "まだやっています").click();
    assertThat(page.locator("#state-title")).hasText("ありがとうございます。");
    assertThat(page.locator("#state-title")).isFocused();
    JsonNode salon = APP.json("/api/v1/resources/" + Staff.SALON.id());
    assertThat(salon.at("/properties/verified_on").asText()).isEqualTo("2026-11-21");
    page.reload();
    assertThat(page.locator("#state-title")).hasText("もう答えがとどいています");
  }

  @Test
  void whatHasChangedIsWrittenInTheFormForCorrections(Visitor visitor) {
    Page page = open(visitor, link());
    page.keyboard().press("Tab");
    answer(page, "変わりました").focus();
    page.keyboard().press("Enter");
    page.getByText("変わったところを書く").click();
    assertThat(page).hasURL(Pattern.compile("/add\\.html\\?resource=" + Staff.SALON.id()));
  }

  @Test
  void thatItHasEndedIsAskedAgainAndThenOfTheSteward(Visitor visitor) {
    Page page = open(visitor, link());
    answer(page, "終わりました").click();
    assertThat(page.locator(".replies__sure")).isVisible();
    Visitor.button(page, "もどる").click();
    assertThat(answer(page, "まだやっています")).isFocused();
    answer(page, "終わりました").click();
    Visitor.button(page, "はい、終わりました").click();
    assertThat(page.locator("#state-title")).containsText("おつかれさまでした");
    assertThat(Member.json(steward.get("/api/v1/queue")).findValuesAsText("name"))
        .contains("八鹿サロン");
    Staff.clear(APP);
  }

  @Test
  void aLinkThatIsOverOrCutOffSaysSo(Visitor visitor) {
    String link = link();
    APP.execute("update verification_link set expires_at = '2026-11-20' where answer is null");
    Page page = open(visitor, link);
    assertThat(page.locator("#state-title")).hasText("このリンクは期限が切れました");
    page.navigate("about:blank");
    page.navigate(link.substring(0, link.length() - 5));
    assertThat(page.locator("#state-title")).hasText("このリンクは見つかりませんでした");
    page.navigate("about:blank");
    page.navigate(link.substring(0, link.indexOf('#')));
    assertThat(page.locator("#state-title")).hasText("このリンクは見つかりませんでした");
  }

  @Test
  void itsTokenStandsInNoAddressThatIsAskedFor(Visitor visitor) {
    String link = link();
    String token = link.substring(link.indexOf('#') + 1);
    List<String> asked = new CopyOnWriteArrayList<>();
    Page page = visitor.to(APP.uri("").toString()).blank(390, 844);
    page.onRequest(request -> asked.add(request.url() + request.headers().get("referer")));
    page.navigate(link);
    answer(page, "まだやっています").click();
    page.getByText("地図で見る").click();
    Visitor.ready(page);
    assertThat(asked).isNotEmpty().noneMatch(address -> address.contains(token));
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 800", "320, 640"})
  void itHasNoViolationInAnyState(int width, int height, Visitor visitor) {
    Page page = visitor.expectingTrouble().to(APP.uri("").toString()).blank(width, height);
    page.navigate(link());
    assertThat(answer(page, "まだやっています")).isVisible();
    isClean(page);
    answer(page, "終わりました").click();
    isClean(page);
    Visitor.button(page, "もどる").click();
    answer(page, "変わりました").click();
    assertThat(page.locator("#state-title")).isVisible();
    isClean(page);
    page.reload();
    assertThat(page.locator("#state-title")).hasText("もう答えがとどいています");
    isClean(page);
  }

  private static void isClean(Page page) {
    AccessibilityTest.hasNoViolation(page);
    assertThat(FormAccessibilityTest.small(page)).isEmpty();
    AccessibilityTest.fits(page);
  }

  private static Page open(Visitor visitor, String link) {
    Page page = visitor.expectingTrouble().to(APP.uri("").toString()).blank(390, 844);
    page.navigate(link);
    assertThat(page.locator(".form[aria-busy=true]")).hasCount(0);
    return page;
  }

  private static Locator answer(Page page, String label) {
    return page.locator(".replies__one").filter(new Locator.FilterOptions().setHasText(label));
  }

  /** A new link as a steward makes it, at the address of the test. */
  private static String link() {
    APP.execute("truncate bucket");
    String made =
        Member.json(
                steward.post("/api/v1/resources/" + Staff.SALON.id() + "/verification-link", "{}"))
            .get("link")
            .asText();
    return APP.uri("/verify.html").toString() + made.substring(made.indexOf('#'));
  }
}

package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(BrowserExtension.class)
class AddressTest {

  @Test
  void aSharedAddressShowsTheSameView(Visitor visitor) {
    Page page =
        visitor.desktop("/?q=体操&category=exercise&near=35.405,134.763&day=mon,wed&sort=name");
    Visitor.counts(page, 2);
    assertThat(page.getByLabel("ことばでさがす")).hasValue("体操");
    assertThat(page.getByLabel("並び順")).hasValue("name");
    assertThat(page.locator("#active-filters .chip")).hasCount(4);
    assertThat(page.locator("#active-filters")).containsText("選んだ場所の近く");
  }

  @Test
  @Criterion(value = "2.4.5", says = "さがした条件はアドレスに残り、戻る・進む・送るができます")
  void backAndForwardGoThroughTheSteps(Visitor visitor) {
    Page page = visitor.desktop("/");
    Visitor.button(page, "趣味").click();
    Visitor.counts(page, 1);
    Visitor.button(page, "相談").click();
    Visitor.counts(page, 41);
    page.goBack();
    Visitor.counts(page, 1);
    assertThat(Visitor.button(page, "趣味")).hasAttribute("aria-pressed", "true");
    page.goBack();
    Visitor.counts(page, Valley.COUNT);
    page.goForward();
    Visitor.counts(page, 1);
  }

  @Test
  void typingLeavesOneStepNotOnePerLetter(Visitor visitor) {
    Page page = visitor.desktop("/");
    Visitor.button(page, "相談").click();
    Visitor.counts(page, 41);
    page.getByLabel("ことばでさがす").pressSequentially("電話");
    Visitor.counts(page, 1);
    page.goBack();
    Visitor.counts(page, Valley.COUNT);
  }

  @Test
  void nonsenseInTheAddressIsIgnored(Visitor visitor) {
    Page page =
        visitor.desktop("/?near=999,1&day=someday&when=never&sort=luck&within=7&from=nowhere&x=1");
    Visitor.counts(page, Valley.COUNT);
    assertThat(page.locator("#active-filters .chip")).hasCount(0);
  }

  @Test
  void aPhoneKeepsItsTabInTheAddress(Visitor visitor) {
    Page page = visitor.phone("/");
    Visitor.button(page, "地図").click();
    assertThat(page).hasURL(visitor.address() + "/?tab=map");
    page.reload();
    assertThat(page.locator("#map-panel")).isVisible();
    assertThat(Visitor.names(page)).hasSize(20);
  }

  @Test
  void aLinkThatWasCutOffOrIsOldShowsWhatIsUnderstoodOfIt(Visitor visitor) {
    Page page = visitor.desktop("/?when=2026-13-45&area=28222-nowhere&category=nonsense,exercise");
    assertThat(page).hasURL(visitor.address() + "/?category=exercise");
    Visitor.counts(page, 2);
    assertThat(page.locator("#active-filters .chip")).hasCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-99", "2026-02-30", "yesterday"})
  void aMonthThatThereIsNotIsTheWeekFromToday(String at, Visitor visitor) {
    Page page = visitor.desktop("/?tab=calendar&at=" + at);
    assertThat(page.locator("#calendar-title")).containsText("11月21日");
  }

  @Test
  void aPageThatWasLeftOpenOvernightKnowsTheNewDay(Visitor visitor) {
    Page page = visitor.blank(1280, 800);
    page.clock().install(new Clock.InstallOptions().setTime("2026-11-21T22:00:00"));
    page.navigate(visitor.address() + "/?q=体操");
    Visitor.ready(page);
    page.waitForResponse("**/ui/new-day.js", () -> page.clock().runFor(3_000));
    page.evaluate("() => import('/ui/new-day.js').then(() => { window.fromYesterday = true; })");
    page.clock().fastForward("11:00:00");
    page.waitForFunction("() => !window.fromYesterday");
    Visitor.ready(page);
    assertThat(page.getByLabel("ことばでさがす")).hasValue("体操");
  }
}

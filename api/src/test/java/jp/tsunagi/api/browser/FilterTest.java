package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BrowserExtension.class)
class FilterTest {

  @Test
  void typingSearchesByItself(Visitor visitor) {
    Page page = visitor.desktop("/");
    page.getByLabel("ことばでさがす").pressSequentially("いご");
    Visitor.counts(page, 1);
    assertThat(Visitor.names(page)).containsExactly(Valley.GO);
  }

  @Test
  void theButtonSearchesAtOnceAndLeadsToTheResults(Visitor visitor) {
    Page page = visitor.phone("/");
    page.getByLabel("ことばでさがす").fill("電話");
    Visitor.button(page, "さがす").click();
    assertThat(page.locator("#results-heading")).isFocused();
    Visitor.counts(page, 1);
    assertThat(Visitor.names(page)).containsExactly(Valley.PHONE);
  }

  @Test
  void aCategoryOpensItsSecondLevel(Visitor visitor) {
    Page page = visitor.desktop("/");
    assertThat(second(page)).isHidden();
    Visitor.button(page, "趣味").click();
    Visitor.counts(page, 1);
    second(page).click();
    assertThat(page).hasURL(visitor.address() + "/?category=hobby-go");
    assertThat(second(page)).hasAttribute("aria-pressed", "true");
    assertThat(Visitor.button(page, "趣味")).hasAttribute("aria-pressed", "true");
    Visitor.button(page, "趣味").click();
    Visitor.counts(page, Valley.COUNT);
  }

  private static Locator second(Page page) {
    return page.locator("#categories .chip--small", new Page.LocatorOptions().setHasText("囲碁・将棋"));
  }

  @Test
  void todayAndThisWeekAreOneTapAway(Visitor visitor) {
    Page page = visitor.phone("/");
    page.getByText("今日", new Page.GetByTextOptions().setExact(true)).click();
    Visitor.counts(page, 1);
    assertThat(Visitor.names(page)).containsExactly(Valley.GO);
    page.locator("#quick").getByText("今週").click();
    Visitor.counts(page, 43);
    assertThat(page.locator("#active-filters")).containsText("今週(11/21〜11/27)");
  }

  @Test
  void weekdaysAddUp(Visitor visitor) {
    Page page = visitor.desktop("/");
    Visitor.button(page, "くわしい条件").click();
    Visitor.button(page, "水曜日").click();
    Visitor.counts(page, 1);
    assertThat(Visitor.names(page)).containsExactly(Valley.HYAKUSAI);
    Visitor.button(page, "月曜日").click();
    Visitor.counts(page, 2);
    assertThat(page.locator("#active-filters")).containsText("月・水曜日");
  }

  @Test
  void freeAndWheelchairLeaveOutWhatIsNotKnownToBe(Visitor visitor) {
    Page page = visitor.desktop("/");
    Visitor.button(page, "くわしい条件").click();
    Visitor.button(page, "無料").click();
    Visitor.counts(page, 1);
    Visitor.button(page, "無料").click();
    Visitor.button(page, "車いすOK").click();
    Visitor.counts(page, 1);
    assertThat(Visitor.names(page)).containsExactly(Valley.HYAKUSAI);
  }

  @Test
  void everyFilterInForceCanBeTakenAwayOnItsOwnOrWithAllOthers(Visitor visitor) {
    Page page = visitor.desktop("/?category=consult&q=川沿い&day=fri&when=week");
    Visitor.counts(page, 40);
    assertThat(page.locator("#active-filters button")).hasCount(5);
    Visitor.button(page, "条件「「川沿い」」を外す").click();
    assertThat(page.locator("#active-filters button")).hasCount(4);
    assertThat(page.getByLabel("ことばでさがす")).hasValue("");
    Visitor.button(page, "条件をすべて外す").click();
    Visitor.counts(page, Valley.COUNT);
    assertThat(page).hasURL(visitor.address() + "/");
  }

  @Test
  void whenNothingMatchesItSaysWhichFilterToGiveUp(Visitor visitor) {
    Page page = visitor.desktop("/?q=囲碁&day=wed");
    Visitor.counts(page, 0);
    assertThat(page.locator(".notice")).containsText("条件に合う活動は見つかりませんでした。");
    Visitor.button(page, "「水曜日」を外す(1件)").click();
    Visitor.counts(page, 1);
    assertThat(Visitor.names(page)).containsExactly(Valley.GO);
  }

  @Test
  void aChipTappedWhileAWordIsBeingComposedTakesBoth(Visitor visitor) {
    Page page = visitor.desktop("/");
    page.getByLabel("ことばでさがす").focus();
    CDPSession keyboard = page.context().newCDPSession(page);
    JsonObject composed = new JsonObject();
    composed.addProperty("text", "電話");
    composed.addProperty("selectionStart", 2);
    composed.addProperty("selectionEnd", 2);
    keyboard.send("Input.imeSetComposition", composed);
    Visitor.button(page, "相談").click();
    assertThat(page).hasURL(Pattern.compile("\\?q=[^&]+&category=consult$"));
    Visitor.counts(page, 1);
    assertThat(page.getByLabel("ことばでさがす")).hasValue("電話");
  }
}

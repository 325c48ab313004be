package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BrowserExtension.class)
class OriginTest {

  @Test
  void nearMeUsesWhereTheDeviceIs(Visitor visitor) {
    Page page = visitor.at(35.4047, 134.7627).phone("/");
    Visitor.button(page, "近くで探す").click();
    Visitor.button(page, "現在地を使う").click();
    assertThat(page.locator("#active-filters")).containsText("現在地の近く");
    assertThat(page.getByLabel("並び順")).hasValue("distance");
    assertThat(page.locator(".card__distance").first()).containsText(Pattern.compile("\\d+m$"));
    Visitor.counts(page, 43);
    assertThat(Visitor.names(page)).startsWith(Valley.GO, Valley.HYAKUSAI);
    assertThat(page.locator("#results-note")).containsText("場所の決まっていない活動は出ません");
  }

  @Test
  void theAddressHoldsThePlaceOnlyRoughly(Visitor visitor) {
    Page page = visitor.at(35.404678, 134.762712).phone("/");
    Visitor.button(page, "近くで探す").click();
    Visitor.button(page, "現在地を使う").click();
    assertThat(page).hasURL(visitor.address() + "/?near=35.405,134.763");
  }

  @Test
  void aDeviceThatMayNotSayWhereItIsIsToldWhatElseWorks(Visitor visitor) {
    Page page = visitor.phone("/");
    Visitor.button(page, "近くで探す").click();
    Visitor.button(page, "現在地を使う").click();
    assertThat(page.locator(".origin__message")).containsText("地区を選んでください");
  }

  @Test
  void anAreaIsChosenByItsReading(Visitor visitor) {
    Page page = visitor.desktop("/");
    Visitor.button(page, "近くで探す").click();
    Visitor.button(page, "あ行の地区").click();
    page.locator(".kana__area", new Page.LocatorOptions().setHasText("おおやいちば")).click();
    assertThat(page).hasURL(visitor.address() + "/?from=28222-oyaichiba");
    assertThat(page.locator("#active-filters")).containsText("大屋市場の近く");
    assertThat(Visitor.card(page, Valley.SALON)).containsText(Pattern.compile("約\\d\\.\\dkm"));
  }

  @Test
  void aLandmarkIsFoundBySomeLettersOfItsReading(Visitor visitor) {
    Page page = visitor.desktop("/");
    Visitor.button(page, "近くで探す").click();
    page.getByLabel("駅・バス停・公民館・学校などの名前").fill("こうみん");
    Visitor.button(page, "八鹿公民館").click();
    assertThat(page).hasURL(visitor.address() + "/?near=35.405,134.763");
    assertThat(page.locator("#active-filters")).containsText("八鹿公民館の近く");
    assertThat(page.locator("#finder")).containsText("今日・今週、近くで何がある？");
  }

  @Test
  void howFarItReachesCanBeLimited(Visitor visitor) {
    Page page = visitor.desktop("/?near=35.405,134.763");
    Visitor.counts(page, 43);
    page.getByLabel("どこまで").selectOption("1000");
    Visitor.counts(page, 2);
    assertThat(page.locator("#active-filters")).containsText("1kmまで");
  }

  @Test
  void aTapOnTheMapChoosesWhereToLookFrom(Visitor visitor) {
    Page page = visitor.phone("/");
    Visitor.button(page, "近くで探す").click();
    Visitor.button(page, "地図で選ぶ").click();
    assertThat(page.locator(".map-picker")).isVisible();
    page.locator("#map").click(new Locator.ClickOptions().setPosition(60, 60));
    assertThat(page).hasURL(Pattern.compile("near=35\\.\\d{1,3},134\\.\\d{1,3}"));
    assertThat(page.locator(".map-picker")).isHidden();
    assertThat(page.locator(".origin-mark")).isVisible();
    Visitor.button(page, "一覧").click();
    assertThat(page.locator("#active-filters")).containsText("選んだ場所の近く");
  }

  @Test
  void withoutAPointerTheMiddleOfTheMapCanBeChosen(Visitor visitor) {
    Page page = visitor.desktop("/");
    Visitor.button(page, "近くで探す").press("Enter");
    Visitor.button(page, "地図で選ぶ").press("Enter");
    assertThat(Visitor.button(page, "地図のまんなかにする")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("near=35\\.\\d{1,3},134\\.\\d{1,3}"));
  }

  @Test
  void takingTheOriginAwayBringsBackEverything(Visitor visitor) {
    Page page = visitor.desktop("/?near=35.405,134.763&within=1000");
    Visitor.button(page, "条件「選んだ場所の近く」を外す").click();
    Visitor.counts(page, Valley.COUNT);
    assertThat(page).hasURL(visitor.address() + "/");
    assertThat(page.getByLabel("並び順")).hasValue("next");
  }

  @Test
  void aTapOnAPinChoosesItsPlaceAndOpensNothing(Visitor visitor) {
    Page page = visitor.desktop("/?category=exercise");
    Locator pin = page.locator(".pin--exact");
    assertThat(pin).isVisible();
    Visitor.button(page, "近くで探す").click();
    Visitor.button(page, "地図で選ぶ").click();
    BoundingBox box = pin.boundingBox();
    page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
    assertThat(page).hasURL(Pattern.compile("near=35\\.\\d+,134\\.\\d+"));
    assertThat(Visitor.detail(page)).hasCount(0);
  }

  @Test
  void escapeLeavesTheMapAsItWasAndGoesBackToWhereOneCameFrom(Visitor visitor) {
    Page page = visitor.desktop("/");
    Visitor.button(page, "近くで探す").click();
    Visitor.button(page, "地図で選ぶ").click();
    assertThat(page.locator(".map-picker")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator(".map-picker")).isHidden();
    assertThat(Visitor.button(page, "近くで探す")).isFocused();
  }

  @Test
  void whoeverIsFarAwayIsToldSoAndSeesTheMapOfThePlace(Visitor visitor) {
    Page page = visitor.at(35.681, 139.767).desktop("/");
    Visitor.button(page, "近くで探す").click();
    Visitor.button(page, "現在地を使う").click();
    assertThat(page.locator("#results-note")).containsText("50kmより近くに、活動はありません");
    assertThat(page.locator("#map .cluster, #map .pin").first()).isInViewport();
  }

  @Test
  void onAPhoneGivingUpLeadsBackToTheFinder(Visitor visitor) {
    Page page = visitor.phone("/");
    Visitor.button(page, "近くで探す").click();
    Visitor.button(page, "地図で選ぶ").click();
    Visitor.button(page, "やめる").click();
    assertThat(page.locator(".map-picker")).isHidden();
    page.waitForFunction("() => document.activeElement.matches('.finder button')");
  }
}

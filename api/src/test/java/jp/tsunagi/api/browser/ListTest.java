package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BrowserExtension.class)
class ListTest {

  @Test
  void thePageIsNamedAfterTheMunicipalityAndSaysThatItShowsASample(Visitor visitor) {
    Page page = visitor.desktop("/");
    assertThat(page).hasTitle("つなぎ — 養父市の地域資源マップ");
    assertThat(page.locator("#banner")).hasText("サンプルデータです。実在の活動ではありません。");
    assertThat(page.locator("#banner")).isVisible();
  }

  @Test
  void theListSaysHowManyThereAreAndStartsWithWhatComesNext(Visitor visitor) {
    Page page = visitor.desktop("/");
    Visitor.counts(page, Valley.COUNT);
    assertThat(Visitor.names(page)).hasSize(20).startsWith(Valley.GO);
    assertThat(page.locator("#announcer")).hasText("44件見つかりました");
  }

  @Test
  void aCardSaysWhenWhereForHowMuchAndHowFresh(Visitor visitor) {
    Locator card = Visitor.card(visitor.desktop("/"), Valley.HYAKUSAI);
    assertThat(card).containsText("百歳体操");
    assertThat(card).containsText("次は11月25日(水) 13:30〜15:00");
    assertThat(card).containsText("八鹿公民館(八鹿町八鹿)");
    assertThat(card).containsText("無料");
    assertThat(card).containsText("要予約");
    assertThat(card).containsText("送迎あり");
    assertThat(card).containsText("2026年10月1日に確認");
  }

  @Test
  @Criterion(value = "2.4.3", says = "「もっと見る」のあと、続きの最初の活動から読み進められます")
  void moreAreOneButtonAwayAndTheReaderGoesOnWhereTheyBegin(Visitor visitor) {
    Page page = visitor.desktop("/");
    Visitor.button(page, "もっと見る").click();
    assertThat(page.locator(".card")).hasCount(40);
    assertThat(page.locator(".card__link").nth(20)).isFocused();
    Visitor.button(page, "もっと見る").click();
    assertThat(page.locator(".card")).hasCount(Valley.COUNT);
    assertThat(page.locator(".results__foot")).hasText("ここまでです。");
    assertThat(Visitor.names(page)).doesNotHaveDuplicates().contains(Valley.PHONE);
  }

  @Test
  void theListCanBeSortedByName(Visitor visitor) {
    Page page = visitor.desktop("/");
    page.getByLabel("並び順").selectOption("name");
    assertThat(page).hasURL(visitor.address() + "/?sort=name");
    assertThat(page.locator(".card__name").first()).hasText(Valley.HYAKUSAI);
  }

  @Test
  void aPhoneShowsTheListFirstAndTheMapOnATab(Visitor visitor) {
    Page page = visitor.phone("/");
    assertThat(page.locator(".card").first()).isVisible();
    assertThat(page.locator("#map-panel")).isHidden();
    assertThat(page.locator("script[src*=leaflet]")).hasCount(0);
    Visitor.button(page, "地図").click();
    assertThat(page.locator(".leaflet-marker-icon.cluster").first()).isVisible();
    assertThat(page.locator("#results")).isHidden();
    assertThat(Visitor.button(page, "地図")).hasAttribute("aria-pressed", "true");
    Visitor.button(page, "一覧").click();
    assertThat(page.locator(".card").first()).isVisible();
  }
}

package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import jp.tsunagi.core.resource.ResourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BrowserExtension.class)
class DetailTest {

  @Test
  void theDetailSaysEverythingThatIsKnown(Visitor visitor) {
    Locator detail = Visitor.detail(visitor.desktop(addressOf(Valley.HYAKUSAI)));
    assertThat(detail.getByRole(AriaRole.HEADING)).hasText(Valley.HYAKUSAI);
    for (String text :
        List.of(
            "毎週水曜 13：30〜15：00",
            "次は11月25日(水) 13:30〜15:00",
            "12月2日(水) 13:30〜15:00",
            "八鹿公民館",
            "養父市八鹿町八鹿1675",
            "無料",
            "65歳以上",
            "定員 20人",
            "はじめての方も参加できます",
            "要予約",
            "送迎する地域:大屋",
            "車いす:入れます",
            "手すり:不明",
            "補聴器用の設備:ありません",
            "玄関にスロープ",
            "上ばきをお持ちください。",
            "2026年10月1日に確認",
            "更新責任者:健康福祉課",
            "ファックス 079-012-3457",
            "もとの資料:test.csv 2行目",
            "サンプルデータです。実在の活動ではありません。")) {
      assertThat(detail).containsText(text);
    }
  }

  @Test
  void pickupThatNobodySpokeOfIsNotDenied(Visitor visitor) {
    Locator detail = Visitor.detail(visitor.desktop(addressOf(Valley.SALON)));
    assertThat(detail).containsText("もとの資料");
    assertThat(detail).not().containsText("送迎");
  }

  @Test
  void aPhoneNumberIsDialledByTouchingIt(Visitor visitor) {
    Page page = visitor.phone(addressOf(Valley.HYAKUSAI));
    // What the list knows is shown first and replaced by all that is known.
    assertThat(Visitor.detail(page)).containsText("もとの資料");
    Locator link = Visitor.detail(page).locator("a[href^='tel:']");
    assertThat(link).hasCount(1);
    assertThat(link).hasAttribute("href", "tel:0790123456");
    assertThat(link).containsText("079-012-3456(内線12)");
    assertThat(link.boundingBox().height).isGreaterThanOrEqualTo(44);
  }

  @Test
  void anApproximatePlaceAndAnUncheckedEntryAreCalledSo(Visitor visitor) {
    Locator detail = Visitor.detail(visitor.desktop(addressOf(Valley.SALON)));
    assertThat(detail).containsText("地図の場所はおおよそです(大字の中心)");
    assertThat(detail).containsText("まだ確認されていません");
  }

  @Test
  void aSessionOnAPublicHolidayIsWorthACallBefore(Visitor visitor) {
    Locator detail = Visitor.detail(visitor.desktop(addressOf(Valley.SALON)));
    assertThat(detail).containsText("次は11月23日(月・祝) 9:00〜10:00");
    assertThat(detail).containsText("この日は祝日です。お休みのことがあるので、行く前に確かめてください。");
  }

  @Test
  void whatHasNoDateSaysToAsk(Visitor visitor) {
    Locator detail = Visitor.detail(visitor.desktop(addressOf(Valley.PHONE)));
    assertThat(detail).containsText("随時(祝日を除く)");
    assertThat(detail).containsText("次の日にちは、電話などで確かめてください。");
  }

  @Test
  @Criterion(
      value = {"2.1.1", "2.4.1", "2.4.3"},
      says = "キーボードだけで、一覧へ進み、活動を開いて読み、閉じて元の場所に戻れます")
  void theKeyboardAloneOpensReadsAndClosesIt(Visitor visitor) {
    Page page = visitor.desktop("/");
    page.keyboard().press("Tab");
    assertThat(page.getByText("活動の一覧へ進む")).isFocused();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    tabUntil(page, ".card__link");
    page.keyboard().press("Enter");
    assertThat(Visitor.detail(page)).containsText(Valley.GO);
    assertThat(page.locator("#detail-name")).isFocused();
    page.keyboard().press("Escape");
    assertThat(Visitor.detail(page)).hasCount(0);
    assertThat(page.locator(".card__link").first()).isFocused();
  }

  private static void tabUntil(Page page, String selector) {
    for (int i = 0; i < 20; i++) {
      if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
        return;
      }
      page.keyboard().press("Tab");
    }
  }

  @Test
  @Criterion(value = "2.4.3", says = "開いた活動を読んでいる間、うしろの一覧にフォーカスが移りません")
  void onAPhoneItCoversTheScreenAndKeepsTheFocus(Visitor visitor) {
    Page page = visitor.phone("/");
    Visitor.card(page, Valley.HYAKUSAI).getByRole(AriaRole.LINK).click();
    assertThat(page.locator("#detail:modal")).isVisible();
    assertThat(page.locator("#detail").boundingBox().height).isEqualTo(844);
    for (int i = 0; i < 12; i++) {
      page.keyboard().press("Tab");
      assertThat(
              page.evaluate(
                  "() => document.activeElement === document.body"
                      + " || Boolean(document.activeElement.closest('#detail'))"))
          .isEqualTo(true);
    }
    Visitor.button(page, "閉じる").click();
    assertThat(Visitor.detail(page)).hasCount(0);
    assertThat(Visitor.card(page, Valley.HYAKUSAI).getByRole(AriaRole.LINK)).isFocused();
  }

  @Test
  void onADesktopItStandsBesideTheListAndLeavesItUsable(Visitor visitor) {
    Page page = visitor.desktop("/");
    Visitor.card(page, Valley.GO).getByRole(AriaRole.LINK).click();
    assertThat(Visitor.detail(page)).containsText(Valley.GO);
    Visitor.card(page, Valley.HYAKUSAI).getByRole(AriaRole.LINK).click();
    assertThat(Visitor.detail(page)).containsText(Valley.HYAKUSAI);
    assertThat(page.locator(".card--selected")).containsText(Valley.HYAKUSAI);
    assertThat(page.locator("#map")).isVisible();
  }

  @Test
  void theBackButtonClosesIt(Visitor visitor) {
    Page page = visitor.phone("/?category=exercise");
    Visitor.card(page, Valley.HYAKUSAI).getByRole(AriaRole.LINK).click();
    assertThat(page).hasURL(Pattern.compile("\\?category=exercise&id="));
    page.goBack();
    assertThat(Visitor.detail(page)).hasCount(0);
    assertThat(page).hasURL(visitor.address() + "/?category=exercise");
    Visitor.counts(page, 2);
  }

  @Test
  void closingASharedDetailLeadsToTheList(Visitor visitor) {
    Page page = visitor.phone(addressOf(Valley.GO));
    Visitor.button(page, "閉じる").click();
    assertThat(page).hasURL(visitor.address() + "/");
    Visitor.counts(page, Valley.COUNT);
  }

  @Test
  void itsLinkCanBeCopiedAndSaysNothingOfWhereTheReaderIs(Visitor visitor) {
    Page page = visitor.desktop("/?near=35.405,134.763");
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    Visitor.card(page, Valley.GO).getByRole(AriaRole.LINK).click();
    page.evaluate("() => { navigator.share = undefined; }");
    Visitor.button(page, "共有").click();
    assertThat(page.locator(".detail__message")).containsText("リンクをコピーしました");
    assertThat(page.evaluate("() => navigator.clipboard.readText()"))
        .isEqualTo(visitor.address() + addressOf(Valley.GO));
  }

  @Test
  void onPaperItStandsAlone(Visitor visitor) {
    Page page = visitor.desktop(addressOf(Valley.HYAKUSAI));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(Visitor.detail(page)).isVisible();
    assertThat(page.locator("#detail").getByText("サンプルデータです。")).isVisible();
    for (String hidden : List.of("#results", "#map-panel", "#finder", ".detail__bar")) {
      assertThat(page.locator(hidden)).isHidden();
    }
  }

  @Test
  void onPaperThereIsNothingToPressAndNothingLiesOverThePage(Visitor visitor) {
    Page page = visitor.desktop(addressOf(Valley.HYAKUSAI) + "&near=35.405,134.763");
    assertThat(page.locator(".trip__option").first()).isVisible();
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))");
    page.setViewportSize(688, 1000);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("#detail")).hasCSS("position", "static");
    for (Locator button : page.locator("#detail button").all()) {
      assertThat(button).isHidden();
    }
    assertThat(page.locator(".trip__date")).hasCSS("appearance", "none");
    assertThat(page.locator(".trip__option summary").first()).isVisible();
    assertThat(page.locator("#detail")).containsText("2026年10月1日に確認");
  }

  @Test
  void aResourceThatIsGoneIsExplained(Visitor visitor) {
    Page page = visitor.expectingTrouble().desktop("/?id=00000000-0000-5000-8000-000000000000");
    assertThat(Visitor.detail(page)).containsText("この活動は見つかりませんでした");
  }

  private static String addressOf(String name) {
    return "/?id=" + ResourceId.of("28222", "test", name);
  }

  @Test
  void closingItLeavesASearchThatWasTypedBesideIt(Visitor visitor) {
    Page page = visitor.desktop("/");
    page.locator(".card a").first().click();
    page.getByLabel("ことばでさがす").fill("電話");
    page.keyboard().press("Enter");
    Visitor.counts(page, 1);
    page.keyboard().press("Escape");
    assertThat(Visitor.detail(page)).hasCount(0);
    Visitor.counts(page, 1);
    assertThat(page.getByLabel("ことばでさがす")).hasValue("電話");
  }

  @Test
  void afterADetailThatAPinOpenedTheFocusIsOnTheMapAgain(Visitor visitor) {
    Page page = visitor.desktop("/?category=exercise");
    page.locator(".pin-box").first().press("Enter");
    assertThat(Visitor.detail(page)).isVisible();
    page.keyboard().press("Escape");
    assertThat(Visitor.detail(page)).hasCount(0);
    page.waitForFunction("() => document.activeElement.closest('#map') !== null");
  }
}

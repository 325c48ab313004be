package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The form says every schedule back as the service understands it. */
@ExtendWith(BrowserExtension.class)
class ScheduleFormTest {

  @Test
  void severalWeekdaysOfAMonthAndWhatHappensOnHolidays(Visitor visitor) {
    Page page = open(visitor);
    Written.choose(page, "毎月(第何曜日)");
    Written.choose(page, "第2");
    Written.choose(page, "第4");
    Written.choose(page, "火");
    page.locator("#starts-0").fill("13:30");
    page.locator("#ends-0").fill("15:00");
    page.locator(".form-more summary").click();
    page.locator("#holidays-0").selectOption("skipped");
    Locator back = page.locator(".read-back");
    assertThat(back).containsText("「毎月第2・4火曜 13:30〜15:00(祝日休み)」");
    assertThat(back).containsText("11月24日(火) 13:30〜15:00");
    assertThat(back.locator("li")).hasCount(3);
  }

  @Test
  void everyOtherWeekNeedsItsFirstDay(Visitor visitor) {
    Page page = open(visitor);
    Written.choose(page, "木");
    Written.choose(page, "1週間おき(隔週)");
    assertThat(page.locator(".read-back")).containsText("はじめの日を書いてください");
    Visitor.button(page, "次へ").click();
    assertThat(page.locator(".form-fault")).hasText("1週間おきのときは、はじめの日を書いてください。");
    page.locator("#from-0").fill("2026-12-03");
    assertThat(page.locator(".read-back li").nth(1)).containsText("12月17日(木)");
  }

  @Test
  void aDayOfTheMonthAndTheLastOne(Visitor visitor) {
    Page page = open(visitor);
    Written.choose(page, "毎月(同じ日)");
    Written.choose(page, "15");
    Written.choose(page, "最後の日");
    assertThat(page.locator(".read-back")).containsText("「毎月15日・末日」");
    assertThat(page.locator(".read-back li").first()).containsText("11月30日(月)");
  }

  @Test
  void singleDatesAreAddedOneByOne(Visitor visitor) {
    Page page = open(visitor);
    Written.choose(page, "決まった日だけ");
    page.locator("#date-0-0").fill("2026-12-05");
    Visitor.button(page, "日にちを足す").click();
    page.locator("#date-0-1").fill("2027-01-09");
    page.locator("#starts-0").fill("10:00");
    assertThat(page.locator(".read-back")).containsText("2026年12月5日(土)・2027年1月9日(土)");
    assertThat(page.locator(".read-back li").nth(1)).containsText("2027年1月9日(土) 10:00から");
  }

  @Test
  void winterBreakAndMonthsAreSaidBack(Visitor visitor) {
    Page page = open(visitor);
    Written.choose(page, "水");
    page.locator(".form-more summary").click();
    Written.choose(page, "冬など(月で選ぶ)");
    assertThat(page.locator(".read-back")).containsText("(12〜3月休み)");
    assertThat(page.locator(".read-back li").nth(1)).containsText("2027年4月7日(水)");
    page.locator("#rest-from-0").selectOption("1");
    assertThat(page.locator(".read-back")).containsText("(1〜3月休み)");
    Written.choose(page, "年末年始(12月29日〜1月3日)");
    assertThat(page.locator(".read-back")).containsText("12月29日〜1月3日休み");
  }

  @Test
  void severalRulesStandBesideEachOther(Visitor visitor) {
    Page page = open(visitor);
    Written.choose(page, "月");
    page.locator("#starts-0").fill("09:00");
    Visitor.button(page, "ほかの曜日や時間を足す").click();
    page.locator(".rule")
        .nth(1)
        .getByLabel("木", new Locator.GetByLabelOptions().setExact(true))
        .check();
    page.locator("#starts-1").fill("19:00");
    assertThat(page.locator(".read-back")).containsText("毎週月曜 9:00〜");
    assertThat(page.locator(".read-back")).containsText("毎週木曜 19:00〜");
    Visitor.button(page, "1つ目を消す").click();
    assertThat(page.locator(".read-back")).not().containsText("月曜");
    assertThat(page.locator("#starts-0")).hasValue("19:00");
  }

  @Test
  void whatHasNoRuleIsSaidInWords(Visitor visitor) {
    Page page = open(visitor);
    Written.choose(page, "ことばで書く(決まっていない)");
    assertThat(Written.box(page, "ことばで書く(決まっていない)")).isFocused();
    page.locator("#schedule-text").fill("月に1回くらい。\n電話で聞いてください。");
    assertThat(page.locator(".read-back")).containsText("「月に1回くらい。 電話で聞いてください。」");
  }

  @Test
  void anEndBeforeTheBeginningIsRefused(Visitor visitor) {
    Page page = open(visitor);
    Written.choose(page, "水");
    page.locator("#starts-0").fill("15:00");
    page.locator("#ends-0").fill("13:00");
    Visitor.button(page, "次へ").click();
    assertThat(page.locator(".form-faults")).containsText("終わる時刻は、始まる時刻よりあとにしてください。");
  }

  private static Page open(Visitor visitor) {
    Page page = visitor.form("/add.html");
    page.locator(".progress__step").nth(2).click();
    Written.at(page, "いつしていますか");
    return page;
  }
}

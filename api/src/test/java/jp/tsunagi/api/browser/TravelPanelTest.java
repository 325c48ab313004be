package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.api.OyaTrips;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 行き方: what can be got to, and home from, by the means that a visitor has. */
@ExtendWith(BrowserExtension.class)
class TravelPanelTest {
  private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);

  private static final Resource SALON = OyaTrips.gathering("大屋のサロン", "13:30", "15:00");
  private static final Resource EVENING = OyaTrips.gathering("夜の集い", "13:30", "22:30");
  private static final Resource NEXT_DOOR =
      Resources.named("となりの会")
          .at(35.412, 134.774)
          .held(OyaTrips.wednesdays("10:00", "11:00"))
          .build();

  @RegisterExtension
  static final AppExtension APP =
      AppExtension.over(SALON, EVENING, NEXT_DOOR).with(Valley.SETTINGS);

  @BeforeAll
  static void loadTheTimetable() {
    OyaTrips.loadTimetable(APP, SALON);
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "320, 640", "1280, 800"})
  void whatCanBeReachedIsChosenStepByStep(int width, int height, Visitor visitor) {
    Page page = visitor.to(address()).open("/?near=" + OyaTrips.HOME, width, height);
    Visitor.counts(page, 3);
    Visitor.button(page, "行き方").click();
    Visitor.button(page, "バス・電車").click();
    assertThat(Visitor.card(page, EVENING.name())).containsText("帰りのバス・電車がありません。");
    assertThat(page.getByLabel("並び順")).hasValue("travel");
    assertThat(page.locator(".card").first()).containsText("となりの会");
    assertThat(page.locator("#results-note")).containsText("バスの時刻は架空のもの(サンプル)です。");
    Visitor.button(page, "行って帰れるものだけ").click();
    Visitor.counts(page, 2);
    assertThat(Visitor.card(page, SALON.name()))
        .containsText(Pattern.compile("バス・電車 家を1[0-3]:\\d\\d発 行き.*分・帰り1[5-9]:\\d\\dあり"));
    AccessibilityTest.hasNoViolation(page);
    AccessibilityTest.fits(page);
    page.getByLabel("片道", EXACTLY).selectOption("10");
    Visitor.counts(page, 1);
    assertThat(Visitor.card(page, NEXT_DOOR.name())).containsText("徒歩");
    page.getByLabel("行く日", EXACTLY).selectOption(new SelectOption().setLabel("11月26日(木)"));
    assertThat(page.locator(".notice__title")).isVisible();
    assertThat(page)
        .hasURL(address() + "/?near=35.412,134.773&when=2026-11-26&by=transit&minutes=10&round=1");
    Visitor.button(page, "条件「片道10分まで」を外す").click();
    Visitor.button(page, "条件「11月26日(木)」を外す").click();
    Visitor.counts(page, 2);
  }

  @Test
  void whoCyclesToTheStopReadsItOnTheCardAndInTheDetail(Visitor visitor) {
    Page page =
        visitor.to(address()).phone("/?near=35.4046,134.7626&when=2026-11-25&by=transit&round=1");
    assertThat(page.locator(".notice__title")).isVisible();
    page.navigate(page.url().replace("by=transit", "by=bicycle,transit"));
    assertThat(Visitor.card(page, SALON.name())).containsText("自転車とバス・電車 家を");
    Visitor.card(page, SALON.name()).locator(".card__link").click();
    assertThat(page.locator(".trip__answer")).containsText("自転車とバス・電車");
  }

  @Test
  void aViewThatIsPassedOnShowsTheSame(Visitor visitor) {
    Page page =
        visitor
            .to(address())
            .phone("/?near=35.412,134.773&when=2026-11-25&by=walk,transit&minutes=90&round=1");
    Visitor.counts(page, 2);
    Visitor.button(page, "行き方").click();
    assertThat(page.getByLabel("片道", EXACTLY)).hasValue("90");
    assertThat(page.getByLabel("行く日", EXACTLY)).hasValue("2026-11-25");
    assertThat(Visitor.button(page, "歩く")).hasAttribute("aria-pressed", "true");
    assertThat(Visitor.button(page, "自転車")).hasAttribute("aria-pressed", "false");
  }

  @Test
  void theMapShowsHowFarOneGets(Visitor visitor) {
    Page page = visitor.to(address()).desktop("/?near=35.412,134.773&by=walk,transit&minutes=45");
    assertThat(page.locator(".reach-area")).hasCount(2);
    assertThat(page.locator(".map-reach li")).hasText(new String[] {"歩く", "バス・電車"});
    assertThat(page.locator(".map-reach__remark")).hasText("11月24日(火) 9:00発・距離からの目安・サンプルの時刻表");
    assertThat(page.locator(".reach-area--walk")).hasCSS("stroke-dasharray", "none");
    assertThat(page.locator(".reach-area--transit"))
        .hasCSS("stroke-dasharray", "14px, 5px, 2px, 5px");
    AccessibilityTest.hasNoViolation(page);
    page.getByLabel("片道45分で行ける範囲").uncheck();
    assertThat(page.locator(".reach-area")).hasCount(0);
    assertThat(page.locator(".map-reach__remark")).isHidden();
    page.getByLabel("45分で行ける範囲").check();
    assertThat(page.locator(".reach-area")).hasCount(2);
  }

  @Test
  void whoOnlySaysHowTheyTravelAsksForTheReachOnThePanel(Visitor visitor) {
    Page page = visitor.to(address()).phone("/?near=35.412,134.773&by=bicycle");
    Visitor.counts(page, 3);
    Visitor.button(page, "行き方").click();
    Visitor.button(page, "行ける範囲を地図に表示").click();
    assertThat(page.locator(".reach-area")).hasCount(1);
    assertThat(page.getByLabel("片道30分で行ける範囲")).isChecked();
    assertThat(page.locator(".map-reach li")).isHidden();
    Visitor.button(page, "線の見分け方").click();
    assertThat(page.locator(".map-reach li")).isVisible();
    assertThat(page.locator(".map-reach li")).hasText(new String[] {"自転車"});
    // A stop half under a control is no target.
    page.locator(".map-transit input").uncheck();
    AccessibilityTest.hasNoViolation(page);
    AccessibilityTest.fits(page);
    Visitor.button(page, "一覧").click();
    Visitor.counts(page, 3);
  }

  @Test
  void whoHasNotSaidWhereFromIsLedThere(Visitor visitor) {
    Page page = visitor.to(address()).phone("/");
    Visitor.button(page, "行き方").click();
    Visitor.button(page, "出発地をえらぶ").click();
    assertThat(page.locator("#origin-panel")).isVisible();
    assertThat(page.locator("#travel-panel")).isHidden();
  }

  @Test
  void whoFindsNoBusHomeIsShownWhatElseThereIs(Visitor visitor) {
    Page page =
        visitor.to(address()).phone("/?near=" + OyaTrips.HOME + "&by=bicycle&id=" + NEXT_DOOR.id());
    Locator trip = Visitor.detail(page).locator(".trip");
    assertThat(trip).containsText("自転車");
    page.navigate(address() + "/?near=" + OyaTrips.HOME + "&by=bicycle&id=" + SALON.id());
    assertThat(trip).containsText("ほかの行き方ならあります。");
    assertThat(trip.locator(".trip__option").first()).containsText("バス・電車");
  }

  private static String address() {
    return APP.uri("/").toString().replaceFirst("/$", "");
  }
}

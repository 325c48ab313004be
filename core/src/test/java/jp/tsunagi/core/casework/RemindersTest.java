package jp.tsunagi.core.casework;

import static jp.tsunagi.core.casework.Reminder.CONSENT_ENDING;
import static jp.tsunagi.core.casework.Reminder.NO_ATTENDANCE;
import static jp.tsunagi.core.casework.Reminder.NO_CONTACT;
import static jp.tsunagi.core.casework.Reminder.RETENTION_ENDING;
import static jp.tsunagi.core.casework.Reminder.STILL_GOING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemindersTest {

  /** A Saturday. The Monday after is a holiday (勤労感謝の日). */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static final LocalDate LATER = TODAY.plusYears(1);

  @Test
  void aCaseOfYesterdayIsNotYetLate() {
    assertThat(Reminders.of(steps(TODAY.minusDays(1), Map.of()), TODAY)).isEmpty();
  }

  @Test
  void weekendsAndHolidaysAreNoWorkingDays() {
    assertThat(Reminders.workingDays(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 24)))
        .isEqualTo(1);
    assertThat(Reminders.workingDays(TODAY, TODAY.minusDays(3))).isZero();
  }

  @Test
  void sixWorkingDaysWithoutContactAreTheLimit() {
    LocalDate opened = LocalDate.of(2026, 11, 11);
    assertThat(Reminders.of(steps(opened, Map.of()), LocalDate.of(2026, 11, 19))).isEmpty();
    assertThat(Reminders.of(steps(opened, Map.of()), LocalDate.of(2026, 11, 20)))
        .containsExactly(NO_CONTACT);
  }

  @Test
  void aStepCountsAsContact() {
    Progress listened = steps(TODAY.minusDays(40), Map.of(StepKind.LISTENED, TODAY.minusDays(2)));
    assertThat(Reminders.of(listened, TODAY)).isEmpty();
  }

  @Test
  void aMonthAfterTheIntroductionSomebodyAsksWhetherTheyWent() {
    Progress introduced =
        steps(
            TODAY.minusDays(60),
            Map.of(
                StepKind.INTRODUCED, TODAY.minusDays(31), StepKind.CONTACTED, TODAY.minusDays(1)));
    assertThat(Reminders.of(introduced, TODAY)).containsExactly(NO_ATTENDANCE);
  }

  @Test
  void whoDidNotWantToGoIsNotAskedWhetherTheyWent() {
    Progress stopped =
        steps(
            TODAY.minusDays(60),
            Map.of(StepKind.INTRODUCED, TODAY.minusDays(31), StepKind.STOPPED, TODAY.minusDays(1)));
    assertThat(Reminders.of(stopped, TODAY)).isEmpty();
  }

  @Test
  void afterOneMonthThreeAndSixSomebodyAsksWhetherTheyStillGo() {
    LocalDate first = TODAY.minusMonths(3);
    Progress once = steps(first, Map.of(StepKind.ATTENDED, first));
    assertThat(Reminders.of(once, first.plusMonths(1).minusDays(1))).isEmpty();
    assertThat(Reminders.of(once, first.plusMonths(1))).containsExactly(STILL_GOING);
    Progress asked =
        steps(
            first,
            Map.of(
                StepKind.ATTENDED,
                first,
                StepKind.STILL_AFTER_1_MONTH,
                first.plusMonths(1).plusDays(3)));
    assertThat(Reminders.of(asked, TODAY.minusDays(1))).isEmpty();
    assertThat(Reminders.of(asked, TODAY)).containsExactly(STILL_GOING);
  }

  @Test
  void whoStillGoesAfterThreeMonthsNeedNotBeAskedAboutTheFirst() {
    LocalDate first = TODAY.minusMonths(4);
    Progress asked =
        steps(
            first,
            Map.of(StepKind.ATTENDED, first, StepKind.STILL_AFTER_3_MONTHS, first.plusMonths(3)));
    assertThat(Reminders.of(asked, TODAY)).isEmpty();
  }

  @Test
  void consentAndRetentionAreToldThirtyDaysAhead() {
    Progress ending =
        new Progress(
            TODAY,
            false,
            Map.of(StepKind.CONTACTED, TODAY),
            TODAY.plusDays(30),
            TODAY.plusDays(30));
    assertThat(Reminders.of(ending, TODAY)).containsExactly(CONSENT_ENDING, RETENTION_ENDING);
    assertThat(Reminders.of(ending, TODAY.minusDays(1))).isEmpty();
  }

  @Test
  void ofAClosedCaseOnlyItsErasureIsTold() {
    Progress closed = new Progress(TODAY.minusYears(1), true, Map.of(), TODAY, TODAY.plusDays(3));
    assertThat(Reminders.of(closed, TODAY)).containsExactly(RETENTION_ENDING);
  }

  private static Progress steps(LocalDate opened, Map<StepKind, LocalDate> last) {
    return new Progress(opened, false, last, null, LATER);
  }
}

package jp.tsunagi.core.casework;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import jp.tsunagi.core.schedule.PublicHolidays;
import org.jspecify.annotations.Nullable;

/** What is due. Pure. */
public final class Reminders {

  private static final int WORKING_DAYS = 6;
  private static final int DAYS_AHEAD = 30;
  private static final Period TO_ATTEND = Period.ofMonths(1);

  private static final Map<StepKind, Period> ASKED_AFTER =
      Map.of(
          StepKind.STILL_AFTER_1_MONTH, Period.ofMonths(1),
          StepKind.STILL_AFTER_3_MONTHS, Period.ofMonths(3),
          StepKind.STILL_AFTER_6_MONTHS, Period.ofMonths(6));

  private Reminders() {}

  /** What a link worker is reminded of on a day. */
  public static Set<Reminder> of(Progress progress, LocalDate today) {
    Set<Reminder> due = EnumSet.noneOf(Reminder.class);
    if (!progress.eraseOn().isAfter(today.plusDays(DAYS_AHEAD))) {
      due.add(Reminder.RETENTION_ENDING);
    }
    if (progress.closed()) {
      return due;
    }
    LocalDate consentEnds = progress.consentEnds();
    if (consentEnds != null && !consentEnds.isAfter(today.plusDays(DAYS_AHEAD))) {
      due.add(Reminder.CONSENT_ENDING);
    }
    if (isOutOfTouch(progress, today)) {
      due.add(Reminder.NO_CONTACT);
    }
    if (isUnknownWhetherAttended(progress, today)) {
      due.add(Reminder.NO_ATTENDANCE);
    }
    if (isToBeAsked(progress, today)) {
      due.add(Reminder.STILL_GOING);
    }
    return due;
  }

  /** As long as somebody is on the way to a first visit; after it they are asked by the month. */
  private static boolean isOutOfTouch(Progress progress, LocalDate today) {
    if (attended(progress) != null) {
      return false;
    }
    LocalDate last =
        progress.last().values().stream().max(LocalDate::compareTo).orElse(progress.openedOn());
    return workingDays(last, today) > WORKING_DAYS;
  }

  private static boolean isUnknownWhetherAttended(Progress progress, LocalDate today) {
    LocalDate introduced = progress.last().get(StepKind.INTRODUCED);
    return introduced != null
        && !introduced.plus(TO_ATTEND).isAfter(today)
        && !isSince(progress, StepKind.ATTENDED, introduced)
        && !isSince(progress, StepKind.STOPPED, introduced);
  }

  private static boolean isToBeAsked(Progress progress, LocalDate today) {
    LocalDate attended = attended(progress);
    return attended != null
        && !isSince(progress, StepKind.STOPPED, attended)
        && ASKED_AFTER.entrySet().stream()
            .anyMatch(
                asked ->
                    !attended.plus(asked.getValue()).isAfter(today)
                        && !isAnswered(progress, asked.getKey(), attended));
  }

  /** Who still goes after three months still went after one. */
  private static boolean isAnswered(Progress progress, StepKind kind, LocalDate attended) {
    return progress.last().keySet().stream()
        .anyMatch(
            done ->
                ASKED_AFTER.containsKey(done)
                    && done.compareTo(kind) >= 0
                    && isSince(progress, done, attended));
  }

  private static @Nullable LocalDate attended(Progress progress) {
    return progress.last().get(StepKind.ATTENDED);
  }

  private static boolean isSince(Progress progress, StepKind kind, LocalDate day) {
    LocalDate done = progress.last().get(kind);
    return done != null && !done.isBefore(day);
  }

  /** Days of work after one day, up to another and with it. */
  static int workingDays(LocalDate after, LocalDate until) {
    return (int)
        after
            .plusDays(1)
            .datesUntil(until.isAfter(after) ? until.plusDays(1) : after.plusDays(1))
            .filter(PublicHolidays::isWorkday)
            .count();
  }
}

package jp.tsunagi.core.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a schedule, in the terms of RFC 5545 (iCalendar), section 3.8.5. Dates and times are
 * those of the municipality's wall clock.
 *
 * <p>A date is a session when the RRULE or {@code dates} names it, it is not before {@code from}
 * nor after {@code until}, is not in {@code except}, falls in no closure, and {@link Holidays} does
 * not say otherwise.
 *
 * @param rrule recurrence rule without DTSTART and UNTIL, such as {@code
 *     FREQ=MONTHLY;BYDAY=2TU,4TU}; null when only {@code dates} count
 * @param dates single dates (RDATE)
 * @param from first possible date (DTSTART); required when the rule has an INTERVAL above 1
 * @param until last possible date, inclusive
 * @param startsAt null when the sheet gives no time
 * @param endsAt null when the sheet gives no end; 00:00 is the end of the day
 * @param except dates on which it is not held (EXDATE)
 * @param closures times of the year in which it rests
 * @param holidays what happens on public holidays
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ScheduleRule(
    @Nullable String rrule,
    List<LocalDate> dates,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable LocalTime startsAt,
    @Nullable LocalTime endsAt,
    List<LocalDate> except,
    List<Closure> closures,
    Holidays holidays) {

  public ScheduleRule {
    dates = List.copyOf(dates);
    except = List.copyOf(except);
    closures = List.copyOf(closures);
    if (rrule == null && dates.isEmpty()) {
      throw new IllegalArgumentException("a rule has an RRULE or dates");
    }
    if (rrule != null && rrule.contains("INTERVAL=") && from == null) {
      throw new IllegalArgumentException("a rule with an INTERVAL has a first date");
    }
  }

  /** The last date that it may name, null for a rule without end. */
  public @Nullable LocalDate lastDay() {
    return until != null || rrule != null ? until : Collections.max(dates);
  }

  /** True for a rule that repeats, false for one that only names dates. */
  public boolean recurring() {
    return rrule != null;
  }

  /**
   * What a rule does on a public holiday (国民の祝日). RFC 5545 has no word for it, so it stands beside
   * the RRULE.
   */
  public enum Holidays {
    /** Held as on any other day. */
    HELD,
    /** Not held (祝日休み). */
    SKIPPED,
    /** Held on those days of the rule that are holidays, and on no others (祝日のみ). */
    ONLY,
    /** Moved to the next day that is no holiday (祝日の場合は翌日). */
    NEXT_DAY,
    /** Moved to the same weekday of the next week (祝日の場合は翌週). */
    NEXT_WEEK,
    /**
     * The rest day moves (月曜休館、祝日の場合は翌日): open on a holiday that the rule leaves out, closed on the
     * next day that is no holiday.
     */
    CLOSED_NEXT_DAY
  }
}

package jp.tsunagi.core.schedule;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** RRULE and RDATE of a rule as dates. The only class that knows lib-recur. */
final class RecurrenceSet {

  private RecurrenceSet() {}

  /**
   * The days that the rule names, bounds included; holidays and exceptions are not its business.
   */
  static List<LocalDate> between(ScheduleRule rule, LocalDate from, LocalDate to) {
    List<LocalDate> days = new ArrayList<>(rule.dates());
    String rrule = rule.rrule();
    if (rrule != null) {
      addRecurring(days, rule, parse(rrule), from, to);
    }
    return days;
  }

  /** The months that the rule is limited to (BYMONTH), empty when to none. */
  static Set<Integer> months(ScheduleRule rule) {
    String rrule = rule.rrule();
    List<Integer> months = rrule == null ? null : parse(rrule).getByPart(Part.BYMONTH);
    // lib-recur counts months from 0.
    return months == null ? Set.of() : Set.copyOf(months.stream().map(month -> month + 1).toList());
  }

  private static void addRecurring(
      List<LocalDate> days, ScheduleRule rule, RecurrenceRule rrule, LocalDate from, LocalDate to) {
    LocalDate first = rule.from();
    LocalDate start = first == null || first.isBefore(from) ? from : first;
    LocalDate end = rule.until() != null && rule.until().isBefore(to) ? rule.until() : to;
    if (start.isAfter(end) || neverOccurs(rrule)) {
      return;
    }
    // Only a rule that skips weeks or months depends on where it began.
    boolean phased = first != null && rrule.getInterval() > 1;
    RecurrenceRuleIterator iterator =
        rrule.iterator(toDateTime(phased && first != null ? first : start));
    if (phased) {
      iterator.fastForward(toDateTime(start));
    }
    while (iterator.hasNext()) {
      DateTime next = iterator.nextDateTime();
      LocalDate day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
      if (day.isAfter(end)) {
        return;
      }
      days.add(day);
    }
  }

  /** 30 February and the like, for which the library would search until it gives up. */
  private static boolean neverOccurs(RecurrenceRule rrule) {
    List<Integer> months = rrule.getByPart(Part.BYMONTH);
    List<Integer> days = rrule.getByPart(Part.BYMONTHDAY);
    if (months == null || days == null) {
      return false;
    }
    int longest =
        months.stream().mapToInt(month -> Month.of(month + 1).maxLength()).max().orElse(0);
    return days.stream().allMatch(day -> Math.abs(day) > longest);
  }

  private static DateTime toDateTime(LocalDate day) {
    return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
  }

  private static RecurrenceRule parse(String rrule) {
    try {
      return new RecurrenceRule(rrule, RfcMode.RFC5545_STRICT);
    } catch (InvalidRecurrenceRuleException e) {
      throw new IllegalArgumentException("not a recurrence rule: " + rrule, e);
    }
  }
}

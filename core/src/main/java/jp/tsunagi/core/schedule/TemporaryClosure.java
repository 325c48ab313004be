package jp.tsunagi.core.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a resource rests once, both ends included: its sessions on them fall out (EXDATE of
 * RFC 5545), and its words say so.
 *
 * @param reason in the words of who closes it; null when they give none
 */
public record TemporaryClosure(LocalDate first, LocalDate last, @Nullable String reason) {

  private static final SessionExpander EXPANDER = new SessionExpander();

  public TemporaryClosure {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a closure ends no earlier than it begins");
    }
  }

  /** 「11月25日は休み（雨のため）」, as it stands in the words of the schedule. */
  public String words() {
    String days = first.equals(last) ? day(first) : day(first) + "から" + day(last) + "まで";
    return "※" + days + "は休み" + (reason == null ? "" : "（" + reason + "）");
  }

  private static String day(LocalDate date) {
    return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  /** The sessions that fall out. */
  public Set<LocalDate> dates(Schedule schedule) {
    Set<LocalDate> dates = new TreeSet<>();
    EXPANDER.expand(schedule, first, days()).forEach(session -> dates.add(session.date()));
    return dates;
  }

  private int days() {
    return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
  }

  /** The schedule without its sessions on these days. */
  public Schedule over(Schedule schedule) {
    List<ScheduleRule> rules = new ArrayList<>();
    for (ScheduleRule rule : schedule.rules()) {
      Set<LocalDate> except = new TreeSet<>(rule.except());
      EXPANDER.expand(List.of(rule), first, days()).forEach(one -> except.add(one.date()));
      rules.add(with(rule, except));
    }
    String text = schedule.text() == null ? words() : schedule.text() + " " + words();
    return rules.isEmpty() ? Schedule.words(text) : Schedule.parsed(text, rules);
  }

  /**
   * The schedule as it would be without a closure, whatever else was changed of it since.
   *
   * @param dates that the closure let fall out
   * @param words that it added
   */
  public static Schedule lifted(Schedule schedule, Collection<LocalDate> dates, String words) {
    List<ScheduleRule> rules = new ArrayList<>();
    for (ScheduleRule rule : schedule.rules()) {
      Set<LocalDate> except = new TreeSet<>(rule.except());
      except.removeAll(dates);
      rules.add(with(rule, except));
    }
    String text = schedule.text();
    if (text != null) {
      text = text.replace(" " + words, "").replace(words, "").strip();
      text = text.isEmpty() ? null : text;
    }
    if (rules.isEmpty()) {
      return text == null ? Schedule.NONE : Schedule.words(text);
    }
    return new Schedule(text, rules, Schedule.Status.PARSED);
  }

  private static ScheduleRule with(ScheduleRule rule, Collection<LocalDate> except) {
    return new ScheduleRule(
        rule.rrule(),
        rule.dates(),
        rule.from(),
        rule.until(),
        rule.startsAt(),
        rule.endsAt(),
        List.copyOf(except),
        rule.closures(),
        rule.holidays());
  }
}

package jp.tsunagi.importer.schedule;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.tsunagi.core.schedule.Closure;

/** What the targets of a closure add up to, before it is decided what they close. */
final class Closing {

  private static final int WORKING_DAYS = 5;

  final Set<NthDay> nth = new TreeSet<>();
  final Set<Integer> weeks = new TreeSet<>();
  final Set<Integer> monthDays = new TreeSet<>();
  final List<Closure> closures = new ArrayList<>();
  final List<Season> seasons = new ArrayList<>();
  final List<LocalDate> dates = new ArrayList<>();
  final List<TimeRange> times = new ArrayList<>();
  boolean holidays;
  boolean introduced;
  boolean interval;
  boolean commas;
  boolean labelled;
  boolean offSaid;
  boolean narrowed;

  /** 月〜金 祝日・年末年始を除く: the days before the gap are when it is held, not when it rests. */
  boolean beginsWithHeldDays;

  String mark = "";
  String words = "";

  boolean addSpan(LocalDate from, LocalDate until, String said, Findings findings, int found) {
    // 12/29〜1/3 rests every year: which year was guessed does not matter.
    findings.forget(found);
    if (DateReader.yearSaid(said) && from.plusDays(62).isAfter(until)) {
      from.datesUntil(until.plusDays(1)).forEach(dates::add);
    } else {
      closures.add(new Closure(MonthDay.from(from), MonthDay.from(until)));
    }
    return true;
  }

  /** True when so far it names dates and nothing else. */
  boolean dated() {
    return !saysDays() && (!closures.isEmpty() || !dates.isEmpty());
  }

  /** 7/18〜8/30 ※8/13〜15は休み: the second lies within the first. */
  boolean lastWithinFirst() {
    if (closures.isEmpty()) {
      return Set.copyOf(dates).size() < dates.size();
    }
    Closure last = closures.get(closures.size() - 1);
    if (!dates.isEmpty()) {
      List<MonthDay> days = dates.stream().map(MonthDay::from).toList();
      return days.contains(last.from()) && days.contains(last.to());
    }
    Closure first = closures.get(0);
    return closures.size() > 1
        && !last.from().isBefore(first.from())
        && !last.to().isAfter(first.to());
  }

  /** True when so far it names at least five weekdays and nothing else. */
  boolean workingWeek() {
    return nth.size() >= WORKING_DAYS && !holidays && closures.isEmpty() && seasons.isEmpty();
  }

  boolean saysDays() {
    return !nth.isEmpty() || !monthDays.isEmpty() || !weeks.isEmpty();
  }

  boolean addDates(List<LocalDate> list, Findings findings, int found) {
    for (LocalDate date : list) {
      boolean turnOfYear = date.getMonthValue() == 12 ? date.getDayOfMonth() > 27 : isNewYear(date);
      if (turnOfYear) {
        findings.forget(found);
        closures.add(new Closure(MonthDay.from(date), MonthDay.from(date)));
      } else {
        dates.add(date);
      }
    }
    return true;
  }

  private static boolean isNewYear(LocalDate date) {
    return date.getMonthValue() == 1 && date.getDayOfMonth() < 6;
  }

  /** Runs of months become one closure each: 12〜3月, but 1月・8月 two. */
  void addMonths(List<Integer> months) {
    int start = 0;
    for (int i = 1; i <= months.size(); i++) {
      boolean run = i < months.size() && months.get(i) == months.get(i - 1) % 12 + 1;
      if (!run) {
        int last = months.get(i - 1);
        MonthDay from = MonthDay.of(months.get(start), 1);
        closures.add(new Closure(from, MonthDay.of(last, Month.of(last).maxLength())));
        start = i;
      }
    }
  }
}

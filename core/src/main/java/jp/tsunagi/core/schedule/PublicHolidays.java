package jp.tsunagi.core.schedule;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Japan's public holidays as the Act on National Holidays (国民の祝日に関する法律, 1948 no. 178) has them
 * since 2007, computed rather than listed so that no year has to be added: article 2 (the days),
 * article 3(2) (振替休日) and 3(3) (a day between two holidays). The equinoxes are announced each
 * February for the next year; the astronomical formula has met every announcement and holds until
 * 2099.
 *
 * <p>Thread-safe; each year is worked out once.
 */
public final class PublicHolidays {

  private static final Map<Integer, Set<LocalDate>> BY_YEAR = new ConcurrentHashMap<>();

  private PublicHolidays() {}

  /** True on a public holiday, substitute days included. */
  public static boolean contains(LocalDate date) {
    return inYear(date.getYear()).contains(date);
  }

  /** True from Monday to Friday, but for public holidays (平日). */
  public static boolean isWorkday(LocalDate date) {
    return date.getDayOfWeek().getValue() < SATURDAY.getValue() && !contains(date);
  }

  /** The holidays of a calendar year. */
  public static Set<LocalDate> inYear(int year) {
    Set<LocalDate> known = BY_YEAR.get(year);
    return known != null ? known : BY_YEAR.computeIfAbsent(year, PublicHolidays::compute);
  }

  private static Set<LocalDate> compute(int year) {
    Set<LocalDate> named = new HashSet<>();
    addFixed(year, named);
    addMondays(year, named);
    named.add(LocalDate.of(year, 3, equinox(year, 20.8431)));
    named.add(LocalDate.of(year, 9, equinox(year, 23.2488)));
    if (year == 2020 || year == 2021) {
      moveForOlympics(year, named);
    } else if (year == 2019) {
      named.add(LocalDate.of(2019, 5, 1));
      named.add(LocalDate.of(2019, 10, 22));
    }
    Set<LocalDate> all = new HashSet<>(named);
    addSubstitutes(named, all);
    addBetween(named, all);
    return Set.copyOf(all);
  }

  private static void addFixed(int year, Set<LocalDate> days) {
    days.add(LocalDate.of(year, 1, 1));
    days.add(LocalDate.of(year, 2, 11));
    if (year >= 2020) {
      days.add(LocalDate.of(year, 2, 23));
    } else if (year <= 2018) {
      days.add(LocalDate.of(year, 12, 23));
    }
    days.add(LocalDate.of(year, 4, 29));
    days.add(LocalDate.of(year, 5, 3));
    days.add(LocalDate.of(year, 5, 4));
    days.add(LocalDate.of(year, 5, 5));
    if (year >= 2016) {
      days.add(LocalDate.of(year, 8, 11));
    }
    days.add(LocalDate.of(year, 11, 3));
    days.add(LocalDate.of(year, 11, 23));
  }

  private static void addMondays(int year, Set<LocalDate> days) {
    days.add(monday(year, 1, 2));
    days.add(monday(year, 7, 3));
    days.add(monday(year, 9, 3));
    days.add(monday(year, 10, 2));
  }

  private static LocalDate monday(int year, int month, int ordinal) {
    return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(ordinal, MONDAY));
  }

  private static int equinox(int year, double in1980) {
    return (int) (in1980 + 0.242194 * (year - 1980) - Math.floorDiv(year - 1980, 4));
  }

  /** The Tokyo games moved 海の日, スポーツの日 and 山の日, by special laws. */
  private static void moveForOlympics(int year, Set<LocalDate> days) {
    days.remove(monday(year, 7, 3));
    days.remove(monday(year, 10, 2));
    days.remove(LocalDate.of(year, 8, 11));
    days.add(LocalDate.of(year, 7, year == 2020 ? 23 : 22));
    days.add(LocalDate.of(year, 7, year == 2020 ? 24 : 23));
    days.add(LocalDate.of(year, 8, year == 2020 ? 10 : 8));
  }

  private static void addSubstitutes(Set<LocalDate> named, Set<LocalDate> all) {
    for (LocalDate day : named) {
      if (day.getDayOfWeek() == SUNDAY) {
        LocalDate substitute = day.plusDays(1);
        while (named.contains(substitute)) {
          substitute = substitute.plusDays(1);
        }
        all.add(substitute);
      }
    }
  }

  private static void addBetween(Set<LocalDate> named, Set<LocalDate> all) {
    for (LocalDate day : named) {
      if (named.contains(day.plusDays(2))) {
        all.add(day.plusDays(1));
      }
    }
  }
}

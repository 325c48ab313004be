package jp.tsunagi.importer.sample;

import java.time.DayOfWeek;
import java.util.List;

/** Invents when things happen: which weekday, how often, at what hour. */
final class Rhythms {
  private static final List<Hours> DAY =
      List.of(
          Hours.of("09:30", "11:00"),
          Hours.of("10:00", "11:30"),
          Hours.of("10:00", "12:00"),
          Hours.of("13:30", "15:00"),
          Hours.of("13:30", "15:00"),
          Hours.of("13:30", "15:30"),
          Hours.of("13:00", "15:00"),
          Hours.of("14:00", "16:00"),
          Hours.of("09:00", "11:00"));
  private static final List<Hours> EVENING =
      List.of(Hours.of("19:00", "20:30"), Hours.of("19:30", "21:00"), Hours.of("19:00", "21:00"));
  private static final List<Hours> MEAL =
      List.of(Hours.of("11:30", "13:00"), Hours.of("11:00", "13:30"), Hours.of("17:00", "19:00"));
  private static final Hours LUNCH = Hours.of("11:30", "13:00");
  private static final List<Hours> MORNING =
      List.of(Hours.of("08:00", "09:30"), Hours.of("08:30", "10:00"), Hours.of("07:00", "08:00"));

  private final Chance chance;

  Rhythms(Chance chance) {
    this.chance = chance;
  }

  /** By code: w weekly, n nth weekday, m day of the month, s part of the year, x irregular. */
  Rhythm invent(String code, String category) {
    Hours time = hours(category);
    return switch (code) {
      case "w" -> weekly(time);
      case "n" ->
          chance.percent(13) ? monthDay(time) : chance.percent(8) ? twoMonthly(time) : nth(time);
      case "m" -> monthDay(time);
      case "s" -> seasonal(time);
      default -> new Rhythm(Rhythm.Kind.IRREGULAR, List.of(), List.of(), List.of(), time);
    };
  }

  private Hours hours(String category) {
    if (category.equals("food-kids") || category.equals("food-together")) {
      return category.equals("food-kids") ? chance.of(MEAL) : LUNCH;
    }
    if (category.equals("exercise-sports") || category.equals("nature-satoyama")) {
      return chance.of(MORNING);
    }
    boolean club =
        category.startsWith("culture-")
            || category.equals("exercise-yoga")
            || category.equals("support-skill");
    return chance.percent(club ? 35 : 0) ? chance.of(EVENING) : chance.of(DAY);
  }

  private Rhythm weekly(Hours time) {
    if (chance.percent(8)) {
      return new Rhythm(Rhythm.Kind.FORTNIGHTLY, List.of(weekday()), List.of(), List.of(), time);
    }
    List<DayOfWeek> days = List.of(weekday());
    if (chance.percent(12)) {
      int first = chance.below(3);
      days = List.of(DayOfWeek.of(first + 1), DayOfWeek.of(first + 3));
    }
    return new Rhythm(Rhythm.Kind.WEEKLY, days, List.of(), List.of(), time);
  }

  private Rhythm nth(Hours time) {
    List<Integer> numbers =
        chance.of(
            List.of(
                List.of(1, 3),
                List.of(2, 4),
                List.of(2, 4),
                List.of(1),
                List.of(2),
                List.of(3),
                List.of(4),
                List.of(1, 3, 5),
                List.of(-1)));
    return new Rhythm(Rhythm.Kind.NTH, List.of(weekday()), numbers, List.of(), time);
  }

  private Rhythm monthDay(Hours time) {
    List<Integer> days =
        chance.of(
            List.of(
                List.of(10), List.of(15), List.of(5, 20), List.of(1, 15), List.of(25), List.of(8)));
    return new Rhythm(Rhythm.Kind.MONTH_DAY, List.of(), days, List.of(), time);
  }

  private Rhythm twoMonthly(Hours time) {
    return nth(time).in(chance.of(ODD, EVEN));
  }

  private Rhythm seasonal(Hours time) {
    return switch (chance.below(5)) {
      case 0 -> nth(time).in(WARM);
      case 1 -> weekly(time).in(WARM);
      case 2 -> nth(time).in(QUARTERLY);
      case 3 -> twoMonthly(time);
      default -> monthDay(time).in(chance.of(ODD, EVEN));
    };
  }

  static final List<Integer> ODD = List.of(1, 3, 5, 7, 9, 11);
  static final List<Integer> EVEN = List.of(2, 4, 6, 8, 10, 12);
  static final List<Integer> WARM = List.of(4, 5, 6, 7, 8, 9, 10, 11);
  static final List<Integer> QUARTERLY = List.of(2, 5, 8, 11);

  private DayOfWeek weekday() {
    return DayOfWeek.of(chance.percent(8) ? 6 : chance.percent(4) ? 7 : 1 + chance.below(5));
  }
}

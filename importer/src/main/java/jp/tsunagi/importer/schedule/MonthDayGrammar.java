package jp.tsunagi.importer.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** 10日, 1・15日, 1日〜7日, 5のつく日. */
final class MonthDayGrammar {

  private final Tokens tokens;

  MonthDayGrammar(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Adds the days of the month that stand here; false, with the tokens where they were, for none.
   */
  boolean parse(Set<Integer> into) {
    int start = tokens.position();
    List<Integer> numbers = numbers();
    if (!numbers.isEmpty() && tokens.accept(Kind.DIGIT_DAYS)) {
      return digitDays(numbers, into);
    }
    // 10日(月) is a date of some month, not of every one.
    boolean dated = tokens.at(1, Kind.OPEN) && tokens.at(2, Kind.WEEKDAY) && !conditional();
    if (numbers.isEmpty() || !tokens.at(Kind.DAY) || dated || !valid(numbers)) {
      tokens.reset(start);
      return false;
    }
    tokens.next();
    into.addAll(numbers);
    return upTo(numbers.get(numbers.size() - 1), into);
  }

  /** 25日(土日の場合は翌月曜) and 10日(土日を除く) are of every month after all. */
  private boolean conditional() {
    int ahead = 2;
    while (!tokens.at(ahead, Kind.CLOSE) && !tokens.at(ahead, Kind.END)) {
      switch (tokens.peek(ahead).kind()) {
        case IN_CASE, ONLY, EXCEPT, OFF -> {
          return true;
        }
        default -> ahead++;
      }
    }
    return false;
  }

  private boolean upTo(int from, Set<Integer> into) {
    boolean range = tokens.at(Kind.RANGE) || tokens.at(Kind.FROM);
    int to = tokens.peek(1).value();
    if (range && tokens.at(1, Kind.NUMBER) && tokens.at(2, Kind.DAY) && to > from && to <= 31) {
      tokens.next();
      tokens.next();
      tokens.next();
      tokens.accept(Kind.UNTIL);
      addRange(from, to, into);
    }
    return true;
  }

  /** Numbers up to the unit, with ranges filled: 1・15, 1〜7. */
  private List<Integer> numbers() {
    List<Integer> numbers = new ArrayList<>();
    boolean range = false;
    while (tokens.at(Kind.NUMBER)) {
      int number = tokens.next().value();
      if (range && number <= 31) {
        addRange(numbers.get(numbers.size() - 1) + 1, number - 1, numbers);
      }
      numbers.add(number);
      range = tokens.at(Kind.RANGE);
      boolean more = range || tokens.at(Kind.SEPARATOR) || tokens.at(Kind.DOT);
      if (!more || !tokens.at(1, Kind.NUMBER)) {
        return numbers;
      }
      tokens.next();
    }
    return numbers;
  }

  private static boolean digitDays(List<Integer> digits, Set<Integer> into) {
    for (int digit : digits) {
      for (int day = digit; day <= 31 && digit < 10; day += 10) {
        if (day > 0) {
          into.add(day);
        }
      }
    }
    return true;
  }

  private static void addRange(int from, int to, java.util.Collection<Integer> into) {
    for (int day = from; day <= to; day++) {
      into.add(day);
    }
  }

  private static boolean valid(List<Integer> days) {
    return days.stream().allMatch(day -> day >= 1 && day <= 31);
  }
}

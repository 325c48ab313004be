package jp.tsunagi.importer.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** 4月〜11月, 5・8・11・2月, 4月・7月, 奇数月. */
final class MonthGrammar {

  private final Tokens tokens;

  MonthGrammar(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The months in the order of the words, or null with the tokens where they were. */
  @Nullable List<Integer> parse() {
    List<Integer> months = new ArrayList<>();
    if (!term(months)) {
      return null;
    }
    boolean more = true;
    while (more) {
      int before = tokens.position();
      more = tokens.accept(Kind.SEPARATOR) && term(months);
      if (!more) {
        tokens.reset(before);
      }
    }
    return months;
  }

  /** The same as a set; empty when all twelve are meant. */
  static Set<Integer> set(List<Integer> months) {
    Set<Integer> set = new TreeSet<>(months);
    return set.size() == 12 ? Set.of() : set;
  }

  private boolean term(List<Integer> months) {
    if (tokens.at(Kind.ODD_MONTHS) || tokens.at(Kind.EVEN_MONTHS)) {
      int first = tokens.next().kind() == Kind.ODD_MONTHS ? 1 : 2;
      for (int month = first; month <= 12; month += 2) {
        months.add(month);
      }
      return true;
    }
    int start = tokens.position();
    List<Integer> found = new ArrayList<>();
    boolean complete = numbers(found) && !dateFollows();
    if (!complete) {
      tokens.reset(start);
      return false;
    }
    return months.addAll(found);
  }

  private boolean numbers(List<Integer> found) {
    boolean range = false;
    while (tokens.at(Kind.NUMBER)) {
      int month = tokens.next().value();
      if (month < 1 || month > 12) {
        return false;
      }
      addTo(month, range, found);
      boolean unit = tokens.accept(Kind.MONTH);
      range = tokens.at(Kind.RANGE) || (unit && tokens.at(Kind.FROM));
      boolean more = range || (!unit && tokens.at(Kind.SEPARATOR));
      if (!more || !nextIsMonth()) {
        tokens.acceptAny(unit ? Kind.UNTIL : Kind.END);
        return unit;
      }
      tokens.next();
      tokens.accept(Kind.NEXT_YEAR);
    }
    return false;
  }

  private boolean nextIsMonth() {
    int ahead = tokens.at(1, Kind.NEXT_YEAR) ? 2 : 1;
    return tokens.at(ahead, Kind.NUMBER);
  }

  private static void addTo(int month, boolean range, List<Integer> found) {
    if (range) {
      int last = found.get(found.size() - 1);
      for (int m = last % 12 + 1; m != month; m = m % 12 + 1) {
        found.add(m);
      }
    }
    found.add(month);
  }

  /** 8月5日 begins with a month but is none of ours. */
  private boolean dateFollows() {
    return tokens.at(Kind.NUMBER) && (tokens.at(1, Kind.DAY) || tokens.at(1, Kind.SEPARATOR));
  }
}

package jp.tsunagi.core.matching;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** What would bring more: each relaxation is reckoned out as a need of its own. */
final class Relaxations {
  private static final int[] LONGER_WALKS = {5, 10, 15};
  private static final int MORE_YEN = 500;
  private static final int MOST = 4;

  private static final Set<Constraint> WAY = EnumSet.of(Constraint.WAY);
  private static final Set<Constraint> MORNINGS = EnumSet.of(Constraint.MORNINGS, Constraint.WAY);
  private static final Set<Constraint> DAYS =
      EnumSet.of(Constraint.DAYS, Constraint.MORNINGS, Constraint.WAY);
  private static final Set<Constraint> COST = EnumSet.of(Constraint.COST);

  private final Need need;
  private final Map<Constraint, List<Candidate>> excluded;
  private final BiFunction<Need, List<Candidate>, List<Candidate>> fitting;
  private final List<Relaxation> found = new ArrayList<>();

  /**
   * For one need.
   *
   * @param excluded what the first constraint of several excluded
   * @param fitting those of some that fit another need
   */
  Relaxations(
      Need need,
      Map<Constraint, List<Candidate>> excluded,
      BiFunction<Need, List<Candidate>, List<Candidate>> fitting) {
    this.need = need;
    this.excluded = excluded;
    this.fitting = fitting;
  }

  /** The best few of those that bring anything. */
  List<Relaxation> find() {
    if (excluded.containsKey(Constraint.WAY)) {
      walks();
      means(Means.Mode.PICKUP);
      means(Means.Mode.TAXI);
    }
    if (excluded.containsKey(Constraint.DAYS)) {
      for (DayOfWeek day : EnumSet.complementOf(days())) {
        String name = day.getDisplayName(TextStyle.FULL, Locale.JAPANESE);
        Need other = need.at(need.when().on(day));
        add("day", Integer.toString(day.getValue()), other, DAYS, name + "も");
      }
      hours();
    }
    if (excluded.containsKey(Constraint.MORNINGS)) {
      add("mornings", "true", need.without(Barrier.MORNINGS), MORNINGS, "朝も");
    }
    Integer yen = need.monthlyYen();
    if (excluded.containsKey(Constraint.COST) && yen != null) {
      int more = yen + MORE_YEN;
      String words = "月" + Fee.yen(more) + "まで";
      add("cost", Integer.toString(more), need.costing(more), COST, words);
    }
    found.sort(Comparator.comparingInt(relaxation -> -relaxation.brings()));
    return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
  }

  private EnumSet<DayOfWeek> days() {
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    days.addAll(need.when().days());
    return days;
  }

  /** The shortest walk of those that bring as much: what a longer one does not bring, none does. */
  private void walks() {
    int last = LONGER_WALKS[LONGER_WALKS.length - 1];
    List<Candidate> most = fitting.apply(walking(last), out(WAY));
    for (int i = 0; i < LONGER_WALKS.length && !most.isEmpty(); i++) {
      int longer = LONGER_WALKS[i];
      int brought = longer == last ? most.size() : fitting.apply(walking(longer), most).size();
      int minutes = need.travelling().walkMinutes() + longer;
      if (brought > 0) {
        found.add(
            new Relaxation(
                "walk", Integer.toString(minutes), brought, "%d分まで歩く".formatted(minutes)));
      }
      if (brought == most.size()) {
        return;
      }
    }
  }

  /** What any other constraint excluded stays so. */
  private List<Candidate> out(Set<Constraint> lifted) {
    return lifted.stream()
        .flatMap(constraint -> excluded.getOrDefault(constraint, List.of()).stream())
        .toList();
  }

  private Need walking(int longer) {
    Need.Travelling travelling = need.travelling();
    return need.travelling(travelling.walking(travelling.walkMinutes() + longer));
  }

  private void means(Means.Mode mode) {
    Need.Travelling travelling = need.travelling();
    boolean has = travelling.means().stream().anyMatch(one -> one.mode() == mode);
    if (!has) {
      // Who is fetched is brought home as well: no other means comes into it.
      boolean alone = mode == Means.Mode.PICKUP;
      Need other = need.travelling(alone ? travelling.by(mode) : travelling.and(mode));
      add("means", mode.id(), other, WAY, mode.words() + "も使う");
    }
  }

  private void hours() {
    When when = need.when();
    if (when.from() != null || when.to() != null) {
      When anyHour = new When(when.days(), null, null, when.first(), when.daysAhead());
      add("hours", "any", need.at(anyHour), DAYS, "時間を問わない");
    }
  }

  private void add(String kind, String value, Need other, Set<Constraint> lifted, String words) {
    int brought = fitting.apply(other, out(lifted)).size();
    if (brought > 0) {
      found.add(new Relaxation(kind, value, brought, words));
    }
  }
}

package jp.tsunagi.core.matching;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;

/** What would bring more: each relaxation is reckoned out as a need of its own. */
final class Relaxations {
  private static final int[] LONGER_WALKS = {5, 10, 15};
  private static final int MORE_YEN = 500;
  private static final int MOST = 4;

  private final Need need;
  private final ToIntFunction<Need> brings;
  private final List<Relaxation> found = new ArrayList<>();

  /**
   * @param brings how many more fit another need
   */
  Relaxations(Need need, ToIntFunction<Need> brings) {
    this.need = need;
    this.brings = brings;
  }

  /** The best few of those that bring anything. */
  List<Relaxation> find(Set<Constraint> excluding) {
    if (excluding.contains(Constraint.WAY)) {
      walks();
      means(Means.Mode.PICKUP);
      means(Means.Mode.TAXI);
    }
    if (excluding.contains(Constraint.DAYS)) {
      for (DayOfWeek day : EnumSet.complementOf(days())) {
        String name = day.getDisplayName(TextStyle.FULL, Locale.JAPANESE);
        add("day", Integer.toString(day.getValue()), need.at(need.when().and(day)), name + "も");
      }
      hours();
    }
    if (excluding.contains(Constraint.MORNINGS)) {
      add("mornings", "true", need.without(Barrier.MORNINGS), "朝も");
    }
    Integer yen = need.monthlyYen();
    if (excluding.contains(Constraint.COST) && yen != null) {
      int more = yen + MORE_YEN;
      add("cost", Integer.toString(more), need.costing(more), "月%,d円まで".formatted(more));
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
    int most = brings.applyAsInt(walking(last));
    for (int i = 0; i < LONGER_WALKS.length && most > 0; i++) {
      int longer = LONGER_WALKS[i];
      int brought = longer == last ? most : brings.applyAsInt(walking(longer));
      int minutes = need.travelling().walkMinutes() + longer;
      if (brought > 0) {
        found.add(
            new Relaxation(
                "walk", Integer.toString(minutes), brought, "%d分まで歩く".formatted(minutes)));
      }
      if (brought == most) {
        return;
      }
    }
  }

  private Need walking(int longer) {
    Need.Travelling travelling = need.travelling();
    return need.travelling(travelling.walking(travelling.walkMinutes() + longer));
  }

  private void means(Means.Mode mode) {
    boolean has = need.travelling().means().stream().anyMatch(one -> one.mode() == mode);
    if (!has) {
      add("means", mode.id(), need.travelling(need.travelling().and(mode)), mode.words() + "も使う");
    }
  }

  private void hours() {
    When when = need.when();
    if (when.from() != null || when.to() != null) {
      When anyHour = new When(when.days(), null, null, when.first(), when.daysAhead());
      add("hours", "any", need.at(anyHour), "時間を問わない");
    }
  }

  private void add(String kind, String value, Need other, String words) {
    int brought = brings.applyAsInt(other);
    if (brought > 0) {
      found.add(new Relaxation(kind, value, brought, words));
    }
  }
}

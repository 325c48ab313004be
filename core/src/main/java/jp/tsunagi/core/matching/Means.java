package jp.tsunagi.core.matching;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A means of travel, and when the person has it.
 *
 * @param days of the week; all seven where the person always has it
 */
public record Means(Mode mode, Set<DayOfWeek> days) {

  /** By what one can go. */
  public enum Mode {
    WALK("歩く"),
    BICYCLE("自転車"),
    CAR("車"),
    TRANSIT("バス・電車"),
    TAXI("デマンドタクシー"),
    PICKUP("送迎");

    private final String words;

    Mode(String words) {
      this.words = words;
    }

    /** As people are told it. */
    public String words() {
      return words;
    }

    /** As programs name it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Means {
    days = Set.copyOf(days);
  }

  /** Available on every day. */
  public static Means always(Mode mode) {
    return new Means(mode, EnumSet.allOf(DayOfWeek.class));
  }

  /** The days on which the same means can be had, by those means. */
  public static Map<Set<Mode>, Set<DayOfWeek>> byDay(List<Means> means) {
    Map<Set<Mode>, Set<DayOfWeek>> sets = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      Set<Mode> modes = EnumSet.noneOf(Mode.class);
      means.stream().filter(one -> one.days().contains(day)).forEach(one -> modes.add(one.mode()));
      if (!modes.isEmpty()) {
        sets.computeIfAbsent(modes, each -> EnumSet.noneOf(DayOfWeek.class)).add(day);
      }
    }
    return sets;
  }
}

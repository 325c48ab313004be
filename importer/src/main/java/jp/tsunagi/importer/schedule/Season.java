package jp.tsunagi.importer.schedule;

import java.time.MonthDay;
import java.util.List;
import jp.tsunagi.core.schedule.Closure;
import org.jspecify.annotations.Nullable;

/**
 * Times of the year that sheets name without dates, and the dates taken for them. Where custom
 * varies the longer reading is taken, because a session left out costs a phone call and a session
 * that is not held costs a journey; such a reading is reported as {@link
 * Finding.Kind#CLOSURE_ASSUMED}.
 */
enum Season {
  /** The months that 「4月〜11月」 leaves, which is how snow country writes it. */
  WINTER("冬期 冬季 冬場", 12, 1, 3, 31, true),
  /**
   * 夏季休業 of an office or a hall: the days around Obon, from the weekend before 山の日 to the one
   * after.
   */
  SUMMER_CLOSURE("夏季休業 夏期休業 夏季休館 夏期休館 夏季休所 夏期休所 夏季休診 夏期休診 夏季休暇 夏期休暇", 8, 8, 8, 17, true),
  /** As the school holidays. */
  SUMMER("夏期 夏季", 7, 21, 8, 31, true),
  SUMMER_HOLIDAYS("夏休み期間 夏休み", 7, 21, 8, 31, true),
  WINTER_HOLIDAYS("冬休み期間 冬休み", 12, 25, 1, 7, true),
  SPRING_HOLIDAYS("春休み期間 春休み", 3, 25, 4, 7, true),
  /** As offices keep it by law (行政機関の休日に関する法律). */
  YEAR_END("年末年始", 12, 29, 1, 3, false),
  LAST_DAYS("年末", 12, 29, 12, 31, false),
  NEW_YEAR("お正月 正月 三が日 年始", 1, 1, 1, 3, false),
  NEW_YEARS_DAY("元日 元旦", 1, 1, 1, 1, false),
  OBON("お盆期間 お盆 盆", 8, 13, 8, 16, false),
  GOLDEN_WEEK("ゴールデンウィーク GW", 4, 29, 5, 5, true);

  private final String words;
  private final MonthDay from;
  private final MonthDay to;
  private final boolean assumed;

  Season(String words, int fromMonth, int fromDay, int toMonth, int toDay, boolean assumed) {
    this.words = words;
    this.from = MonthDay.of(fromMonth, fromDay);
    this.to = MonthDay.of(toMonth, toDay);
    this.assumed = assumed;
  }

  /** The season that a word of the lexicon names. */
  static Season named(String word) {
    for (Season season : values()) {
      if (season.words().contains(word)) {
        return season;
      }
    }
    throw new IllegalArgumentException(word);
  }

  List<String> words() {
    return List.of(words.split(" ", -1));
  }

  Closure closure() {
    return new Closure(from, to);
  }

  /** True when the word itself says that nothing is held then (夏季休業). */
  boolean closes() {
    return this == SUMMER_CLOSURE;
  }

  /**
   * The days that the holidays of nearly all schools share, for what is held during them; null for
   * times of the year that are no school holidays. The shorter reading, for the same reason that a
   * closure has the longer one.
   */
  @Nullable Closure sharedDays() {
    return switch (this) {
      case SUMMER_HOLIDAYS -> new Closure(MonthDay.of(7, 25), MonthDay.of(8, 20));
      case WINTER_HOLIDAYS -> new Closure(MonthDay.of(12, 26), MonthDay.of(1, 5));
      case SPRING_HOLIDAYS -> new Closure(MonthDay.of(3, 27), MonthDay.of(4, 5));
      default -> null;
    };
  }

  /** True when custom varies and somebody should look. */
  boolean assumed() {
    return assumed;
  }
}

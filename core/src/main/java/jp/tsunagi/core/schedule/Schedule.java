package jp.tsunagi.core.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a resource takes place (開催日時): the words of the sheet and, where they were understood, the
 * rules they mean. What cannot be parsed is kept as words; it is never dropped and never guessed.
 *
 * @param text the words of the sheet, null when it says nothing
 * @param rules together they give all sessions; empty unless the status is {@code PARSED}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Schedule(@Nullable String text, List<ScheduleRule> rules, Status status) {

  /** The sheet does not say when. */
  public static final Schedule NONE = new Schedule(null, List.of(), Status.NONE);

  public Schedule {
    rules = List.copyOf(rules);
    if (rules.isEmpty() == (status == Status.PARSED)) {
      throw new IllegalArgumentException("a schedule has rules exactly when it was parsed");
    }
  }

  /** The last date of all rules; null where there is none, or none is known. */
  public @Nullable LocalDate lastDay() {
    LocalDate last = null;
    for (ScheduleRule rule : rules) {
      LocalDate day = rule.lastDay();
      if (day == null) {
        return null;
      }
      last = last == null || day.isAfter(last) ? day : last;
    }
    return last;
  }

  /** Words that were not, or could not be, turned into rules (不定期, 要問合せ, ...). */
  public static Schedule words(String text) {
    return new Schedule(text, List.of(), Status.WORDS);
  }

  /** Words and the rules they mean. */
  public static Schedule parsed(String text, List<ScheduleRule> rules) {
    return new Schedule(text, rules, Status.PARSED);
  }

  /** What became of the words. */
  public enum Status {
    PARSED,
    WORDS,
    NONE
  }
}

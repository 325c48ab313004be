package jp.tsunagi.core.matching;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What excludes a resource, in the order in which it is looked at. What nobody knows excludes
 * nothing.
 */
public enum Constraint {
  AGE("年齢の対象でない"),
  INDOOR("屋外で行われる"),
  WHEELCHAIR("車いすで使えない"),
  STAIRS("階段や段差がある"),
  TOILET("多目的トイレがない"),
  COST("費用が上限をこえる"),
  DAYS("行ける曜日・時間に開かれない"),
  MORNINGS("朝にしか開かれない"),
  WAY("行き帰りの方法がない");

  private static final int DECADE = 10;
  private static final List<Constraint> IN_ORDER = List.of(values());

  private final String words;

  Constraint(String words) {
    this.words = words;
  }

  /** Why it excludes, in plain Japanese. */
  public String words() {
    return words;
  }

  /** As programs name it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The first that excludes a resource before anything is known of the way; empty when none does.
   */
  static Optional<Constraint> excluding(Candidate candidate, Outlook outlook, Need need) {
    for (Constraint constraint : IN_ORDER) {
      if (constraint.excludes(candidate, outlook, need)) {
        return Optional.of(constraint);
      }
    }
    return Optional.empty();
  }

  private boolean excludes(Candidate candidate, Outlook outlook, Need need) {
    return switch (this) {
      case AGE -> isOfAnotherAge(candidate, need.age());
      case INDOOR -> need.has(Barrier.INDOOR) && is(candidate.indoor(), false);
      case WHEELCHAIR -> need.has(Barrier.WHEELCHAIR) && is(candidate.wheelchair(), false);
      case STAIRS -> need.has(Barrier.STAIRS) && candidate.is("stairs");
      case TOILET -> need.has(Barrier.TOILET) && is(candidate.accessibleToilet(), false);
      case COST -> isTooDear(candidate, outlook, need);
      case DAYS -> outlook.known() && outlook.suiting().isEmpty() && !isInTheMorning(outlook, need);
      case MORNINGS -> outlook.known() && outlook.suiting().isEmpty();
      case WAY -> false;
    };
  }

  private static boolean isInTheMorning(Outlook outlook, Need need) {
    return need.has(Barrier.MORNINGS)
        && outlook.all().stream().anyMatch(one -> need.when().suits(one, true));
  }

  private static boolean is(@Nullable Boolean known, boolean value) {
    return known != null && known == value;
  }

  /** A person in their sixties is of 60 to 69: excluded where none of these years is meant. */
  private static boolean isOfAnotherAge(Candidate candidate, @Nullable Integer age) {
    Integer from = candidate.minimumAge();
    Integer to = candidate.maximumAge();
    return age != null && ((from != null && age + DECADE <= from) || (to != null && age > to));
  }

  private static boolean isTooDear(Candidate candidate, Outlook outlook, Need need) {
    Integer most = need.monthlyYen();
    Integer month = most == null ? null : Fee.ofAMonth(candidate, outlook, need);
    return most != null && month != null && month > most;
  }
}

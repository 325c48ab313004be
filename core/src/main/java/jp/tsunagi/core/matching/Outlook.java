package jp.tsunagi.core.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * When a resource takes place in the time that is looked at.
 *
 * @param known whether anybody knows; if not, there are no occasions
 * @param all occasions, in order
 * @param suiting those that suit the person
 */
public record Outlook(boolean known, List<Occasion> all, List<Occasion> suiting) {

  /** Nobody knows when it is. */
  public static final Outlook UNKNOWN = new Outlook(false, List.of(), List.of());

  private static final int FOUR_WEEKS = 28;

  /** Nobody is asked to go to the same thing more than once a week. */
  private static final int MOST_VISITS = 4;

  public Outlook {
    all = List.copyOf(all);
    suiting = List.copyOf(suiting);
  }

  /** The occasions of a resource for a person. */
  static Outlook of(Candidate candidate, List<Occasion> occasions, Need need) {
    if (candidate.schedule() == null) {
      return UNKNOWN;
    }
    boolean mornings = !need.has(Barrier.MORNINGS);
    List<Occasion> suiting = new ArrayList<>();
    for (Occasion one : occasions) {
      if (need.when().suits(one, mornings)) {
        suiting.add(one);
      }
    }
    return new Outlook(true, occasions, suiting);
  }

  /**
   * How often one goes in a month: to every session of the first four weeks, but once a week at
   * most, so that a weekly gathering counts four times; once where nobody knows.
   */
  int visitsAMonth(LocalDate first) {
    LocalDate end = first.plusDays(FOUR_WEEKS);
    long sessions = all.stream().filter(one -> one.session().date().isBefore(end)).count();
    return (int) Math.max(1, Math.min(MOST_VISITS, sessions));
  }
}

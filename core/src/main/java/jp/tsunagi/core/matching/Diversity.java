package jp.tsunagi.core.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import jp.tsunagi.core.matching.Match.Pick;

/**
 * Not five of a kind: maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998). The next is
 * always the one whose score, less what it has in common with those before it, is highest. Then the
 * first five get something near, something new and a role to play, where there is one that fits two
 * fifths as well as the best.
 */
public final class Diversity {

  /** Where the person looks first. */
  static final int FIRST = 5;

  /** Points lost by what is of the same kind as one before it; half of it for the same branch. */
  private static final double SAME_KIND = 5;

  private static final int NEAR_MINUTES = 15;
  private static final double WORTH = 0.4;

  private final Wishes wishes;

  public Diversity(Wishes wishes) {
    this.wishes = wishes;
  }

  /** The first of these, in a new order. */
  public List<Match> first(List<Match> matches, int limit) {
    List<Match> left =
        new ArrayList<>(
            matches.stream()
                .sorted(
                    Comparator.comparingDouble((Match match) -> -match.score().points())
                        .thenComparing(match -> match.candidate().id()))
                .toList());
    double worth = left.isEmpty() ? 0 : WORTH * left.get(0).score().points();
    List<Match> chosen = new ArrayList<>();
    while (!left.isEmpty() && chosen.size() < Math.min(limit, FIRST)) {
      chosen.add(takeNext(left, chosen));
    }
    mixIn(chosen, left, worth, Pick.ROLE, Diversity::isRole);
    mixIn(chosen, left, worth, Pick.NEW, this::isNew);
    mixIn(chosen, left, worth, Pick.NEAR, Diversity::isNear);
    while (!left.isEmpty() && chosen.size() < limit) {
      chosen.add(takeNext(left, chosen));
    }
    return chosen;
  }

  private static Match takeNext(List<Match> left, List<Match> chosen) {
    Match best = left.get(0);
    double most = Double.NEGATIVE_INFINITY;
    for (Match match : left) {
      if (match.score().points() <= most) {
        break;
      }
      double points = match.score().points() - penalty(match, chosen);
      if (points > most) {
        most = points;
        best = match;
      }
    }
    left.remove(best);
    return best;
  }

  /** Each further one of a kind loses more. */
  private static double penalty(Match match, List<Match> chosen) {
    double penalty = 0;
    for (Match other : chosen) {
      penalty += SAME_KIND * likeness(match.candidate(), other.candidate());
    }
    return penalty;
  }

  static double likeness(Candidate one, Candidate other) {
    if (one.category().equals(other.category())) {
      return 1;
    }
    return one.categories().stream().anyMatch(other.kinds()::contains)
            || one.kinds().stream().anyMatch(other.kinds()::contains)
        ? 0.25
        : 0;
  }

  /** Puts one into the last place that is not taken by such a pick, where there is none yet. */
  private static void mixIn(
      List<Match> chosen, List<Match> left, double worth, Pick pick, Predicate<Match> wanted) {
    for (int i = 0; i < chosen.size(); i++) {
      if (wanted.test(chosen.get(i))) {
        return;
      }
    }
    Match found =
        left.stream()
            .filter(wanted)
            .filter(match -> match.score().points() >= worth)
            .findFirst()
            .orElse(null);
    for (int i = chosen.size() - 1; found != null && i > 1; i--) {
      if (chosen.get(i).pick() == null) {
        left.remove(found);
        left.add(chosen.set(i, found.picked(pick)));
        left.sort(Comparator.comparingDouble((Match match) -> -match.score().points()));
        return;
      }
    }
  }

  private static boolean isNear(Match match) {
    Way way = match.way();
    Integer minutes = way == null ? null : way.minutes();
    return minutes != null && minutes <= NEAR_MINUTES;
  }

  private static boolean isRole(Match match) {
    return match.score().parts().stream().anyMatch(part -> part.rule() == Rule.ROLE);
  }

  /** With nothing wished for, nothing is new. */
  private boolean isNew(Match match) {
    return wishes.isEmpty() || wishes.isNew(match.candidate());
  }
}

package jp.tsunagi.core.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.core.matching.Ways.Outing;
import jp.tsunagi.core.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * From a need to a short list: what has nothing to do with it falls away, constraints exclude, ways
 * there and back are looked for, the rest is scored and mixed. For one need and thread.
 */
public final class Matching {

  /** Ways are looked for to so many, the best by all that is known without them. */
  public static final int MOST_WAYS = 300;

  /** Less is known of what a relaxation brings: enough to say that it brings something. */
  private static final int MOST_RELAXED = 60;

  private static final double METERS_PER_POINT = 500;
  private static final double METERS_PER_DEGREE = 111_000;

  private final Need need;
  private final List<Candidate> candidates;
  private final Function<Candidate, List<Occasion>> occasions;
  private final Ways ways;
  private final Wishes wishes;
  private final Scoring scoring;

  /**
   * @param occasions of a candidate, in the time that the need looks at
   * @param today what was verified is so as of then
   */
  public Matching(
      Need need,
      List<Candidate> candidates,
      Function<Candidate, List<Occasion>> occasions,
      Ways ways,
      Vocabulary vocabulary,
      MatchingVocabulary matching,
      LocalDate today) {
    this.need = need;
    this.candidates = candidates;
    this.occasions = occasions;
    this.ways = ways;
    this.wishes = Wishes.of(need, vocabulary, matching);
    this.scoring = new Scoring(need, wishes, matching, today);
  }

  /** The first matches, and what was left out. */
  public MatchResult find(int limit) {
    List<Candidate> relevant = candidates.stream().filter(scoring::isRelevant).toList();
    Map<Constraint, List<Candidate>> out = new EnumMap<>(Constraint.class);
    List<Outing> left = new ArrayList<>();
    for (Candidate candidate : relevant) {
      Outlook outlook = Outlook.of(candidate, occasions.apply(candidate), need);
      Constraint constraint = Constraint.excluding(candidate, outlook, need).orElse(null);
      if (constraint == null) {
        left.add(new Outing(candidate, outlook));
      } else {
        put(out, constraint, candidate);
      }
    }
    List<Outing> looked = best(left, MOST_WAYS);
    List<Match> matches = matches(looked);
    Set<UUID> reached = new HashSet<>();
    matches.forEach(match -> reached.add(match.candidate().id()));
    looked.stream()
        .map(Outing::candidate)
        .filter(candidate -> !reached.contains(candidate.id()))
        .forEach(candidate -> put(out, Constraint.WAY, candidate));
    List<Relaxation> relaxations = new Relaxations(need, out, this::fitting).find();
    return new MatchResult(
        candidates.size(),
        relevant.size(),
        counts(out),
        matches.size(),
        looked.size(),
        relaxations,
        new Diversity(wishes).first(matches, limit));
  }

  private static void put(
      Map<Constraint, List<Candidate>> out, Constraint constraint, Candidate candidate) {
    out.computeIfAbsent(constraint, each -> new ArrayList<>()).add(candidate);
  }

  private static Map<Constraint, Integer> counts(Map<Constraint, List<Candidate>> out) {
    Map<Constraint, Integer> counts = new EnumMap<>(Constraint.class);
    out.forEach((constraint, candidates) -> counts.put(constraint, candidates.size()));
    return counts;
  }

  private List<Match> matches(List<Outing> outings) {
    Map<UUID, Way> found = waysTo(need, outings);
    List<Match> matches = new ArrayList<>();
    for (Outing outing : outings) {
      Candidate candidate = outing.candidate();
      Way way = found.get(candidate.id());
      if (way != null || candidate.lon() == null) {
        Score score = scoring.of(candidate, outing.outlook(), way);
        matches.add(new Match(candidate, score, way, next(outing.outlook(), way), null));
      }
    }
    return matches;
  }

  private static @Nullable Occasion next(Outlook outlook, @Nullable Way way) {
    return outlook.suiting().stream()
        .filter(one -> way == null || one.session().equals(way.session()))
        .findFirst()
        .orElse(null);
  }

  /** Those that fit another need, among the best of them. */
  private List<Candidate> fitting(Need other, List<Candidate> out) {
    List<Outing> now = new ArrayList<>();
    for (Candidate candidate : out) {
      Outlook outlook = Outlook.of(candidate, occasions.apply(candidate), other);
      if (Constraint.excluding(candidate, outlook, other).isEmpty()) {
        now.add(new Outing(candidate, outlook));
      }
    }
    List<Outing> looked = best(now, MOST_RELAXED);
    Set<UUID> reached = waysTo(other, looked).keySet();
    return looked.stream()
        .map(Outing::candidate)
        .filter(candidate -> candidate.lon() == null || reached.contains(candidate.id()))
        .toList();
  }

  private Map<UUID, Way> waysTo(Need asked, List<Outing> outings) {
    List<Outing> placed = outings.stream().filter(o -> o.candidate().lon() != null).toList();
    return placed.isEmpty() ? Map.of() : ways.find(asked, placed);
  }

  /** By what is known without a way: the score, and how far it is as the crow flies. */
  private List<Outing> best(List<Outing> outings, int most) {
    if (outings.size() <= most) {
      return outings;
    }
    return outings.stream()
        .map(outing -> Map.entry(outing, promise(outing)))
        .sorted(Comparator.comparingDouble(entry -> -entry.getValue()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private double promise(Outing outing) {
    Candidate candidate = outing.candidate();
    double points = scoring.of(candidate, outing.outlook(), null).points();
    return candidate.lon() == null ? points : points - meters(candidate) / METERS_PER_POINT;
  }

  /** Good enough to tell near from far. */
  private double meters(Candidate candidate) {
    double lat = need.travelling().lat();
    double east =
        (Objects.requireNonNull(candidate.lon()) - need.travelling().lon())
            * Math.cos(Math.toRadians(lat));
    double north = Objects.requireNonNull(candidate.lat()) - lat;
    return METERS_PER_DEGREE * Math.hypot(east, north);
  }
}

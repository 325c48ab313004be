package jp.tsunagi.importer.duplicate;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tsunagi.core.area.Ground;
import jp.tsunagi.core.resource.Contact.Phone;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Precision;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.core.search.Readings;
import jp.tsunagi.importer.normalise.MatchKey;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** How alike two resources are, point by point. Remembers what it computed. For one thread. */
final class Similarity {
  private static final Pattern PARENTHESES = Pattern.compile("[(（〔［\\[][^)）〕］\\]]*[)）〕］\\]]");
  private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
  private static final double NEAR_METERS = 150;

  /** (3歳以上), (午前の部): a bracket that says which of several it is. */
  private static final Pattern QUALIFIER = Pattern.compile("\\d|歳|以上|以下|未満|午前|午後|夜|組|部|コース|クラス");

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");

  private static final Pattern WEEKDAY = Pattern.compile("[月火水木金土日](?=曜)");

  /** 月曜休み, 月曜〜金曜: other days than those that are named. */
  private static final Pattern NOT_ALL_HELD = Pattern.compile("休|除|以外|曜日?\\s?(?:[~〜～ー-]|から)");

  /** Alike enough to ask about, not to merge. */
  private static final double QUALIFIED = 0.8;

  private final Map<String, Name> names = new HashMap<>();
  private final Map<String, String> readings = new HashMap<>();

  /**
   * 0 to 1: equal but for width, kana type and punctuation, or for the order of the words, is 1.
   */
  double names(Resource one, Resource other) {
    Name left = names.computeIfAbsent(one.name(), Name::of);
    Name right = names.computeIfAbsent(other.name(), Name::of);
    if (left.core().equals(right.core()) && !left.core().isEmpty() && left.saysOther(right)) {
      return QUALIFIED;
    }
    if (left.key().equals(right.key())
        || (!left.core().isEmpty() && left.core().equals(right.core()))) {
      return 1;
    }
    double common =
        Math.max(
            inCommon(left.pairs(), right.pairs()), inCommon(left.corePairs(), right.corePairs()));
    return numberedUnlike(left, right) ? Math.min(common, QUALIFIED) : common;
  }

  /** サロン1 and サロン2 are as alike as a slip of the pen makes them, and two. */
  boolean numberedUnlike(Resource one, Resource other) {
    return numberedUnlike(
        names.computeIfAbsent(one.name(), Name::of), names.computeIfAbsent(other.name(), Name::of));
  }

  private static boolean numberedUnlike(Name one, Name other) {
    return !one.numbers().isEmpty()
        && !other.numbers().isEmpty()
        && !one.numbers().equals(other.numbers());
  }

  /** A name as compared, whole and without what stands in parentheses. */
  private record Name(
      String key,
      String core,
      boolean qualifier,
      Set<String> brackets,
      List<String> numbers,
      Set<String> pairs,
      Set<String> corePairs) {
    static Name of(String name) {
      String key = MatchKey.of(name);
      String core = Similarity.core(name);
      Set<String> brackets =
          PARENTHESES
              .matcher(name)
              .results()
              .map(bracket -> MatchKey.of(bracket.group()))
              .collect(Collectors.toSet());
      boolean qualifier = brackets.stream().anyMatch(words -> QUALIFIER.matcher(words).find());
      List<String> numbers =
          NUMBER
              .matcher(key)
              .results()
              .map(number -> LEADING_ZEROS.matcher(number.group()).replaceFirst(""))
              .toList();
      return new Name(
          key, core, qualifier, brackets, numbers, Similarity.pairs(key), Similarity.pairs(core));
    }

    /** (初級) and (上級) are two, and so is (3歳以上) beside nothing. */
    boolean saysOther(Name other) {
      return qualifier != other.qualifier
          || (!brackets.isEmpty() && !other.brackets.isEmpty() && !brackets.equals(other.brackets));
    }
  }

  /** The key of a name without what stands in parentheses. */
  static String core(String name) {
    return MatchKey.of(PARENTHESES.matcher(name).replaceAll(""));
  }

  /**
   * Whether the names say the same, not only nearly.
   *
   * @param allElse whether all else agrees
   */
  Naming naming(Resource one, Resource other, boolean allElse) {
    return Naming.of(one, other, allElse, () -> reading(one).equals(reading(other)));
  }

  /** True when the two have no category in common. */
  static boolean otherKind(Resource one, Resource other) {
    return Collections.disjoint(one.categories(), other.categories());
  }

  /** 0 to 1, of the readings: 関宮おたすけ隊 and せきのみやお助け隊 are said the same. */
  double readings(Resource one, Resource other) {
    return JARO_WINKLER.apply(reading(one), reading(other));
  }

  private String reading(Resource resource) {
    String kana = resource.nameKana();
    return kana == null
        ? readings.computeIfAbsent(
            resource.name(), name -> MatchKey.of(String.join("", Readings.of(name))))
        : MatchKey.of(kana);
  }

  /** Sørensen–Dice over pairs of characters, which does not mind the order of words. */
  private static double inCommon(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    long common = one.stream().filter(other::contains).count();
    return 2.0 * common / (one.size() + other.size());
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  /** The same venue, or points that are close and precise; null when nothing can be said. */
  static @Nullable Boolean samePlace(Resource one, Resource other) {
    Location here = one.location();
    Location there = other.location();
    if (here.precision() == Precision.NONE || there.precision() == Precision.NONE) {
      return sameUnknownPlace(one, other);
    }
    double meters =
        Ground.meters(
            Objects.requireNonNull(here.lon()), Objects.requireNonNull(here.lat()),
            Objects.requireNonNull(there.lon()), Objects.requireNonNull(there.lat()));
    boolean precise = here.precision() != Precision.OAZA && there.precision() != Precision.OAZA;
    // Two points in the middle of a 大字 coincide and say nothing: the venue has to.
    return precise
        ? meters <= NEAR_METERS
        : sameVenue(one, other) && Objects.equals(one.area(), other.area());
  }

  /** By the venue's name alone; each district has its 区公民館. */
  private static @Nullable Boolean sameUnknownPlace(Resource one, Resource other) {
    if (one.venue() == null || other.venue() == null) {
      return null;
    }
    boolean apart = one.area() != null && other.area() != null && !one.area().equals(other.area());
    boolean same = sameVenue(one, other);
    if (apart && same) {
      return null;
    }
    return same;
  }

  private static boolean sameVenue(Resource one, Resource other) {
    String left = one.venue() == null ? "" : MatchKey.of(one.venue());
    String right = other.venue() == null ? "" : MatchKey.of(other.venue());
    return !left.isEmpty()
        && (left.startsWith(right) || right.startsWith(left))
        && !right.isEmpty();
  }

  static boolean samePhone(Resource one, Resource other) {
    Set<String> numbers =
        one.contact().phones().stream()
            .map(Phone::number)
            .map(Similarity::digits)
            .collect(Collectors.toSet());
    return other.contact().phones().stream()
        .map(Phone::number)
        .map(Similarity::digits)
        .anyMatch(numbers::contains);
  }

  static String digits(String number) {
    return number.replaceAll("\\D", "");
  }

  /**
   * True when both were understood and share a rule, false when they do not or name other weekdays,
   * null when unknown.
   */
  static @Nullable Boolean sameSchedule(Schedule one, Schedule other) {
    if (one.status() == Schedule.Status.PARSED && other.status() == Schedule.Status.PARSED) {
      return one.rules().stream().anyMatch(rule -> shares(rule, other.rules()));
    }
    Set<String> days = weekdays(one);
    Set<String> others = weekdays(other);
    boolean unlike = !days.isEmpty() && !others.isEmpty() && Collections.disjoint(days, others);
    return unlike ? Boolean.FALSE : null;
  }

  /** The weekdays of words that list them; none where others may be meant. */
  private static Set<String> weekdays(Schedule schedule) {
    String words = schedule.text() == null ? "" : schedule.text();
    return NOT_ALL_HELD.matcher(words).find()
        ? Set.of()
        : WEEKDAY.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static boolean shares(ScheduleRule rule, List<ScheduleRule> others) {
    return others.stream().anyMatch(other -> sameDaysAndStart(rule, other));
  }

  /** On the same days, and beginning at the same time where both tell it. */
  static boolean sameDaysAndStart(ScheduleRule one, ScheduleRule other) {
    return parts(one).equals(parts(other))
        && Set.copyOf(one.dates()).equals(Set.copyOf(other.dates()))
        && (one.startsAt() == null
            || other.startsAt() == null
            || one.startsAt().equals(other.startsAt()));
  }

  private static Set<String> parts(ScheduleRule rule) {
    return rule.rrule() == null ? Set.of() : new TreeSet<>(List.of(rule.rrule().split(";", -1)));
  }
}

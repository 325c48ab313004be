package jp.tsunagi.importer.duplicate;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagi.core.resource.Accessibility;
import jp.tsunagi.core.resource.Cost;
import jp.tsunagi.core.resource.Eligibility;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.core.schedule.ScheduleRule.Holidays;
import jp.tsunagi.importer.normalise.MatchKey;
import org.jspecify.annotations.Nullable;

/**
 * What two rows of one resource can tell differently, so that one of them must be wrong. To say
 * nothing, to say more, or to say the same in other words (内容, 備考) contradicts nothing.
 *
 * @param japanese what a column of it is commonly called
 * @param words what a row says of it, null when it says nothing
 * @param contradicted whether not both rows can be right
 */
record Fact(
    String japanese,
    Function<Resource, @Nullable String> words,
    BiPredicate<Resource, Resource> contradicted) {

  /** All of them, in the order in which a clerk reads. */
  static final List<Fact> ALL =
      List.of(
          new Fact("日時", said -> said.schedule().text(), Fact::otherTimes),
          new Fact("費用", said -> said.cost().text(), Fact::otherCost),
          new Fact(
              "対象",
              said -> ages(said.eligibility()),
              (one, other) ->
                  differ(one, other, said -> said.eligibility().minimumAge())
                      || differ(one, other, said -> said.eligibility().maximumAge())),
          of(
              "定員",
              said -> Objects.toString(said.eligibility().capacity(), null),
              said -> said.eligibility().capacity()),
          of("申込", said -> said.booking().text(), said -> said.booking().required()),
          of("送迎", said -> said.pickup().text(), said -> said.pickup().offered()),
          new Fact("バリアフリー", said -> said.accessibility().text(), Fact::otherAccess),
          new Fact("会場", Resource::venue, Fact::otherRoom),
          of("主催", Resource::organization, Fact::organization),
          of("メール", said -> said.contact().email(), said -> said.contact().email()),
          of("URL", said -> said.contact().url(), said -> said.contact().url()));

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final List<Function<Accessibility, @Nullable Boolean>> ACCESS =
      List.of(
          Accessibility::wheelchair,
          Accessibility::accessibleToilet,
          Accessibility::handrail,
          Accessibility::parking,
          Accessibility::hearingLoop,
          Accessibility::indoor);

  /** A fact that is one value. */
  private static Fact of(
      String japanese,
      Function<Resource, @Nullable String> words,
      Function<Resource, @Nullable Object> value) {
    return new Fact(japanese, words, (one, other) -> differ(one, other, value));
  }

  /** What a row says of it, in one line; empty when it says nothing. */
  String line(Resource said) {
    return Objects.requireNonNullElse(words.apply(said), "").replace('\n', ' ');
  }

  private static boolean differ(
      Resource one, Resource other, Function<Resource, @Nullable Object> value) {
    return differ(value.apply(one), value.apply(other));
  }

  private static boolean differ(@Nullable Object one, @Nullable Object other) {
    return one != null && other != null && !one.equals(other);
  }

  private static @Nullable String ages(Eligibility said) {
    boolean onlyNumbers =
        said.text() == null && (said.minimumAge() != null || said.maximumAge() != null);
    return onlyNumbers
        ? "%s〜%s歳"
            .formatted(
                Objects.toString(said.minimumAge(), ""), Objects.toString(said.maximumAge(), ""))
        : said.text();
  }

  private static boolean otherTimes(Resource one, Resource other) {
    Schedule left = one.schedule();
    Schedule right = other.schedule();
    if (left.status() != right.status()) {
      return false;
    }
    return left.status() == Schedule.Status.PARSED
        ? !holds(left, right) || !holds(right, left)
        : otherNumbers(left.text(), right.text());
  }

  private static boolean holds(Schedule all, Schedule some) {
    return some.rules().stream()
        .allMatch(rule -> all.rules().stream().anyMatch(known -> agree(known, rule)));
  }

  /** The same days and hours, as far as both tell them. */
  private static boolean agree(ScheduleRule one, ScheduleRule other) {
    return Similarity.sameDaysAndStart(one, other)
        && !differ(one.endsAt(), other.endsAt())
        && !differ(one.from(), other.from())
        && !differ(one.until(), other.until())
        && !otherMembers(one.except(), other.except())
        && !otherMembers(one.closures(), other.closures())
        && (one.holidays() == other.holidays()
            || one.holidays() == Holidays.HELD
            || other.holidays() == Holidays.HELD);
  }

  private static boolean otherMembers(Collection<?> one, Collection<?> other) {
    return !one.isEmpty() && !other.isEmpty() && !Set.copyOf(one).equals(Set.copyOf(other));
  }

  private static boolean otherCost(Resource one, Resource other) {
    Cost left = one.cost();
    Cost right = other.cost();
    boolean said = left.text() != null && right.text() != null;
    return (left.yen() == null && right.yen() == null)
        ? otherNumbers(left.text(), right.text())
        : said && !Objects.equals(left.yen(), right.yen());
  }

  /** Words that were not understood contradict each other where their numbers do. */
  private static boolean otherNumbers(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !numbers(one).equals(numbers(other));
  }

  private static List<String> numbers(String words) {
    return NUMBER.matcher(MatchKey.of(words)).results().map(MatchResult::group).toList();
  }

  private static boolean otherAccess(Resource one, Resource other) {
    return ACCESS.stream()
        .anyMatch(
            feature ->
                differ(feature.apply(one.accessibility()), feature.apply(other.accessibility())));
  }

  /** Of one building; a building may have several names, and rows elsewhere are not merged. */
  private static boolean otherRoom(Resource one, Resource other) {
    if (one.venue() == null || other.venue() == null) {
      return false;
    }
    Venue left = Venue.of(one.venue());
    Venue right = Venue.of(other.venue());
    return left.building().equals(right.building())
        && Stream.of(left, right).noneMatch(venue -> venue.room().isBlank())
        && !MatchKey.of(left.room()).equals(MatchKey.of(right.room()));
  }

  private static @Nullable String organization(Resource said) {
    return said.organization() == null ? null : MatchKey.of(said.organization());
  }
}

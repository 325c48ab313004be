package jp.tsunagi.core.matching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person wishes for and what stands in the way, without who it is. Nothing of it is stored.
 *
 * @param categories ids of the vocabulary that the person likes
 * @param words free words for what the person likes
 * @param roles ids of roles: how the person could be of use
 * @param barriers what stands in the way
 * @param concerns ids of concerns: what worries those who look after the person
 * @param monthlyYen what a month may cost at most; null for anything
 * @param language that the person speaks, BCP 47; null for Japanese
 * @param age in decades, such as 60; null when it is not said
 */
public record Need(
    List<String> categories,
    List<String> words,
    List<String> roles,
    Set<Barrier> barriers,
    List<String> concerns,
    @Nullable Integer monthlyYen,
    @Nullable String language,
    @Nullable Integer age,
    Travelling travelling,
    When when) {

  /**
   * From where and by what the person goes.
   *
   * @param lon degrees east, WGS84, rounded to about 500 m
   * @param lat degrees north, WGS84
   * @param walkMinutes the longest walk
   * @param longestMinutes one way, at most; null for the usual of each means
   */
  public record Travelling(
      double lon,
      double lat,
      List<Means> means,
      int walkMinutes,
      @Nullable Integer longestMinutes) {
    public Travelling {
      means = List.copyOf(means);
    }

    /** The same with a longer walk. */
    Travelling walking(int minutes) {
      return new Travelling(lon, lat, means, minutes, longestMinutes);
    }

    /** The same by one means of travel only. */
    Travelling by(Means.Mode mode) {
      return new Travelling(lon, lat, List.of(Means.always(mode)), walkMinutes, longestMinutes);
    }

    /** The same with one more means of travel. */
    Travelling and(Means.Mode mode) {
      List<Means> more = new ArrayList<>(means);
      more.add(Means.always(mode));
      return new Travelling(lon, lat, more, walkMinutes, longestMinutes);
    }
  }

  public Need {
    categories = List.copyOf(categories);
    words = List.copyOf(words);
    roles = List.copyOf(roles);
    barriers = Set.copyOf(barriers);
    concerns = List.copyOf(concerns);
  }

  /** Whether this stands in the way. */
  public boolean has(Barrier barrier) {
    return barriers.contains(barrier);
  }

  Need travelling(Travelling other) {
    return new Need(
        categories, words, roles, barriers, concerns, monthlyYen, language, age, other, when);
  }

  Need at(When other) {
    return new Need(
        categories, words, roles, barriers, concerns, monthlyYen, language, age, travelling, other);
  }

  Need costing(int yen) {
    return new Need(
        categories, words, roles, barriers, concerns, yen, language, age, travelling, when);
  }

  Need without(Barrier barrier) {
    Set<Barrier> fewer = EnumSet.noneOf(Barrier.class);
    barriers.stream().filter(each -> each != barrier).forEach(fewer::add);
    return new Need(
        categories, words, roles, fewer, concerns, monthlyYen, language, age, travelling, when);
  }
}

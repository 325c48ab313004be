package jp.tsunagi.importer.duplicate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.core.resource.Contact.Phone;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.importer.normalise.MatchKey;

/**
 * What two rows of one resource share at least one of, so that not every row has to be compared
 * with every other ("blocking", Christen, Data Matching, 2012, chapter 4): a telephone number, a
 * spot on the ground, or, where no spot is known, the venue's or their own name; and the name
 * together with the days.
 */
public final class Blocks {
  /** About 500 m; a row is in four cells, so that neighbours across an edge share one. */
  private static final double CELLS_PER_DEGREE = 200;

  private Blocks() {}

  /** The blocks of a row as numbers, none for a row that could not be understood. */
  public static List<Long> numbers(SourceRow row) {
    return row.record() == null ? List.of() : numbers(row.record());
  }

  /**
   * The blocks of a resource as numbers, the first half of the MD5 of each; behind a zero what it
   * is told by in a crowded block, see {@link BlockIndex}.
   */
  public static List<Long> numbers(Resource resource) {
    return new BlockNumbers(hashes(of(resource)), hashes(within(resource))).stored();
  }

  private static List<Long> hashes(Stream<String> keys) {
    return keys.map(key -> UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)))
        .map(UUID::getMostSignificantBits)
        .toList();
  }

  /** The blocks of a resource, each once. */
  static Stream<String> of(Resource resource) {
    List<String> blocks = new ArrayList<>();
    resource.contact().phones().stream()
        .map(Phone::number)
        .forEach(number -> blocks.add("phone " + Similarity.digits(number)));
    Location location = resource.location();
    if (location.lon() != null && location.lat() != null) {
      long x = (long) Math.floor(location.lon() * CELLS_PER_DEGREE);
      long y = (long) Math.floor(location.lat() * CELLS_PER_DEGREE);
      Stream.of(0, 1)
          .flatMap(dx -> Stream.of(0, 1).map(dy -> "cell " + (x + dx) + " " + (y + dy)))
          .forEach(blocks::add);
    } else {
      blocks.add("name " + MatchKey.of(resource.name()));
      if (resource.venue() != null) {
        blocks.add("venue " + MatchKey.of(resource.venue()));
      }
    }
    rhythm(resource).ifPresent(blocks::add);
    return blocks.stream().distinct();
  }

  /**
   * What most rows of one resource share when they are in one block: the name, however it is spelt,
   * or the days and the hour.
   */
  private static Stream<String> within(Resource resource) {
    return Stream.concat(
        Stream.of("named " + Similarity.core(resource.name())),
        resource.schedule().rules().stream()
            .limit(1)
            .map(rule -> "held " + days(rule) + rule.dates() + rule.startsAt()));
  }

  private static Set<String> days(ScheduleRule rule) {
    return rule.rrule() == null ? Set.of() : new TreeSet<>(List.of(rule.rrule().split(";", -1)));
  }

  /** Name and days: all that a row without a place has in common with one that has one. */
  private static Optional<String> rhythm(Resource resource) {
    return resource.schedule().rules().stream()
        .filter(ScheduleRule::recurring)
        .findFirst()
        .map(rule -> "rhythm " + Similarity.core(resource.name()) + " " + days(rule));
  }
}

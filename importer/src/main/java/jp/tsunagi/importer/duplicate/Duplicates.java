package jp.tsunagi.importer.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.core.resource.Contact.Phone;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.importer.normalise.MatchKey;

/**
 * Groups rows that are certainly the same thing. Equal names at different venues are not, nor is
 * one venue with different days: only what agrees in name and place, and contradicts itself in
 * nothing, is merged. Rows are compared when they share a telephone number, a venue or a spot on
 * the ground.
 */
public final class Duplicates {
  private static final double SAME_NAME = 0.85;
  private static final double SIMILAR_NAME = 0.5;
  private static final double SAME_READING = 0.85;
  private static final double CELLS_PER_DEGREE = 200;

  private final Similarity similarity = new Similarity();
  private final Map<UUID, UUID> leaders = new HashMap<>();

  private Duplicates() {}

  /** The groups of the same thing, singles included; each in the order of source and row. */
  public static List<List<Candidate>> groups(List<Candidate> candidates) {
    List<Candidate> ordered =
        candidates.stream()
            .sorted(
                Comparator.comparing(Candidate::source)
                    .thenComparingInt(Candidate::number)
                    .thenComparing(Candidate::row))
            .toList();
    return new Duplicates().group(ordered);
  }

  private List<List<Candidate>> group(List<Candidate> candidates) {
    Map<String, List<Candidate>> blocks = new TreeMap<>();
    for (Candidate candidate : candidates) {
      leaders.put(candidate.row(), candidate.row());
      blocks(candidate.record())
          .distinct()
          .forEach(block -> blocks.computeIfAbsent(block, b -> new ArrayList<>()).add(candidate));
    }
    blocks.values().forEach(this::compare);
    Map<UUID, List<Candidate>> groups = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      groups.computeIfAbsent(leader(candidate.row()), row -> new ArrayList<>()).add(candidate);
    }
    return List.copyOf(groups.values());
  }

  private void compare(List<Candidate> block) {
    for (int i = 0; i < block.size(); i++) {
      for (int j = i + 1; j < block.size(); j++) {
        Candidate one = block.get(i);
        Candidate other = block.get(j);
        boolean joined = leader(one.row()).equals(leader(other.row()));
        if (!joined && certain(one.record(), other.record())) {
          leaders.put(leader(other.row()), leader(one.row()));
        }
      }
    }
  }

  private UUID leader(UUID row) {
    UUID leader = leaders.getOrDefault(row, row);
    return leader.equals(row) ? row : leader(leader);
  }

  /** What two rows of one thing share at least one of. */
  private static Stream<String> blocks(Resource resource) {
    List<String> blocks = new ArrayList<>();
    resource.contact().phones().stream()
        .map(Phone::number)
        .forEach(number -> blocks.add("phone " + Similarity.digits(number)));
    if (resource.venue() != null) {
      blocks.add("venue " + MatchKey.of(resource.venue()));
    }
    Location location = resource.location();
    if (location.lon() != null && location.lat() != null) {
      long x = (long) Math.floor(location.lon() * CELLS_PER_DEGREE);
      long y = (long) Math.floor(location.lat() * CELLS_PER_DEGREE);
      Stream.of(0, 1)
          .flatMap(dx -> Stream.of(0, 1).map(dy -> "cell " + (x + dx) + " " + (y + dy)))
          .forEach(blocks::add);
    }
    return blocks.stream();
  }

  private boolean certain(Resource one, Resource other) {
    Boolean samePlace = Similarity.samePlace(one, other);
    Boolean sameSchedule = Similarity.sameSchedule(one.schedule(), other.schedule());
    if (Boolean.FALSE.equals(samePlace) || Boolean.FALSE.equals(sameSchedule)) {
      return false;
    }
    boolean samePhone = Similarity.samePhone(one, other);
    double names = similarity.names(one, other);
    if (names >= SAME_NAME) {
      return samePhone || (Boolean.TRUE.equals(samePlace) && Boolean.TRUE.equals(sameSchedule));
    }
    boolean placeAndTime = Boolean.TRUE.equals(samePlace) && Boolean.TRUE.equals(sameSchedule);
    return samePhone
        && placeAndTime
        && (names >= SIMILAR_NAME || similarity.readings(one, other) >= SAME_READING);
  }
}

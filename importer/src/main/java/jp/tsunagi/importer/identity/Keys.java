package jp.tsunagi.importer.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.normalise.MatchKey;

/**
 * The key of each row of a source: the identifier that the city keeps, where its column has one for
 * every row and none twice; else the name and the place, with the schedule where several rows share
 * both, and a counter where even that does not tell them apart. The running number is no key: it
 * changes when a row is added above.
 */
final class Keys {
  private Keys() {}

  /** One key per draft, all different, in the same order. All drafts are of one source. */
  static List<String> of(List<Draft> drafts) {
    List<String> ids = drafts.stream().map(draft -> sheetOf(draft) + id(draft)).toList();
    boolean identified =
        drafts.stream().noneMatch(draft -> id(draft).isEmpty())
            && new HashSet<>(ids).size() == drafts.size();
    if (identified) {
      return ids.stream().map(id -> "id:" + id).toList();
    }
    List<String> keys =
        told(drafts, drafts.stream().map(Keys::nameAndPlace).toList(), Keys::schedule);
    return counted(keys);
  }

  private static String sheetOf(Draft draft) {
    return draft.origin().sheet().isEmpty() ? "" : draft.origin().sheet() + "/";
  }

  private static String id(Draft draft) {
    return MatchKey.of(draft.cells().first(Field.ID));
  }

  private static String nameAndPlace(Draft draft) {
    String place =
        Stream.of(Field.VENUE, Field.ADDRESS, Field.ORGANIZATION)
            .map(field -> MatchKey.of(draft.cells().first(field)))
            .filter(key -> !key.isEmpty())
            .findFirst()
            .orElse("");
    return sheetOf(draft) + MatchKey.of(draft.name()) + "@" + place;
  }

  private static String schedule(Draft draft) {
    return "@"
        + MatchKey.of(draft.cells().first(Field.DATE_START))
        + MatchKey.of(draft.cells().first(Field.WEEKDAYS))
        + MatchKey.of(draft.cells().first(Field.SCHEDULE))
        + MatchKey.of(draft.cells().first(Field.TIME_START));
  }

  /** The keys, longer where several rows would share one. */
  private static List<String> told(
      List<Draft> drafts, List<String> keys, Function<Draft, String> more) {
    Set<String> seen = new HashSet<>();
    Set<String> shared = new HashSet<>();
    keys.stream().filter(key -> !seen.add(key)).forEach(shared::add);
    List<String> told = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i);
      told.add(shared.contains(key) ? key + more.apply(drafts.get(i)) : key);
    }
    return told;
  }

  private static List<String> counted(List<String> keys) {
    Map<String, Integer> seen = new HashMap<>();
    return keys.stream()
        .map(
            key -> {
              int times = seen.merge(key, 1, Integer::sum);
              return times == 1 ? key : key + "#" + times;
            })
        .toList();
  }
}

package jp.tsunagi.importer.gazetteer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagi.core.area.Place;
import jp.tsunagi.importer.locate.KnownPlaces;

/** What one file taught: how many places were new, known and refused, and why. For one thread. */
public final class Lesson {
  private final String file;
  private final KnownPlaces known;
  private final List<Place> learned = new ArrayList<>();
  private final Map<Place.Kind, Integer> fresh = new EnumMap<>(Place.Kind.class);
  private final Map<String, List<Long>> refused = new LinkedHashMap<>();
  private int old;

  Lesson(String file, KnownPlaces known) {
    this.file = file;
    this.known = known;
  }

  /** A place that some row names. */
  void offer(long row, Place place) {
    switch (known.add(place)) {
      case NEW -> {
        learned.add(place);
        fresh.merge(place.kind(), 1, Integer::sum);
      }
      case KNOWN -> old++;
      case CONTRADICTORY -> refuse(row, "登録済みの位置から500m以上離れている");
      case OUTSIDE -> refuse(row, "座標が市の範囲の外");
    }
  }

  /** A row that teaches nothing. */
  void refuse(long row, String reason) {
    refused.computeIfAbsent(reason, r -> new ArrayList<>()).add(row);
  }

  /** The file's name. */
  public String file() {
    return file;
  }

  /** The places that nobody knew before, in the file's order. */
  public List<Place> learned() {
    return List.copyOf(learned);
  }

  /** How many new places there are of each kind. */
  public Map<Place.Kind, Integer> fresh() {
    return Map.copyOf(fresh);
  }

  /** How many rows named a place that is known already. */
  public int known() {
    return old;
  }

  /** Why rows taught nothing, and their numbers. */
  public Map<String, List<Long>> refused() {
    return new LinkedHashMap<>(refused);
  }
}

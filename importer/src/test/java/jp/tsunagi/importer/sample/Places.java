package jp.tsunagi.importer.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The real places of the municipality, read from its gazetteer and areas. */
final class Places {
  /** Halls of a hamlet: where a neighbourhood would meet. Schools, works and temples are not. */
  private static final Pattern HALL =
      Pattern.compile(".*(公民館|公会堂|集会所|会館|倶楽部|ふれあいセンター|改善センター|コミュニティセンター|消防センター|交流センター)$");

  private static final Set<String> PRIVATE = Set.of("安井栄光会館", "幸陽会館");

  private final Map<String, Place> byName = new LinkedHashMap<>();
  private final Map<String, String> towns = new HashMap<>();
  private final List<String> oaza = new ArrayList<>();

  static Places read(Path municipality) {
    Places places = new Places();
    try {
      places.readAreas(Files.readAllLines(municipality.resolve("areas.csv")));
      places.readVenues(Files.readAllLines(municipality.resolve("gazetteer.csv")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return places;
  }

  private void readAreas(List<String> lines) {
    Map<String, String> townNames = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (cells[5].equals("town")) {
        townNames.put(cells[0], cells[2]);
      } else {
        oaza.add(cells[2]);
        towns.put(cells[2], townNames.getOrDefault(cells[1], ""));
      }
    }
  }

  private void readVenues(List<String> lines) {
    Map<String, String> oazaById = new HashMap<>();
    for (String line : lines) {
      String[] cells = line.split(",", -1);
      if (cells[0].equals("oaza")) {
        oazaById.put(cells[4], cells[1]);
      }
    }
    for (String line : lines) {
      String[] cells = line.split(",", -1);
      if (cells[0].equals("venue")) {
        String area = oazaById.getOrDefault(cells[4], "");
        Place.Point point =
            new Place.Point(Double.parseDouble(cells[5]), Double.parseDouble(cells[6]));
        byName.putIfAbsent(cells[1], new Place(cells[1], cells[3], town(area), area, point));
      }
    }
  }

  /**
   * The place of a content file: a venue's name, {@code name@大字} for one that no gazetteer knows,
   * {@code @address} for an address alone, {@code -} for none.
   */
  Place get(String words) {
    if (words.equals("-")) {
      return Place.NONE;
    }
    int at = words.indexOf('@');
    if (at < 0) {
      Place place = byName.get(words);
      if (place == null) {
        throw new IllegalArgumentException("no such venue in the gazetteer: " + words);
      }
      return place;
    }
    String address = words.substring(at + 1);
    String area = oaza.stream().filter(address::startsWith).max(Places::shorter).orElseThrow();
    return new Place(words.substring(0, at), "兵庫県養父市" + address, town(area), area, null);
  }

  private static int shorter(String a, String b) {
    return Integer.compare(a.length(), b.length());
  }

  String town(String area) {
    return towns.getOrDefault(area, "");
  }

  List<String> oaza() {
    return List.copyOf(oaza);
  }

  List<Place> halls() {
    return byName.values().stream()
        .filter(place -> HALL.matcher(place.venue()).matches())
        .filter(place -> !PRIVATE.contains(place.venue()))
        .toList();
  }
}

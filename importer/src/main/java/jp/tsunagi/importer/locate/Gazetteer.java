package jp.tsunagi.importer.locate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagi.core.area.Place;
import jp.tsunagi.core.municipality.Municipality;
import jp.tsunagi.core.resource.Precision;
import jp.tsunagi.importer.normalise.Address;
import jp.tsunagi.importer.normalise.MatchKey;
import org.jspecify.annotations.Nullable;

/** The places of the gazetteer by name and by address. Immutable. */
final class Gazetteer {
  private static final Pattern INSIDE_A_VENUE = Pattern.compile("[\\s　(（「【/／・,、]");

  /** 中公民館 is a name; two characters stand in too many others. */
  private static final int SHORTEST_NAME = 4;

  private final String city;
  private final String cityName;
  private final Map<String, List<Place>> venues = new HashMap<>();
  private final Map<String, List<Place>> addresses = new HashMap<>();
  private final Map<String, List<Place>> withoutKoaza = new HashMap<>();
  private final Map<String, Place> oaza = new HashMap<>();
  private final Map<@Nullable String, Map<String, Place>> koaza = new HashMap<>();
  private int longestOaza;
  private int longestKoaza;

  Gazetteer(Municipality municipality, AddressBook addressBook, List<Place> places) {
    this.cityName = municipality.name();
    this.city = MatchKey.of(municipality.name());
    for (Place place : places) {
      if (place.kind() == Place.Kind.VENUE) {
        venues.computeIfAbsent(MatchKey.of(place.name()), key -> new ArrayList<>()).add(place);
      }
      if (place.kind() == Place.Kind.KOAZA && place.area() != null) {
        koaza.computeIfAbsent(place.area(), key -> new HashMap<>()).put(place.name(), place);
        longestKoaza = Math.max(longestKoaza, place.name().length());
      }
      if (place.address() != null) {
        index(place, addressBook.read(place.address()), addressBook);
      }
    }
  }

  private void index(Place place, AddressBook.Entry entry, AddressBook addressBook) {
    String key = AddressKey.house(inCity(entry.text()));
    if (place.kind() == Place.Kind.OAZA) {
      oaza.putIfAbsent(key, place);
      longestOaza = Math.max(longestOaza, key.length());
      return;
    }
    addresses.computeIfAbsent(key, k -> new ArrayList<>()).add(place);
    Address parts = addressBook.split(entry);
    if (place.kind() == Place.Kind.ADDRESS && !parts.koaza().isEmpty()) {
      String without = inCity(cityName + parts.oaza() + parts.block());
      withoutKoaza.computeIfAbsent(AddressKey.house(without), k -> new ArrayList<>()).add(place);
    }
  }

  private String inCity(String text) {
    return text.startsWith(cityName) ? text : cityName + text;
  }

  /** The venue of this name, perhaps with a room behind it; of several, the one in the area. */
  Optional<Place> venue(String name, @Nullable String area) {
    return spellings(name)
        .map(key -> unique(venues.getOrDefault(key, List.of()), area))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> beginningOf(MatchKey.of(name), area));
  }

  /** As written, without the room (大屋公民館 2階和室), without the city before it (養父市立…). */
  private Stream<String> spellings(String name) {
    String first = INSIDE_A_VENUE.split(name.strip(), 2)[0];
    return Stream.of(name, first)
        .map(MatchKey::of)
        .flatMap(key -> Stream.of(key, withoutCity(key), city + key))
        .filter(key -> !key.isEmpty())
        .distinct();
  }

  private String withoutCity(String key) {
    String rest = key.startsWith(city) ? key.substring(city.length()) : key;
    return rest.startsWith("立") ? rest.substring(1) : rest;
  }

  /** 大屋公民館2階研修室: the longest name of a venue that the words begin with. */
  private Optional<Place> beginningOf(String key, @Nullable String area) {
    for (int length = key.length() - 1; length >= SHORTEST_NAME; length--) {
      List<Place> found = venues.getOrDefault(key.substring(0, length), List.of());
      if (!found.isEmpty()) {
        return unique(found, area);
      }
    }
    return Optional.empty();
  }

  /**
   * The place whose address has the same house number, else the block or 本番 that the number belongs
   * to (538-1 lies in 538). Numbers go through a whole 大字 as a rule: where only one 小字 has it, an
   * address may leave out the 小字.
   */
  Optional<Place> address(AddressBook.Entry entry) {
    if (entry.outside() || entry.text().isEmpty()) {
      return Optional.empty();
    }
    String house = AddressKey.house(inCity(entry.text()));
    return precise(addresses.get(house), false)
        .or(
            () ->
                AddressKey.wider(house).stream()
                    .flatMap(key -> precise(addresses.get(key), true).stream())
                    .findFirst())
        .or(
            () ->
                Stream.concat(Stream.of(house), AddressKey.wider(house).stream())
                    .map(key -> withoutKoaza.getOrDefault(key, List.of()))
                    .filter(places -> places.size() == 1)
                    .map(places -> places.get(0))
                    .findFirst());
  }

  /** The most precise place; of places around the number only blocks. */
  private static Optional<Place> precise(@Nullable List<Place> places, boolean around) {
    return places == null
        ? Optional.empty()
        : places.stream()
            .filter(
                place ->
                    place.precision() == Precision.BLOCK
                        || (!around && place.precision() == Precision.EXACT))
            .min(Comparator.comparing(Place::precision));
  }

  /** The 小字 that an address names (大塚字丁田12). */
  Optional<Place> koaza(AddressBook.Entry entry) {
    Map<String, Place> here = koaza.get(entry.area());
    if (here == null) {
      return Optional.empty();
    }
    String rest = entry.rest().startsWith("字") ? entry.rest().substring(1) : entry.rest();
    return longestPrefix(here, rest, longestKoaza);
  }

  /** The 大字 or 丁目 that an address begins with, where the list of areas does not have it. */
  Optional<Place> oaza(AddressBook.Entry entry) {
    return entry.outside()
        ? Optional.empty()
        : longestPrefix(oaza, AddressKey.of(inCity(entry.text())), longestOaza);
  }

  private static Optional<Place> longestPrefix(Map<String, Place> places, String text, int most) {
    for (int length = Math.min(most, text.length()); length > 0; length--) {
      Place place = places.get(text.substring(0, length));
      boolean cutsNumber =
          length < text.length()
              && Character.isDigit(text.charAt(length - 1))
              && Character.isDigit(text.charAt(length));
      if (place != null && !cutsNumber) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private static Optional<Place> unique(List<Place> places, @Nullable String area) {
    if (places.size() == 1) {
      return Optional.of(places.get(0));
    }
    List<Place> here =
        places.stream().filter(place -> area != null && area.equals(place.area())).toList();
    return here.size() == 1 ? Optional.of(here.get(0)) : Optional.empty();
  }
}

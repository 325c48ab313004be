package jp.tsunagi.importer.locate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagi.core.area.Place;
import jp.tsunagi.core.municipality.Municipality;
import jp.tsunagi.core.resource.Precision;
import jp.tsunagi.importer.normalise.Addresses;
import jp.tsunagi.importer.normalise.MatchKey;
import org.jspecify.annotations.Nullable;

/** The places of the gazetteer by name and by address. Immutable. */
final class Gazetteer {
  private static final Pattern INSIDE_A_VENUE = Pattern.compile("[\\s　(（「【/／・,、]");
  private static final Pattern HOUSE = Pattern.compile("^(.*?\\d+(?:-\\d+)*).*$", Pattern.DOTALL);

  /** 中公民館 is a name; two characters stand in too many others. */
  private static final int SHORTEST_NAME = 4;

  private final String city;
  private final Map<String, List<Place>> venues = new HashMap<>();
  private final Map<String, List<Place>> addresses = new HashMap<>();

  Gazetteer(Municipality municipality, List<Place> places) {
    this.city = MatchKey.of(municipality.name());
    for (Place place : places) {
      if (place.kind() == Place.Kind.VENUE) {
        venues.computeIfAbsent(MatchKey.of(place.name()), key -> new ArrayList<>()).add(place);
      }
      if (place.address() != null) {
        addresses
            .computeIfAbsent(houseKey(place.address(), municipality), key -> new ArrayList<>())
            .add(place);
      }
    }
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

  /** The place whose address has the same house number. */
  Optional<Place> address(AddressBook.Entry entry) {
    if (entry.area() == null) {
      return Optional.empty();
    }
    return addresses.getOrDefault(houseKey(entry.text()), List.of()).stream()
        .filter(
            place -> place.precision() == Precision.EXACT || place.precision() == Precision.BLOCK)
        .findFirst();
  }

  /** The 小字 that an address names (大塚字丁田12). */
  Optional<Place> koaza(AddressBook.Entry entry) {
    String rest = entry.rest().startsWith("字") ? entry.rest().substring(1) : entry.rest();
    return addresses.values().stream()
        .flatMap(List::stream)
        .filter(place -> place.kind() == Place.Kind.KOAZA)
        .filter(
            place -> Objects.equals(place.area(), entry.area()) && rest.startsWith(place.name()))
        .max((one, other) -> Integer.compare(one.name().length(), other.name().length()));
  }

  private static Optional<Place> unique(List<Place> places, @Nullable String area) {
    if (places.size() == 1) {
      return Optional.of(places.get(0));
    }
    List<Place> here =
        places.stream().filter(place -> area != null && area.equals(place.area())).toList();
    return here.size() == 1 ? Optional.of(here.get(0)) : Optional.empty();
  }

  private static String houseKey(String address, Municipality municipality) {
    String local = Addresses.normalise(address);
    return houseKey(
        local.startsWith(municipality.prefecture())
            ? local.substring(municipality.prefecture().length())
            : local);
  }

  /** The address up to the house number. */
  private static String houseKey(String address) {
    return HOUSE.matcher(address).replaceFirst("$1");
  }
}

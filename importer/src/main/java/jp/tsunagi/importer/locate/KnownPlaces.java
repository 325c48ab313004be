package jp.tsunagi.importer.locate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagi.core.area.Ground;
import jp.tsunagi.core.area.Place;
import jp.tsunagi.core.municipality.Municipality;
import jp.tsunagi.core.municipality.Reference;
import jp.tsunagi.importer.normalise.Address;
import jp.tsunagi.importer.normalise.MatchKey;
import org.jspecify.annotations.Nullable;

/**
 * The places that a gazetteer knows already, by what they are called: what another source says is
 * compared with them before it is added. For one thread.
 */
public final class KnownPlaces {

  /** One block, one building: where two sources differ by more, one of them is wrong. */
  private static final double SAME_PLACE_METERS = 500;

  private final Municipality municipality;
  private final AddressBook addressBook;
  private final Extent extent;
  private final Map<String, Place> byKey = new HashMap<>();

  public KnownPlaces(Reference reference, List<Place> places) {
    this.municipality = reference.municipality();
    this.addressBook = new AddressBook(municipality, reference.areas());
    this.extent = Extent.of(municipality.boundingBox());
    places.forEach(this::remember);
  }

  /** What a place is to those that are known. */
  public enum Verdict {
    NEW,
    KNOWN,
    /** Known, and somewhere else. */
    CONTRADICTORY,
    /** Outside the municipality's bounds. */
    OUTSIDE
  }

  /**
   * An address as the gazetteer keeps it.
   *
   * @param full with the prefecture, without a building
   * @param area id of the 大字, null when the list of areas has none for it
   * @param outside true when it lies in another municipality
   */
  public record Understood(String full, @Nullable String area, Address parts, boolean outside) {}

  /** Reads an address of the municipality. */
  public Understood understand(String address) {
    AddressBook.Entry entry = addressBook.read(address);
    Address parts = addressBook.split(entry);
    String koaza = parts.koaza().isEmpty() ? "" : "字" + parts.koaza();
    return new Understood(
        municipality.prefecture() + municipality.name() + parts.oaza() + koaza + parts.block(),
        entry.area(),
        parts,
        entry.outside());
  }

  /** Compares a place with what is known, and knows it from then on when it is new. */
  public Verdict add(Place place) {
    if (!extent.contains(new Coordinates(place.lon(), place.lat()))) {
      return Verdict.OUTSIDE;
    }
    Place known = byKey.get(key(place));
    if (known == null) {
      remember(place);
      return Verdict.NEW;
    }
    double meters = Ground.meters(known.lon(), known.lat(), place.lon(), place.lat());
    boolean precise = place.kind() == Place.Kind.VENUE || place.kind() == Place.Kind.ADDRESS;
    return precise && meters > SAME_PLACE_METERS ? Verdict.CONTRADICTORY : Verdict.KNOWN;
  }

  private void remember(Place place) {
    byKey.putIfAbsent(key(place), place);
    String address = place.address();
    if (place.kind() == Place.Kind.VENUE && address != null) {
      byKey.putIfAbsent(addressKey(address), place);
    }
  }

  private String key(Place place) {
    String address = place.address();
    return switch (place.kind()) {
      case VENUE -> "venue " + MatchKey.of(place.name()) + " " + place.area();
      case OAZA -> "oaza " + addressKey(address == null ? place.name() : address);
      case KOAZA -> "koaza " + place.area() + " " + place.name();
      case ADDRESS -> addressKey(address == null ? place.name() : address);
    };
  }

  private String addressKey(String address) {
    return AddressKey.house(understand(address).full());
  }
}

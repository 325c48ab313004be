package jp.tsunagi.importer.locate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.area.Place;
import jp.tsunagi.core.municipality.Reference;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Location.Basis;
import jp.tsunagi.core.resource.Precision;
import jp.tsunagi.importer.locate.PlaceFinding.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Coordinates, venue or address → a point in WGS84 and how precise it is, the best evidence first:
 * the sheet's own coordinates, a venue of the gazetteer, a known address, the 大字. For one thread.
 */
public final class Locator {
  private static final int WGS84 = 4326;

  /** A 大字 in the mountains reaches far, but hardly this far from its centre. */
  private static final double FAR_METERS = 6_000;

  /** A venue is a point: the sheet's coordinates of the same venue should be about there. */
  private static final double FAR_FROM_VENUE_METERS = 1_500;

  private final Reference reference;
  private final AddressBook addressBook;
  private final Map<String, String> areaNames;
  private final Gazetteer gazetteer;
  private final Extent extent;
  private final @Nullable Datum datum;

  /**
   * @param epsg reference system of the sheets' coordinates; 4326 for degrees as maps use them
   */
  public Locator(Reference reference, List<Place> places, int epsg) {
    this.reference = reference;
    this.addressBook = new AddressBook(reference.municipality(), reference.areas());
    this.areaNames = addressBook.names();
    this.gazetteer = new Gazetteer(reference.municipality(), places);
    this.extent = Extent.of(reference.municipality().boundingBox());
    this.datum = epsg == WGS84 ? null : new Datum(epsg);
  }

  /**
   * What a row says about where.
   *
   * @param venue name of the place
   * @param name of the row itself, which for a facility is the place
   * @param district 地区, when the sheet has such a column
   */
  public record Words(
      String longitude,
      String latitude,
      String venue,
      String name,
      String address,
      String district) {}

  /** Names of areas by which a row may say where it applies, with their ids. */
  public Map<String, String> areaNames() {
    return areaNames;
  }

  /** Where the row is. */
  public Located locate(Words words) {
    List<PlaceFinding> findings = new ArrayList<>();
    AddressBook.Entry entry = addressBook.read(words.address());
    if (entry.outside()) {
      findings.add(new PlaceFinding(Kind.ADDRESS_OUTSIDE, entry.text()));
    }
    Optional<Place> known = venue(words, entry).or(() -> gazetteer.address(entry));
    Location location =
        onSheet(words, known, entry, findings)
            .or(() -> venue(words, entry).map(place -> of(place, Basis.VENUE)))
            .or(() -> gazetteer.address(entry).map(place -> of(place, Basis.ADDRESS)))
            .or(() -> area(entry, words, findings))
            .orElse(Location.NONE);
    boolean said = !words.address().isBlank() || !words.venue().isBlank();
    if (location.precision() == Precision.NONE && said && !entry.outside()) {
      findings.add(
          new PlaceFinding(Kind.PLACE_UNKNOWN, (words.venue() + " " + words.address()).strip()));
    }
    return new Located(
        location,
        areaOf(entry, known, words, location),
        address(entry, words, known),
        venueName(words),
        findings);
  }

  private Optional<Place> venue(Words words, AddressBook.Entry entry) {
    if (!words.venue().isBlank()) {
      return gazetteer.venue(words.venue(), entry.area());
    }
    return gazetteer
        .venue(words.name(), entry.area())
        .filter(place -> entry.area() == null || entry.area().equals(place.area()));
  }

  private @Nullable String venueName(Words words) {
    return words.venue().isBlank() ? null : words.venue();
  }

  private static Location of(Place place, Basis basis) {
    return new Location(place.lon(), place.lat(), place.precision(), basis);
  }

  private Optional<Location> onSheet(
      Words words, Optional<Place> known, AddressBook.Entry entry, List<PlaceFinding> findings) {
    if (words.longitude().isBlank() && words.latitude().isBlank()) {
      return Optional.empty();
    }
    Coordinates read = Coordinates.read(words.longitude(), words.latitude());
    String cells = words.latitude() + ", " + words.longitude();
    if (read == null) {
      findings.add(new PlaceFinding(Kind.COORDINATES_UNREADABLE, cells));
      return Optional.empty();
    }
    if (read.zero()) {
      findings.add(new PlaceFinding(Kind.COORDINATES_ZERO, cells));
      return Optional.empty();
    }
    Coordinates point = inside(read, findings);
    if (point == null) {
      findings.add(new PlaceFinding(Kind.COORDINATES_OUTSIDE, cells));
      return Optional.empty();
    }
    Coordinates mended = checked(point, known, entry, findings);
    return Optional.of(
        new Location(round(mended.x()), round(mended.y()), Precision.EXACT, Basis.SHEET));
  }

  /** The point as it is or swapped, whichever lies in the municipality; null when neither does. */
  private @Nullable Coordinates inside(Coordinates read, List<PlaceFinding> findings) {
    Coordinates point = datum == null ? read : datum.toWgs84(read);
    if (extent.contains(point)) {
      return point;
    }
    Coordinates swapped = datum == null ? read.swapped() : datum.toWgs84(read.swapped());
    if (extent.contains(swapped)) {
      findings.add(new PlaceFinding(Kind.COORDINATES_SWAPPED, describe(swapped)));
      return swapped;
    }
    return null;
  }

  private Coordinates checked(
      Coordinates point,
      Optional<Place> known,
      AddressBook.Entry entry,
      List<PlaceFinding> findings) {
    if (known.isPresent() && OldDatum.suspected(point, known.get().lon(), known.get().lat())) {
      Coordinates mended = OldDatum.toWgs84(point);
      findings.add(
          new PlaceFinding(Kind.COORDINATES_OLD_DATUM, describe(point) + " → " + describe(mended)));
      return mended;
    }
    double off = known.map(place -> meters(point, place.lon(), place.lat())).orElse(0.0);
    double offArea =
        areaById(entry.area()).map(area -> meters(point, area.lon(), area.lat())).orElse(0.0);
    if (off > FAR_FROM_VENUE_METERS || (known.isEmpty() && offArea > FAR_METERS)) {
      findings.add(
          new PlaceFinding(
              Kind.COORDINATES_FAR_FROM_ADDRESS, "%.1f".formatted(Math.max(off, offArea) / 1000)));
    }
    return point;
  }

  private static double meters(Coordinates point, double lon, double lat) {
    return Ground.meters(point.x(), point.y(), lon, lat);
  }

  private Optional<Location> area(
      AddressBook.Entry entry, Words words, List<PlaceFinding> findings) {
    Optional<Location> location =
        gazetteer
            .koaza(entry)
            .map(place -> of(place, Basis.AREA))
            .or(() -> areaById(entry.area()).map(Locator::centre))
            .or(() -> areaById(addressBook.read(words.district()).area()).map(Locator::centre))
            .filter(found -> found.precision() != Precision.NONE);
    location.ifPresent(found -> findings.add(new PlaceFinding(Kind.ONLY_AREA, entry.text())));
    return location;
  }

  /** The centre of a former town is kilometres from most of it: no place to send anybody. */
  private static Location centre(Area area) {
    return area.kind() == Area.Kind.OAZA
        ? new Location(area.lon(), area.lat(), Precision.OAZA, Basis.AREA)
        : Location.NONE;
  }

  private @Nullable String areaOf(
      AddressBook.Entry entry, Optional<Place> known, Words words, Location location) {
    boolean oaza = areaById(entry.area()).map(area -> area.kind() == Area.Kind.OAZA).orElse(false);
    if (oaza) {
      return entry.area();
    }
    @Nullable String ofPlace = known.map(Place::area).orElse(null);
    if (ofPlace != null) {
      return ofPlace;
    }
    @Nullable String near = location.lon() == null ? null : nearest(location);
    @Nullable String district = addressBook.read(words.district()).area();
    return near != null ? near : entry.area() != null ? entry.area() : district;
  }

  private @Nullable String nearest(Location location) {
    double lon = location.lon() == null ? 0 : location.lon();
    double lat = location.lat() == null ? 0 : location.lat();
    return reference.areas().list().stream()
        .filter(area -> area.kind() == Area.Kind.OAZA)
        .min(Comparator.comparingDouble(area -> Ground.meters(lon, lat, area.lon(), area.lat())))
        .map(Area::id)
        .orElse(null);
  }

  private @Nullable String address(AddressBook.Entry entry, Words words, Optional<Place> known) {
    if (!words.address().isBlank()) {
      return entry.text();
    }
    @Nullable String ofPlace = known.map(Place::address).orElse(null);
    return ofPlace == null ? null : addressBook.read(ofPlace).text();
  }

  private Optional<Area> areaById(@Nullable String id) {
    return id == null ? Optional.empty() : reference.areas().find(id);
  }

  private static double round(double degrees) {
    return Math.round(degrees * 1e7) / 1e7;
  }

  private static String describe(Coordinates point) {
    return "%.5f, %.5f".formatted(point.y(), point.x());
  }
}

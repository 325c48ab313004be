package jp.tsunagi.importer.locate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.area.Place;
import jp.tsunagi.core.municipality.Reference;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Location.Basis;
import jp.tsunagi.core.resource.Precision;
import jp.tsunagi.importer.locate.PlaceFinding.Kind;
import jp.tsunagi.importer.normalise.PostalCodes;
import org.jspecify.annotations.Nullable;

/**
 * Coordinates, venue or address → a point in WGS84 and how precise it is, the best evidence first:
 * the sheet's own coordinates, a venue of the gazetteer, a known address, the 大字. For one thread.
 */
public final class Locator {
  /**
   * A point farther than this from every 大字's centre lies in none that we know: of the 191 venues
   * of the sample's gazetteer the farthest is 2,289 m from the nearest centre.
   */
  private static final double NEAREST_METERS = 2_500;

  private static final Pattern DISTRICT = Pattern.compile("(?:地域|地区|校区|学区|圏域|エリア)$");

  private final Reference reference;
  private final AddressBook addressBook;
  private final Map<String, String> areaNames;
  private final Gazetteer gazetteer;
  private final SheetPoint sheetPoint;
  private final Map<Integer, Locator> systems = new HashMap<>();

  /**
   * @param epsg reference system of the sheets' coordinates; 4326 for degrees as maps use them
   */
  public Locator(Reference reference, List<Place> places, int epsg) {
    this.reference = reference;
    this.addressBook = new AddressBook(reference.municipality(), reference.areas());
    this.areaNames = addressBook.names();
    this.gazetteer = new Gazetteer(reference.municipality(), addressBook, places);
    this.sheetPoint = new SheetPoint(reference.municipality(), epsg);
  }

  private Locator(Locator other, int epsg) {
    this.reference = other.reference;
    this.addressBook = other.addressBook;
    this.areaNames = other.areaNames;
    this.gazetteer = other.gazetteer;
    this.sheetPoint = new SheetPoint(reference.municipality(), epsg);
  }

  /** The same for a sheet that names the reference system of its coordinates itself. */
  public Locator in(@Nullable Integer epsg) {
    return epsg == null ? this : systems.computeIfAbsent(epsg, code -> new Locator(this, code));
  }

  /**
   * What a row says about where.
   *
   * @param venue name of the place
   * @param name of the row itself, which for a facility is the place
   * @param district 地区, when the sheet has such a column
   * @param postalCode where the 大字 is not said, its postal code tells it
   */
  public record Words(
      String longitude,
      String latitude,
      String venue,
      String name,
      String address,
      String district,
      String postalCode) {

    /** Of a row without a postal code. */
    public Words(
        String longitude,
        String latitude,
        String venue,
        String name,
        String address,
        String district) {
      this(longitude, latitude, venue, name, address, district, "");
    }

    private Words at(VenueAddress split) {
      return new Words(
          longitude, latitude, split.venue(), name, split.address(), district, postalCode);
    }
  }

  /** Names of areas by which a row may say where it applies, with their ids. */
  public Map<String, String> areaNames() {
    return areaNames;
  }

  /** Where the row is. */
  public Located locate(Words said) {
    Words words =
        said.address().isBlank()
            ? VenueAddress.of(said.venue(), addressBook).map(said::at).orElse(said)
            : said;
    List<PlaceFinding> findings = new ArrayList<>();
    AddressBook.Entry entry = addressBook.read(words.address());
    if (entry.outside()) {
      findings.add(new PlaceFinding(Kind.ADDRESS_OUTSIDE, entry.text()));
    }
    Building building = Building.of(addressBook.split(entry), entry.text(), words.venue());
    Optional<Place> venue = venue(building.venue(), words.name(), entry);
    Optional<Place> address = gazetteer.address(entry);
    Optional<Place> known = venue.or(() -> address);
    Location location =
        sheetPoint
            .read(words.longitude(), words.latitude(), findings)
            .map(point -> SheetPoint.checked(point, known, areaById(entry.area()), findings))
            .map(Locator::onSheet)
            .or(() -> venue.map(place -> of(place, Basis.VENUE)))
            .or(() -> address.map(place -> of(place, Basis.ADDRESS)))
            .or(() -> area(entry, words, findings))
            .orElse(Location.NONE);
    boolean placed = !words.address().isBlank() || !words.venue().isBlank();
    if (location.precision() == Precision.NONE && placed && !entry.outside()) {
      findings.add(
          new PlaceFinding(Kind.PLACE_UNKNOWN, (words.venue() + " " + words.address()).strip()));
    }
    return new Located(
        location,
        areaOf(entry, known, words, location),
        address(building.address(), known),
        building.venue().isBlank() ? null : building.venue(),
        findings);
  }

  private Optional<Place> venue(String venue, String name, AddressBook.Entry entry) {
    if (!venue.isBlank()) {
      return gazetteer.venue(venue, entry.area());
    }
    return gazetteer
        .venue(name, entry.area())
        .filter(place -> entry.area() == null || entry.area().equals(place.area()));
  }

  private static Location onSheet(Coordinates point) {
    return new Location(round(point.x()), round(point.y()), Precision.EXACT, Basis.SHEET);
  }

  private static Location of(Place place, Basis basis) {
    return new Location(place.lon(), place.lat(), place.precision(), basis);
  }

  private Optional<Location> area(
      AddressBook.Entry entry, Words words, List<PlaceFinding> findings) {
    Optional<Location> location =
        Stream.<Supplier<Optional<Location>>>of(
                () -> gazetteer.koaza(entry).map(place -> of(place, Basis.AREA)),
                () -> areaById(entry.area()).map(Locator::centre),
                () -> gazetteer.oaza(entry).map(place -> of(place, Basis.AREA)),
                () -> areaById(district(words.district())).map(Locator::centre),
                () -> entry.outside() ? Optional.empty() : byPostalCode(words.postalCode()))
            .map(Supplier::get)
            .flatMap(Optional::stream)
            .filter(found -> found.precision() != Precision.NONE)
            .findFirst();
    location.ifPresent(found -> findings.add(new PlaceFinding(Kind.ONLY_AREA, entry.text())));
    return location;
  }

  /** The 大字 that has the postal code for itself. */
  private Optional<Location> byPostalCode(String cell) {
    String code = PostalCodes.read(cell).code();
    List<Area> areas =
        reference.areas().list().stream()
            .filter(area -> code != null && code.replace("-", "").equals(area.postalCode()))
            .toList();
    return areas.size() == 1 ? Optional.of(centre(areas.get(0))) : Optional.empty();
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
    @Nullable String district = district(words.district());
    return near != null ? near : entry.area() != null ? entry.area() : district;
  }

  /** A district that is called like a former town is the town: 八鹿地域 is more than 八鹿町八鹿. */
  private @Nullable String district(String words) {
    String bare = DISTRICT.matcher(words.strip()).replaceFirst("");
    @Nullable String town = areaNames.getOrDefault(bare + "地域", areaNames.get(bare));
    return town == null ? addressBook.read(bare).area() : town;
  }

  private @Nullable String nearest(Location location) {
    double lon = location.lon() == null ? 0 : location.lon();
    double lat = location.lat() == null ? 0 : location.lat();
    return reference.areas().nearestOaza(lon, lat, NEAREST_METERS).map(Area::id).orElse(null);
  }

  private @Nullable String address(String written, Optional<Place> known) {
    if (!written.isBlank()) {
      return written;
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
}

package jp.tsunagi.importer.locate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.area.Areas;
import jp.tsunagi.core.municipality.Municipality;
import jp.tsunagi.core.municipality.Municipality.FormerMunicipality;
import jp.tsunagi.importer.normalise.Address;
import jp.tsunagi.importer.normalise.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * Reads addresses of one municipality: with or without prefecture and city, with the names of towns
 * merged into it long ago (養父郡大屋町…), with or without 字. Immutable.
 */
final class AddressBook {
  private static final Pattern PREFECTURE =
      Pattern.compile("^(?:北海道|東京都|(?:京都|大阪)府|[^\\d\\s市区町村郡]{2,3}県)");
  private static final Pattern OTHER_PLACE =
      Pattern.compile("^(?:[^\\d\\s市区町村]{1,4}郡[^\\d\\s市区村]{1,5}[町村]|[^\\d\\s市区町村]{1,6}[市区])");
  private static final Pattern REST_OF_NAME =
      Pattern.compile("^(?:[\\d\\s字(・、,-].*)?$", Pattern.DOTALL);

  private final Municipality municipality;
  private final Areas areas;
  private final Map<String, String> areaByName = new HashMap<>();
  private final Map<String, String> fullNames = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();
  private final List<String> formerPrefixes = new ArrayList<>();
  private final Map<String, String> towns = new HashMap<>();
  private int longestName;

  AddressBook(Municipality municipality, Areas areas) {
    this.municipality = municipality;
    this.areas = areas;
    areas.list().stream().filter(area -> area.kind() == Area.Kind.OAZA).forEach(this::addOaza);
    areas.list().stream().filter(area -> area.kind() == Area.Kind.OAZA).forEach(this::addShortName);
    areas.list().stream()
        .filter(area -> area.kind() == Area.Kind.TOWN)
        .forEach(area -> towns.put(area.name(), area.id()));
    for (FormerMunicipality former : municipality.formerMunicipalities()) {
      towns.put(former.name(), former.area());
      formerPrefixes.add(former.district() + former.name());
      formerPrefixes.add(former.name());
    }
  }

  private void addOaza(Area area) {
    areaByName.put(AddressKey.folded(area.name()), area.id());
    fullNames.put(area.id(), area.name());
    longestName = Math.max(longestName, area.name().length());
  }

  /** 大屋町山路 is called 山路 too, unless something else is. */
  private void addShortName(Area area) {
    municipality.formerMunicipalities().stream()
        .map(FormerMunicipality::name)
        .filter(town -> area.name().startsWith(town) && area.name().length() > town.length())
        .map(town -> AddressKey.folded(area.name().substring(town.length())))
        .forEach(
            name -> {
              String other = areaByName.putIfAbsent(name, area.id());
              if (other != null && !other.equals(area.id()) && !name.equals(fullNames.get(other))) {
                ambiguous.add(name);
              }
            });
  }

  /**
   * An address as read.
   *
   * @param text as one writes it: with the city, without the prefecture
   * @param area id of the 大字 or former town it lies in, null when unknown
   * @param rest what follows the 大字
   * @param outside true when it names another municipality
   */
  record Entry(String text, @Nullable String area, String rest, boolean outside) {}

  /** Reads an address; the cell need not hold one. */
  Entry read(String cell) {
    String address = Addresses.normalise(cell);
    String prefecture = prefecture(address);
    if (!prefecture.isEmpty() && !prefecture.equals(municipality.prefecture())) {
      return new Entry(address, null, "", true);
    }
    String local = address.substring(prefecture.length()).strip();
    Entry best = null;
    for (String candidate : candidates(local)) {
      Entry entry = inOaza(candidate);
      if (entry != null && (best == null || entry.rest().length() < best.rest().length())) {
        best = entry;
      }
    }
    return best != null ? best : withoutOaza(local);
  }

  /** Without the city, without the former town: 養父市場 is no 場 in 養父市, so all are tried. */
  private List<String> candidates(String local) {
    String inCity =
        local.startsWith(municipality.name())
            ? local.substring(municipality.name().length()).strip()
            : local;
    return Stream.of(local, inCity)
        .flatMap(
            text ->
                Stream.concat(
                    Stream.of(text),
                    formerPrefixes.stream()
                        .filter(text::startsWith)
                        .flatMap(prefix -> withoutFormer(text, prefix))))
        .distinct()
        .toList();
  }

  /** 養父郡大屋町山路 → 大屋町山路 where the town stays in the name, 山路 where it does not. */
  private Stream<String> withoutFormer(String text, String prefix) {
    String rest = text.substring(prefix.length()).strip();
    return municipality.formerMunicipalities().stream()
        .filter(former -> prefix.endsWith(former.name()))
        .flatMap(former -> Stream.of(former.name() + rest, rest));
  }

  private @Nullable Entry inOaza(String candidate) {
    String text = candidate.startsWith("字") ? candidate.substring(1) : candidate;
    for (int length = Math.min(longestName, text.length()); length >= 1; length--) {
      String name = AddressKey.folded(text.substring(0, length));
      String id = areaByName.get(name);
      String rest = text.substring(length);
      boolean whole = length > 1 || REST_OF_NAME.matcher(rest).matches();
      if (id != null && !ambiguous.contains(name) && whole) {
        return new Entry(municipality.name() + fullNames.get(id) + rest, id, rest, false);
      }
    }
    return null;
  }

  private Entry withoutOaza(String local) {
    boolean ours =
        local.startsWith(municipality.name())
            || formerPrefixes.stream().anyMatch(local::startsWith);
    if (!ours && OTHER_PLACE.matcher(local).find()) {
      return new Entry(local, null, "", true);
    }
    return new Entry(local, town(local), "", false);
  }

  /** The former town whose name the words begin with or consist of (大屋地域). */
  @Nullable String town(String words) {
    String local =
        words.startsWith(municipality.name())
            ? words.substring(municipality.name().length())
            : words;
    return towns.entrySet().stream()
        .filter(town -> local.startsWith(town.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** Names of areas, former towns first: for cells that name where they apply. */
  Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    areas.list().stream()
        .filter(area -> area.kind() == Area.Kind.TOWN)
        .forEach(area -> names.put(area.name() + "地域", area.id()));
    municipality.formerMunicipalities().forEach(former -> names.put(former.name(), former.area()));
    return names;
  }

  /** The address in its parts; 大字 and city as they are called today. */
  Address split(Entry entry) {
    return entry.area() == null || !fullNames.containsKey(entry.area())
        ? Address.read(entry.text())
        : Address.local(
            municipality.prefecture(),
            municipality.name(),
            fullNames.getOrDefault(entry.area(), ""),
            entry.rest());
  }

  private static String prefecture(String address) {
    Matcher matcher = PREFECTURE.matcher(address);
    return matcher.find() ? matcher.group() : "";
  }
}

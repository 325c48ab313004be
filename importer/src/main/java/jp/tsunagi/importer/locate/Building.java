package jp.tsunagi.importer.locate;

import jp.tsunagi.importer.normalise.Address;
import jp.tsunagi.importer.normalise.MatchKey;

/**
 * The building at the end of an address, told apart from the address: it is the venue where the
 * sheet names none, and need not be said twice where it does.
 *
 * @param venue the sheet's own words, else the building; empty when there is neither
 * @param address without the building, unless that says something that the venue does not
 */
record Building(String venue, String address) {

  static Building of(Address parts, String address, String venue) {
    if (!parts.namesBuilding() || !address.contains(parts.building())) {
      return new Building(venue, address);
    }
    if (venue.isBlank()) {
      return new Building(parts.building(), without(address, parts.building()));
    }
    String key = MatchKey.of(venue);
    boolean same = key.contains(MatchKey.of(parts.building()));
    return new Building(venue, same ? without(address, parts.building()) : address);
  }

  private static String without(String address, String building) {
    String before = address.substring(0, address.lastIndexOf(building));
    return before.replaceFirst("[\\s(（]+$", "");
  }
}

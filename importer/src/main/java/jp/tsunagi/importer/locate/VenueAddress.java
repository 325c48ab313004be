package jp.tsunagi.importer.locate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagi.importer.normalise.Address;
import jp.tsunagi.importer.normalise.Texts;

/**
 * A venue and the address in brackets behind it (北浜プラトー（高松市北浜町4-10）), where the sheet has no column
 * for addresses. A room (大屋公民館（和室）) is none.
 */
record VenueAddress(String venue, String address) {
  private static final Pattern BRACKETED =
      Pattern.compile("^([^(（]+?)\\s*[(（]([^()（）]+)[)）]$", Pattern.DOTALL);

  static Optional<VenueAddress> of(String words, AddressBook addressBook) {
    Matcher matcher = BRACKETED.matcher(Texts.line(words));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    AddressBook.Entry entry = addressBook.read(matcher.group(2));
    Address parts = addressBook.split(entry);
    boolean told = entry.area() != null || !parts.city().isEmpty();
    return told && !parts.block().isEmpty()
        ? Optional.of(new VenueAddress(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }
}

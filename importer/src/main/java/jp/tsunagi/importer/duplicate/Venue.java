package jp.tsunagi.importer.duplicate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A venue in two parts: 大屋公民館 and 和室.
 *
 * @param room empty where the venue names none
 */
record Venue(String building, String room) {
  private static final Pattern PARTS = Pattern.compile("([^\\s　(（]*)(.*)", Pattern.DOTALL);

  static Venue of(String venue) {
    Matcher parts = PARTS.matcher(venue.strip());
    return parts.matches() ? new Venue(parts.group(1), parts.group(2)) : new Venue(venue, "");
  }
}

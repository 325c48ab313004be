package jp.tsunagi.importer.locate;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Two cells → coordinates. Degrees come as decimals, as degrees, minutes and seconds in every
 * spelling (35°22'10", 北緯35度22分10秒, 35-22-10, 35°22.5'), and as whole numbers: millionths of a
 * degree, milliseconds of arc, seconds of arc, or packed as 352210. Which of these a bare number
 * is, is told by where in Japan the pair would lie: their ranges do not meet.
 */
final class CoordinateReader {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final Pattern DEGREE_SIGN = Pattern.compile("[゜˚º∘°ﾟ]");
  private static final Pattern SECOND_SIGN = Pattern.compile("[″”“〃＂]|''|′′|’’|´´");
  private static final Pattern MINUTE_SIGN = Pattern.compile("[′’‘´`＇]");
  private static final String HEAD = "\\s*(?:北緯|東経|緯度|経度|[NE])?\\s*[:=]?\\s*";
  private static final Pattern DECIMAL =
      Pattern.compile("(?i)" + HEAD + "([-+]?\\d+(?:\\.\\d*)?)\\s*度?\\s*[NE]?\\s*");
  private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
  private static final Pattern SEXAGESIMAL =
      Pattern.compile(
          "(?i)"
              + HEAD
              + "(\\d{1,3})\\s*(?:[-度:\\s]\\s*(\\d{1,2}\\.\\d+)\\s*['分]?"
              + "|[-度:.\\s]\\s*(\\d{1,2})\\s*(?:['分]\\s*|[-:.\\s]\\s*(?=\\d))"
              + "(?:(\\d{1,2}(?:\\.\\d+)?)\\s*[\"秒]?)?)\\s*[NE]?\\s*");
  private static final Pattern TWO =
      Pattern.compile(
          "^(.*?\\d[^\\d,、/]*?)\\s*(?:[,、/]\\s*|(?<=[NE\"秒])\\s*|(?<=\\.\\d{3,9})\\s+)((?:東経|経度|[NE])?\\s*[:=]?\\s*\\d.*)$");

  /**
   * In the address of a map or another notation: @35.3794,134.7766,17z; POINT(134.7766 35.3794).
   */
  private static final Pattern AMONG_OTHERS =
      Pattern.compile(
          "(?<![\\d.])([-+]?\\d{1,3}\\.\\d{3,})(?:[\\s,/+]|!4d|%2C)+(-?\\d{1,3}\\.\\d{3,})(?![\\d.])");

  /** 45″.8, as some write 45.8″. */
  private static final Pattern SIGN_BEFORE_POINT = Pattern.compile("(?<=\\d)([\"'])\\.(\\d+)");

  /** Brackets around a pair, and what is left of one in one cell that was taken apart. */
  private static final Pattern AROUND = Pattern.compile("^[\\s(\\[]+|[\\s,、;。.)\\]]+$");

  private CoordinateReader() {}

  /**
   * Coordinates as read.
   *
   * @param unit null for degrees written as such, and for metres
   */
  record Reading(Coordinates point, @Nullable Unit unit) {}

  /** What bare numbers count, when it is not degrees. */
  enum Unit {
    MICRODEGREES("度の100万倍", 1e6),
    TEN_MILLIONTHS("度の1000万倍", 1e7),
    MILLISECONDS("ミリ秒", 3.6e6),
    SECONDS("秒", 3600),
    PACKED("度分秒を続けた数", 0);

    private final String words;
    private final double perDegree;

    Unit(String words, double perDegree) {
      this.words = words;
      this.perDegree = perDegree;
    }

    /** What a clerk calls it. */
    String words() {
      return words;
    }

    private double degrees(double value) {
      if (this != PACKED) {
        return value / perDegree;
      }
      double degrees = Math.floor(value / 10_000);
      double minutes = Math.floor(value / 100) % 100;
      double seconds = value % 100;
      return minutes < 60 && seconds < 60 ? degrees + minutes / 60 + seconds / 3600 : Double.NaN;
    }
  }

  /**
   * Reads two cells, null when one of them is no coordinate. One cell may hold both.
   *
   * @param degrees false for a plane system, whose numbers are metres
   */
  static @Nullable Reading read(String longitude, String latitude, boolean degrees) {
    if (longitude.isBlank() != latitude.isBlank()) {
      String both = plain(longitude + latitude);
      Matcher two = TWO.matcher(both);
      Reading reading = two.matches() ? pair(two.group(2), two.group(1), degrees) : null;
      return reading == null ? amongOthers(both, degrees) : reading;
    }
    return pair(plain(longitude), plain(latitude), degrees);
  }

  private static @Nullable Reading amongOthers(String words, boolean degrees) {
    Matcher two = AMONG_OTHERS.matcher(words);
    return two.find() ? pair(two.group(2), two.group(1), degrees) : null;
  }

  private static @Nullable Reading pair(String longitude, String latitude, boolean degrees) {
    Double x = number(longitude, degrees);
    Double y = number(latitude, degrees);
    if (x == null || y == null) {
      return null;
    }
    Coordinates read = new Coordinates(x, y);
    return degrees ? inDegrees(read) : new Reading(read, null);
  }

  private static Reading inDegrees(Coordinates read) {
    if (Math.abs(read.x()) > 360 && Math.abs(read.y()) > 360) {
      for (Unit unit : Unit.values()) {
        Coordinates point = new Coordinates(unit.degrees(read.x()), unit.degrees(read.y()));
        if (point.inJapan() || point.swapped().inJapan()) {
          return new Reading(point, unit);
        }
      }
    }
    return new Reading(read, null);
  }

  private static String plain(String cell) {
    String signs = DEGREE_SIGN.matcher(cell).replaceAll("度");
    signs = SECOND_SIGN.matcher(signs).replaceAll("\"");
    signs = MINUTE_SIGN.matcher(signs).replaceAll("'");
    String plain = NFKC.normalize(signs).replace('\u2212', '-').strip();
    plain = SIGN_BEFORE_POINT.matcher(plain).replaceAll(".$2$1");
    return AROUND.matcher(plain).replaceAll("");
  }

  private static @Nullable Double number(String text, boolean degrees) {
    String digits = GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
    Matcher decimal = DECIMAL.matcher(digits);
    if (decimal.matches()) {
      return Double.valueOf(decimal.group(1));
    }
    Matcher parts = SEXAGESIMAL.matcher(digits);
    return degrees && parts.matches() ? sexagesimal(parts) : null;
  }

  private static @Nullable Double sexagesimal(Matcher parts) {
    String whole = parts.group(3);
    double minutes = Double.parseDouble(whole == null ? parts.group(2) : whole);
    double seconds = parts.group(4) == null ? 0 : Double.parseDouble(parts.group(4));
    return minutes < 60 && seconds < 60
        ? Double.valueOf(Integer.parseInt(parts.group(1)) + minutes / 60 + seconds / 3600)
        : null;
  }
}

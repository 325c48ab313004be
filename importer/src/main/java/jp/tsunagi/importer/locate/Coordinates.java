package jp.tsunagi.importer.locate;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The coordinates of a row as the sheet gives them: {@code x} from the column of longitudes, {@code
 * y} from that of latitudes, in whatever reference system the sheet uses.
 */
record Coordinates(double x, double y) {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final Pattern DECIMAL =
      Pattern.compile("[NEne北緯東経]*\\s*(-?\\d+(?:\\.\\d+)?)\\s*[°度]?");
  private static final Pattern DEGREES =
      Pattern.compile(
          "[NEne北緯東経]*\\s*(\\d{1,3})\\s*[°度]\\s*(\\d{1,2})\\s*[′'分]\\s*(\\d{1,2}(?:\\.\\d+)?)?\\s*[″\"秒]?\\s*[NE]?");
  private static final double MICRO = 1e6;
  private static final double SMALLEST_MICRO_DEGREES = 1e7;

  /** Reads two cells, null when one of them is no coordinate. */
  static @Nullable Coordinates read(String longitude, String latitude) {
    Double x = number(longitude);
    Double y = number(latitude);
    return x == null || y == null ? null : new Coordinates(x, y);
  }

  boolean zero() {
    return x == 0 || y == 0;
  }

  Coordinates swapped() {
    return new Coordinates(y, x);
  }

  private static @Nullable Double number(String cell) {
    String text = NFKC.normalize(cell).strip().replace("”", "\"").replace("’", "'");
    Matcher decimal = DECIMAL.matcher(text);
    if (decimal.matches()) {
      double value = Double.parseDouble(decimal.group(1));
      return Math.abs(value) >= SMALLEST_MICRO_DEGREES ? value / MICRO : value;
    }
    Matcher degrees = DEGREES.matcher(text);
    if (!degrees.matches()) {
      return null;
    }
    double seconds = degrees.group(3) == null ? 0 : Double.parseDouble(degrees.group(3));
    return Integer.parseInt(degrees.group(1))
        + Integer.parseInt(degrees.group(2)) / 60.0
        + seconds / 3600;
  }
}

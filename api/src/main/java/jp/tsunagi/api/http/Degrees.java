package jp.tsunagi.api.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Coordinates in a query: degrees of WGS84 as people write them, separated by commas. */
public final class Degrees {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{0,15})?");

  private Degrees() {}

  /**
   * A point as people paste it, latitude first.
   *
   * @return latitude and longitude; null when there is no such place on earth
   * @throws IllegalArgumentException when the text is not two numbers of degrees
   */
  public static double @Nullable [] point(String text) {
    double[] numbers = numbers(text, 2);
    return Math.abs(numbers[0]) <= 90 && Math.abs(numbers[1]) <= 180 ? numbers : null;
  }

  /**
   * So many numbers of degrees.
   *
   * @throws IllegalArgumentException when the text is anything else
   */
  public static double[] numbers(String text, int count) {
    String[] parts = text.split(",", -1);
    if (parts.length != count) {
      throw new IllegalArgumentException("takes " + count + " numbers");
    }
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      String part = parts[i].strip();
      if (!NUMBER.matcher(part).matches()) {
        throw new IllegalArgumentException("is no number of degrees");
      }
      numbers[i] = Double.parseDouble(part);
    }
    return numbers;
  }
}

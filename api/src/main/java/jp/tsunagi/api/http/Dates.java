package jp.tsunagi.api.http;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Dates of the years that people mean: ISO 8601 allows longer ones, which nothing here can take.
 */
public final class Dates {
  private static final int DATE_LENGTH = "2026-11-21".length();

  private Dates() {}

  /**
   * A date such as 2026-11-21.
   *
   * @throws IllegalArgumentException when its year has not four digits
   * @throws java.time.DateTimeException when it is no date
   */
  public static LocalDate date(String text) {
    if (text.length() != DATE_LENGTH || !Character.isDigit(text.charAt(0))) {
      throw new IllegalArgumentException("is no date of a year of four digits");
    }
    return LocalDate.parse(text);
  }

  /**
   * A date and a time such as 2026-11-21T13:30.
   *
   * @throws IllegalArgumentException when its year has not four digits
   * @throws java.time.DateTimeException when it is none
   */
  public static LocalDateTime dateTime(String text) {
    date(text.substring(0, Math.max(0, text.indexOf('T'))));
    return LocalDateTime.parse(text);
  }
}

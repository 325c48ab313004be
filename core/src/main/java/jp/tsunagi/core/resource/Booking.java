package jp.tsunagi.core.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Whether one has to book (申込), and how.
 *
 * @param text the words of the sheet
 * @param required null when the sheet does not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Booking(@Nullable String text, @Nullable Boolean required) {
  public static final Booking UNKNOWN = new Booking(null, null);
}

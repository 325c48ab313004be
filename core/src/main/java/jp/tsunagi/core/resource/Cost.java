package jp.tsunagi.core.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What taking part costs (費用).
 *
 * @param text the words of the sheet
 * @param yen what one visit costs at most, in yen; 0 is free, null is unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cost(@Nullable String text, @Nullable Integer yen) {
  public static final Cost UNKNOWN = new Cost(null, null);
}

package jp.tsunagi.core.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody fetches and brings people (送迎).
 *
 * @param text the words of the sheet
 * @param offered null when the sheet does not say
 * @param areas ids of the areas it serves; empty when the sheet names none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Pickup(@Nullable String text, @Nullable Boolean offered, List<String> areas) {
  public static final Pickup UNKNOWN = new Pickup(null, null, List.of());

  public Pickup {
    areas = List.copyOf(areas);
  }
}

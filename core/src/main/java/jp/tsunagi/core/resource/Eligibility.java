package jp.tsunagi.core.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * For whom (対象), how many (定員), and whether newcomers are expressly welcome.
 *
 * @param text the words of the sheet
 * @param minimumAge in years, null when there is no such limit or it is unknown
 * @param capacity persons
 * @param newcomersWelcome null when the sheet does not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Eligibility(
    @Nullable String text,
    @Nullable Integer minimumAge,
    @Nullable Integer maximumAge,
    @Nullable Integer capacity,
    @Nullable Boolean newcomersWelcome) {
  public static final Eligibility UNKNOWN = new Eligibility(null, null, null, null, null);
}

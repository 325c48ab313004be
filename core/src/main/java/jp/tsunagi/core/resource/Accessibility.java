package jp.tsunagi.core.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a person with a stick, a wheelchair or a hearing aid needs to know (バリアフリー). Null means that
 * nobody has said, which is not the same as no.
 *
 * @param text the words of the sheet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Accessibility(
    @Nullable String text,
    @Nullable Boolean wheelchair,
    @Nullable Boolean accessibleToilet,
    @Nullable Boolean handrail,
    @Nullable Boolean parking,
    @Nullable Boolean hearingLoop,
    @Nullable Boolean indoor) {
  public static final Accessibility UNKNOWN =
      new Accessibility(null, null, null, null, null, null, null);
}

package jp.tsunagi.core.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person with a stick, a wheelchair, a hearing aid or another language needs to know
 * (バリアフリー). Null means that nobody has said, which is not the same as no.
 *
 * @param text the words of the sheet
 * @param languages spoken there, as BCP 47 codes; empty when the sheet names none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Accessibility(
    @Nullable String text,
    @Nullable Boolean wheelchair,
    @Nullable Boolean accessibleToilet,
    @Nullable Boolean handrail,
    @Nullable Boolean parking,
    @Nullable Boolean hearingLoop,
    @Nullable Boolean indoor,
    List<String> languages) {
  public static final Accessibility UNKNOWN =
      new Accessibility(null, null, null, null, null, null, null, List.of());

  public Accessibility {
    languages = List.copyOf(languages);
  }
}

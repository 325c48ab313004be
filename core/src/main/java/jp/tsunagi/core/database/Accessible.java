package jp.tsunagi.core.database;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.tsunagi.core.resource.Accessibility;
import org.jspecify.annotations.Nullable;

/** The words by which one can ask for what a resource is known to have. */
public enum Accessible {
  WHEELCHAIR("wheelchair", Accessibility::wheelchair),
  TOILET("toilet", Accessibility::accessibleToilet),
  HANDRAIL("handrail", Accessibility::handrail),
  PARKING("parking", Accessibility::parking),
  HEARING_LOOP("hearing_loop", Accessibility::hearingLoop),
  INDOOR("indoor", Accessibility::indoor);

  private final String word;
  private final Function<Accessibility, @Nullable Boolean> known;

  Accessible(String word, Function<Accessibility, @Nullable Boolean> known) {
    this.word = word;
    this.known = known;
  }

  /** The word in the API and in the store. */
  public String word() {
    return word;
  }

  /** The words for what is known to be there. */
  static List<String> of(Accessibility accessibility) {
    List<String> words = new ArrayList<>();
    for (Accessible feature : values()) {
      if (Boolean.TRUE.equals(feature.known.apply(accessibility))) {
        words.add(feature.word);
      }
    }
    return words;
  }
}

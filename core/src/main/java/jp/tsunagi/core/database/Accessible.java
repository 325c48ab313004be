package jp.tsunagi.core.database;

import java.util.Arrays;
import java.util.List;
import jp.tsunagi.core.resource.Accessibility;
import org.jspecify.annotations.Nullable;

/** The words by which one can ask for what a resource is known to have. */
public enum Accessible {
  WHEELCHAIR,
  TOILET,
  HANDRAIL,
  PARKING,
  HEARING_LOOP,
  INDOOR;

  /** The word in the API and in the store. */
  public String word() {
    return Columns.word(this);
  }

  /** The words for what is known to be there. */
  static List<String> of(Accessibility accessibility) {
    return Arrays.stream(values())
        .filter(feature -> Boolean.TRUE.equals(feature.in(accessibility)))
        .map(Accessible::word)
        .toList();
  }

  private @Nullable Boolean in(Accessibility accessibility) {
    return switch (this) {
      case WHEELCHAIR -> accessibility.wheelchair();
      case TOILET -> accessibility.accessibleToilet();
      case HANDRAIL -> accessibility.handrail();
      case PARKING -> accessibility.parking();
      case HEARING_LOOP -> accessibility.hearingLoop();
      case INDOOR -> accessibility.indoor();
    };
  }
}

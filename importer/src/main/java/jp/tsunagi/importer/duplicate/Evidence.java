package jp.tsunagi.importer.duplicate;

import jp.tsunagi.core.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against two rows being one resource.
 *
 * @param names how alike the names are as written, 0 to 1
 * @param readings how alike they are when read aloud, 0 to 1; the same as {@code names} where it
 *     does not matter
 * @param phone true when they share a number
 * @param place whether they are at one place, null when that cannot be told
 * @param schedule whether they share days and times, null when that cannot be told
 * @param numberedUnlike true when the names have different numbers in them (1組 and 2組)
 * @param naming whether the names say the same
 * @param otherKind true when they have no category in common
 */
public record Evidence(
    double names,
    double readings,
    boolean phone,
    @Nullable Boolean place,
    @Nullable Boolean schedule,
    boolean numberedUnlike,
    Naming naming,
    boolean otherKind) {

  private static final double SAME_NAME = 0.85;
  private static final double SIMILAR_NAME = 0.5;
  private static final double SAME_READING = 0.85;

  /** What follows from the evidence. */
  public enum Verdict {
    /** Certainly one: merged without asking. */
    SAME,
    /** A person should decide. */
    LIKELY,
    DIFFERENT
  }

  static Evidence of(Similarity similarity, Resource one, Resource other) {
    double names = similarity.names(one, other);
    boolean phone = Similarity.samePhone(one, other);
    Boolean place = Similarity.samePlace(one, other);
    Boolean schedule = Similarity.sameSchedule(one.schedule(), other.schedule());
    // To read a name aloud takes long, and mostly something else has spoken already.
    boolean decided = names >= SIMILAR_NAME || is(schedule, false) || !(phone || is(place, true));
    return new Evidence(
        names,
        decided ? names : similarity.readings(one, other),
        phone,
        place,
        schedule,
        similarity.numberedUnlike(one, other),
        similarity.naming(one, other, phone && is(place, true) && is(schedule, true)),
        Similarity.otherKind(one, other));
  }

  /**
   * Equal names elsewhere are not one thing, nor is one room on other days: two agreements count.
   * Alike is not the same: a hall's telephone, place and hour are those of all its circles.
   */
  public Verdict verdict() {
    if (certain()) {
      return Verdict.SAME;
    }
    return likely() ? Verdict.LIKELY : Verdict.DIFFERENT;
  }

  private boolean certain() {
    if (is(place, false) || is(schedule, false) || numberedUnlike || otherKind) {
      return false;
    }
    boolean placeAndTime = is(place, true) && is(schedule, true);
    return switch (naming) {
      case SAME -> phone || placeAndTime;
      case EQUIVALENT -> true;
      case OTHER -> false;
    };
  }

  private boolean likely() {
    if (numberedUnlike) {
      // Whoever numbers things (1組, 2組) tells them apart, unless all the rest is one.
      return phone && is(place, true) && is(schedule, true) && similarName();
    }
    if (is(place, false)) {
      return phone && sameName() && is(schedule, true);
    }
    if (sameName()) {
      return phone || is(place, true) || !is(schedule, false);
    }
    return similarName() && (phone || is(place, true)) && !is(schedule, false);
  }

  private boolean sameName() {
    return names >= SAME_NAME;
  }

  private boolean similarName() {
    return names >= SIMILAR_NAME || readings >= SAME_READING;
  }

  private static boolean is(@Nullable Boolean known, boolean value) {
    return known != null && known == value;
  }
}

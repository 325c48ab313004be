package jp.tsunagi.core.course;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A walking course (まちあるき).
 *
 * @param published whether everybody sees it; a draft is its maker's and the stewards'
 * @param revision how often it was changed before
 * @param madeBy null when that account is gone
 * @param stops in the order in which one walks by them
 */
public record Course(
    UUID id,
    String name,
    @Nullable String description,
    boolean published,
    int revision,
    @Nullable UUID madeBy,
    List<Stop> stops) {

  /** More than these nobody walks by in a day, and no sheet of paper holds. */
  public static final int MOST_STOPS = 20;

  public Course {
    stops = List.copyOf(stops);
  }

  /**
   * A place that one walks by: a resource, or one that somebody noticed (タネ).
   *
   * @param resource null for a place that is none; then it has a name and a point of its own
   * @param seed the submission that told of it
   * @param name the resource's own as it is now
   * @param words what to see there
   * @param lon degrees east, WGS84; null only while a resource is not looked up yet
   * @param lat degrees north, WGS84
   */
  public record Stop(
      @Nullable UUID resource,
      @Nullable UUID seed,
      @Nullable String name,
      @Nullable String words,
      @Nullable Double lon,
      @Nullable Double lat) {

    /** A resource, which brings its name and its point. */
    public static Stop of(UUID resource, @Nullable String words) {
      return new Stop(resource, null, null, words, null, null);
    }
  }
}

package jp.tsunagi.core.database;

import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.core.schedule.Session;
import org.jspecify.annotations.Nullable;

/**
 * A page of an answer.
 *
 * @param hits in the order asked for
 * @param next where the page behind begins, null when there is none
 */
public record ResourcePage(List<Hit> hits, ResourceQuery.@Nullable After next) {

  public ResourcePage {
    hits = List.copyOf(hits);
  }

  /**
   * A resource that was found.
   *
   * @param feature GeoJSON in UTF-8, see {@link jp.tsunagi.core.resource.Feature}: bytes, because
   *     making characters of them and bytes again was two fifths of an answer's work
   * @param nameSort its key when sorted by name
   * @param distance metres from the origin on the WGS84 ellipsoid, null without one
   * @param begins begin of its next session, null when none is known
   * @param overdue whether nobody confirmed it of late
   */
  public record Hit(
      UUID id,
      ByteBuffer feature,
      String nameSort,
      @Nullable Double distance,
      @Nullable LocalDateTime begins,
      boolean overdue,
      @Nullable Session nextSession) {}
}

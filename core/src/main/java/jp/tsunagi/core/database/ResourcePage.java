package jp.tsunagi.core.database;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Resource;
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
   * @param properties JSON object of its {@link #PROPERTIES}
   * @param location where it is
   * @param nameSort its key when sorted by name
   * @param distance metres from the origin on the WGS84 ellipsoid, null without one
   * @param begins begin of its next session, null when none is known
   */
  public record Hit(
      UUID id,
      String properties,
      Location location,
      String nameSort,
      @Nullable Double distance,
      @Nullable LocalDateTime begins,
      @Nullable Session nextSession) {

    /** What a hit has a place of its own for. */
    private static final Set<String> ELSEWHERE = Set.of("id", "location");

    /** Names of {@link #properties}: the components of {@link Resource} but id and location. */
    public static final List<String> PROPERTIES =
        Arrays.stream(Resource.class.getRecordComponents())
            .map(component -> Json.name(component.getName()))
            .filter(name -> !ELSEWHERE.contains(name))
            .toList();
  }
}

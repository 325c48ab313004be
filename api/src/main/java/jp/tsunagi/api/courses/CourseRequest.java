package jp.tsunagi.api.courses;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.Fields;
import jp.tsunagi.core.course.Course;
import jp.tsunagi.core.course.Course.Stop;

/** A course as somebody writes it. */
final class CourseRequest {

  private static final int NAME = 60;
  private static final int DESCRIPTION = 600;
  private static final int WORDS = 200;
  private static final int MOST_REVISIONS = 1_000_000;

  private CourseRequest() {}

  /**
   * The course that the body describes.
   *
   * @param publisher whether the writer may publish; else it stays a draft
   * @throws jp.tsunagi.api.http.ProblemException with all that is wrong
   */
  static Course parse(Context context, UUID id, UUID by, boolean publisher, Catalog catalog) {
    Fields body = Bodies.json(context);
    String name = body.required("name", body.text("name", NAME), "");
    String description = body.words("description", DESCRIPTION);
    Boolean published = body.flag("published");
    Integer revision = body.integer("revision", 0, MOST_REVISIONS);
    List<Stop> stops = new ArrayList<>();
    for (Fields stop : body.objects("stops", Course.MOST_STOPS)) {
      stops.add(stop(stop, catalog));
    }
    if (Boolean.TRUE.equals(published) && !publisher) {
      body.refuse("published", "true", "is a steward's decision", "公開は、更新責任者が決めます。下書きとして保存してください。");
    }
    if (Boolean.TRUE.equals(published) && stops.size() < 2) {
      body.refuse("stops", null, "must be at least 2", "公開するには、寄る所を2つ以上入れてください。");
    }
    body.check();
    return new Course(
        id,
        name,
        description,
        Boolean.TRUE.equals(published),
        Objects.requireNonNullElse(revision, 0),
        by,
        stops);
  }

  private static Stop stop(Fields fields, Catalog catalog) {
    UUID resource = fields.id("resource");
    String words = fields.words("words", WORDS);
    if (resource != null) {
      return Stop.of(resource, words);
    }
    UUID seed = fields.id("seed");
    String name = fields.required("name", fields.text("name", NAME), "");
    Double lat = fields.required("lat", fields.number("lat", -90, 90), 0.0);
    Double lon = fields.required("lon", fields.number("lon", -180, 180), 0.0);
    if (!catalog.holds(lon, lat)) {
      fields.refuse("lat", null, "must lie in the municipality", "市の中の場所にしてください。");
    }
    return new Stop(null, seed, name, words, lon, lat);
  }
}

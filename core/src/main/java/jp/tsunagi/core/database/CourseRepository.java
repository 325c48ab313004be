package jp.tsunagi.core.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.core.course.Course;
import jp.tsunagi.core.course.Course.Stop;
import jp.tsunagi.core.database.AuditRepository.Act;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Walking courses. A resource among the stops is shown as it is now; one that has ended, or has no
 * place any more, is passed by. Thread-safe.
 */
public final class CourseRepository {

  private static final String SELECT =
      """
      select c.id, c.name, c.description, c.published, c.revision, c.made_by,
        s.resource, s.seed, coalesce(s.name, r.record ->> 'name') as stop_name, s.words,
        st_x(coalesce(s.geom, r.geom)) as lon, st_y(coalesce(s.geom, r.geom)) as lat
      from course c
      left join (course_stop s left join resource r on r.id = s.resource and r.ended_on is null)
        on s.course = c.id and (s.geom is not null or r.geom is not null)
      """;

  private final Database database;

  public CourseRepository(Database database) {
    this.database = database;
  }

  /**
   * The courses that somebody sees, by name.
   *
   * @param maker whose drafts are among them; null for nobody's
   * @param all whether everybody's drafts are among them
   */
  public List<Course> list(@Nullable UUID maker, boolean all) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                courses(
                    handle
                        .createQuery(
                            SELECT
                                + " where c.published or :all or c.made_by = :maker"
                                + " order by c.name, c.id, s.position")
                        .bind("all", all)
                        .bind("maker", maker)
                        .map((row, context) -> Row.of(row))
                        .list()));
  }

  /** The course of this id, published or not. */
  public Optional<Course> find(UUID id) {
    return database.jdbi().withHandle(handle -> find(handle, id));
  }

  private static Optional<Course> find(Handle handle, UUID id) {
    return courses(
            handle
                .createQuery(SELECT + " where c.id = :id order by s.position")
                .bind("id", id)
                .map((row, context) -> Row.of(row))
                .list())
        .stream()
        .findFirst();
  }

  /**
   * Writes a course, all or nothing.
   *
   * @param course its revision is the one that the writer saw; 0 for a new one
   * @return empty when somebody else has changed it meanwhile, or when it names a resource that is
   *     not there
   */
  public Optional<Course> save(Course course, UUID by, Instant now) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              if (!write(handle, course, by, now)) {
                return Optional.empty();
              }
              handle.execute("delete from course_stop where course = ?", course.id());
              writeStops(handle, course);
              note(handle, "course.saved", course.id(), by, now);
              return find(handle, course.id());
            });
  }

  private static boolean write(Handle handle, Course course, UUID by, Instant now) {
    return handle
            .createUpdate(
                """
                insert into course (id, name, description, published, revision, made_by, changed_at)
                values (:id, :name, :description, :published, 1, :by, :now)
                on conflict (id) do update set name = :name, description = :description,
                  published = :published, revision = course.revision + 1, changed_at = :now
                where course.revision = :revision
                """)
            .bind("id", course.id())
            .bind("name", course.name())
            .bind("description", course.description())
            .bind("published", course.published())
            .bind("revision", course.revision())
            .bind("by", by)
            .bind("now", now)
            .execute()
        == 1;
  }

  private static void writeStops(Handle handle, Course course) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into course_stop (course, position, resource, seed, name, words, geom)
            values (:course, :position, :resource, :seed, :name, :words,
              case when :resource is null then
                st_setsrid(st_makepoint(:lon, :lat), 4326) end)
            """);
    for (int i = 0; i < course.stops().size(); i++) {
      Stop stop = course.stops().get(i);
      batch
          .bind("course", course.id())
          .bind("position", i)
          .bind("resource", stop.resource())
          .bind("seed", stop.seed())
          .bind("name", stop.resource() == null ? stop.name() : null)
          .bind("words", stop.words())
          .bind("lon", stop.lon())
          .bind("lat", stop.lat())
          .add();
    }
    batch.execute();
  }

  /** Takes a course away. @return whether there was one */
  public boolean delete(UUID id, UUID by, Instant now) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              boolean there = handle.execute("delete from course where id = ?", id) == 1;
              if (there) {
                note(handle, "course.deleted", id, by, now);
              }
              return there;
            });
  }

  private static void note(Handle handle, String action, UUID id, UUID by, Instant now) {
    AuditRepository.write(handle, new Act(now, by, action, "course", id.toString()));
  }

  /** A course beside one of its stops, if it has any. */
  private record Row(Course course, @Nullable Stop stop) {
    static Row of(ResultSet row) throws SQLException {
      Double lon = row.getObject("lon", Double.class);
      Course course =
          new Course(
              row.getObject("id", UUID.class),
              row.getString("name"),
              row.getString("description"),
              row.getBoolean("published"),
              row.getInt("revision"),
              row.getObject("made_by", UUID.class),
              List.of());
      return new Row(course, lon == null ? null : stop(row, lon));
    }

    private static Stop stop(ResultSet row, Double lon) throws SQLException {
      return new Stop(
          row.getObject("resource", UUID.class),
          row.getObject("seed", UUID.class),
          row.getString("stop_name"),
          row.getString("words"),
          lon,
          row.getObject("lat", Double.class));
    }
  }

  private static List<Course> courses(List<Row> rows) {
    Map<Course, List<Stop>> stops = new LinkedHashMap<>();
    for (Row row : rows) {
      List<Stop> of = stops.computeIfAbsent(row.course(), course -> new ArrayList<>());
      if (row.stop() != null) {
        of.add(row.stop());
      }
    }
    return stops.entrySet().stream().map(each -> with(each.getKey(), each.getValue())).toList();
  }

  private static Course with(Course course, List<Stop> stops) {
    return new Course(
        course.id(),
        course.name(),
        course.description(),
        course.published(),
        course.revision(),
        course.madeBy(),
        stops);
  }
}

package jp.tsunagi.api.courses;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.courses.CourseAnswer.Summary;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.Problem;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.api.http.Visitor;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.core.course.Course;
import jp.tsunagi.core.course.Course.Stop;
import jp.tsunagi.core.database.CourseRepository;
import jp.tsunagi.core.database.ResourceRepository;
import jp.tsunagi.core.database.SubmissionRepository;
import jp.tsunagi.core.submission.Submission;

/**
 * {@code /courses}: walking courses (まちあるき). Everybody reads those that are published; whoever is
 * logged in makes drafts; stewards publish them and change all.
 */
public final class CourseRoutes {

  private static final String PATH = "/api/v1/courses";
  private static final String ONE = PATH + "/{id}";

  private final CourseRepository courses;
  private final ResourceRepository resources;
  private final SubmissionRepository submissions;
  private final Supplier<Streets> streets;
  private final Catalogs catalogs;
  private final Clock clock;

  public CourseRoutes(
      CourseRepository courses,
      ResourceRepository resources,
      SubmissionRepository submissions,
      Supplier<Streets> streets,
      Catalogs catalogs,
      Clock clock) {
    this.courses = courses;
    this.resources = resources;
    this.submissions = submissions;
    this.streets = streets;
    this.catalogs = catalogs;
    this.clock = clock;
  }

  public void register(GuardedRoutes routes) {
    routes.get(PATH, Access.ANYONE, this::list);
    routes.get(ONE, Access.ANYONE, this::one);
    routes.put(ONE, Access.MEMBER, this::save);
    routes.delete(ONE, Access.MEMBER, this::delete);
  }

  private record Courses(List<Summary> courses) {}

  private void list(Context context) {
    Visitor visitor = Visitor.of(context);
    Streets now = streets.get();
    List<Summary> all =
        courses.list(visitor.id(), isSteward(visitor)).stream()
            .map(course -> Summary.of(course, CourseWalk.of(course, now), visitor.id()))
            .toList();
    Answers.personal(context, new Courses(all));
  }

  private void one(Context context) {
    Visitor visitor = Visitor.of(context);
    Course course =
        courses
            .find(id(context))
            .filter(found -> found.published() || mayChange(found, visitor))
            .orElseThrow(CourseRoutes::missing);
    answer(context, course);
  }

  private void save(Context context) {
    Visitor visitor = Visitor.of(context);
    UUID by = visitor.member().id();
    UUID id = id(context);
    courses.find(id).ifPresent(course -> check(course, visitor));
    Course course = CourseRequest.parse(context, id, by, isSteward(visitor), catalogs.current());
    course.stops().forEach(this::check);
    answer(
        context,
        courses.save(course, by, clock.instant()).orElseThrow(CourseRoutes::changedMeanwhile));
  }

  private void delete(Context context) {
    Visitor visitor = Visitor.of(context);
    Course course = courses.find(id(context)).orElseThrow(CourseRoutes::missing);
    check(course, visitor);
    courses.delete(course.id(), visitor.member().id(), clock.instant());
    context.status(HttpStatus.NO_CONTENT);
  }

  private void answer(Context context, Course course) {
    CourseAnswer answer = CourseAnswer.of(course, streets.get(), Visitor.of(context).id());
    Answers.personal(context, answer);
  }

  private static UUID id(Context context) {
    return ResourceIds.find(context).orElseThrow(CourseRoutes::missing);
  }

  private static boolean isSteward(Visitor visitor) {
    return visitor.known() && Access.STEWARD.allows(visitor.member().role());
  }

  private static boolean mayChange(Course course, Visitor visitor) {
    return isSteward(visitor)
        || (visitor.known()
            && !course.published()
            && Objects.equals(visitor.id(), course.madeBy()));
  }

  /** What is published is a steward's to change: else a draft of it would be seen by everybody. */
  private static void check(Course course, Visitor visitor) {
    if (!mayChange(course, visitor)) {
      throw Visitor.notAllowed();
    }
  }

  /** A stop must lead somewhere. */
  private void check(Stop stop) {
    if (stop.resource() != null && resources.current(stop.resource()).isEmpty()) {
      throw ResourceIds.missing();
    }
    if (stop.seed() != null
        && submissions
            .find(stop.seed())
            .filter(one -> one.kind() == Submission.Kind.SEED)
            .isEmpty()) {
      throw ProblemException.notFound("There is no such seed.", "このタネは、もうありません。");
    }
  }

  private static ProblemException missing() {
    return ProblemException.notFound("There is no such course.", "このコースはありません。");
  }

  private static ProblemException changedMeanwhile() {
    return new ProblemException(
        Problem.of(
            409,
            "Changed meanwhile",
            "Somebody else has changed this course; read it again.",
            "ほかの人が先にこのコースを変えました。開き直して、もう一度変えてください。"));
  }
}

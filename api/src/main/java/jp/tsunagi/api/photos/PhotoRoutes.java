package jp.tsunagi.api.photos;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.Problem;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.api.http.PublicRoutes;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.api.http.Throttle;
import jp.tsunagi.api.photos.PhotoMaker.Made;
import jp.tsunagi.core.database.RateLimits.Limit;

/** {@code POST /api/v1/photos} takes a picture, {@code GET /photos/{id}.jpg} shows it. */
public final class PhotoRoutes {

  private static final int MOST_BYTES = 8 * 1024 * 1024;

  /** Each is held in memory until it has been painted. */
  private static final int AT_A_TIME = 8;

  private static final int WAIT_SECONDS = 30;

  /** A form has one; people choose another, and a city hall's come from one address. */
  private static final Limit SENT = new Limit("photo", 20, Duration.ofHours(1));

  private final Photos photos;
  private final Throttle throttle;
  private final PhotoMaker maker = new PhotoMaker();
  private final Semaphore places = new Semaphore(AT_A_TIME);

  public PhotoRoutes(Photos photos, Throttle throttle) {
    this.photos = photos;
    this.throttle = throttle;
  }

  public void register(PublicRoutes open, GuardedRoutes guarded) {
    guarded.post("/api/v1/photos", Access.ANYONE, this::send);
    open.get("/photos/{id}.jpg", this::show);
  }

  private record Sent(UUID id, int width, int height) {}

  private void send(Context context) {
    throttle.byAddress(SENT, context);
    if (!places.tryAcquire()) {
      context.header("Retry-After", Integer.toString(WAIT_SECONDS)).header("Connection", "close");
      throw new ProblemException(
          Problem.of(
              503,
              "Too many uploads",
              "Many pictures are being sent just now; try again in a moment.",
              "いま、たくさんの写真が送られています。少し待ってから、もう一度お試しください。"));
    }
    Made made;
    try {
      made = maker.make(Bodies.bytes(context, MOST_BYTES));
    } catch (RefusedPhotoException e) {
      throw new ProblemException(Problem.of(400, "Invalid image", e.detail(), e.detailJa()));
    } finally {
      places.release();
    }
    UUID id = photos.keep(made);
    context.status(HttpStatus.CREATED);
    Answers.personal(context, new Sent(id, made.width(), made.height()));
  }

  private void show(Context context) {
    UUID id = ResourceIds.find(context).orElseThrow(PhotoRoutes::missing);
    byte[] jpeg = photos.find(id).orElseThrow(PhotoRoutes::missing);
    // A picture never changes: another one has another id.
    context.header("Cache-Control", "public, max-age=31536000, immutable");
    context.contentType("image/jpeg").result(jpeg);
    // An image has no characters.
    context.res().setCharacterEncoding(null);
  }

  private static ProblemException missing() {
    return ProblemException.notFound("There is no picture of this id.", "この番号の写真はありません。");
  }
}

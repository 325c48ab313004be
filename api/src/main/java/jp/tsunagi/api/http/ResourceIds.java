package jp.tsunagi.api.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;

/** The {@code {id}} of {@code /resources/{id}} and what lies below it. */
public final class ResourceIds {
  private ResourceIds() {}

  /**
   * The id that a path names.
   *
   * @throws ProblemException 404 when it is none
   */
  public static UUID of(Context context) {
    return find(context).orElseThrow(ResourceIds::missing);
  }

  /** The id that a path names, of whatever it is; nothing when it is none. */
  public static Optional<UUID> find(Context context) {
    return find(context, "id");
  }

  /** The id that a part of a path names; nothing when it is none. */
  public static Optional<UUID> find(Context context, String part) {
    String text = context.pathParam(part);
    try {
      UUID id = UUID.fromString(text);
      return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What to say when no resource has the id. */
  public static ProblemException missing() {
    return ProblemException.notFound("There is no resource of this id.", "この番号の地域資源はありません。");
  }
}

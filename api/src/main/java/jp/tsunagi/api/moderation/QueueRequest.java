package jp.tsunagi.api.moderation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.core.database.QueueRepository.After;
import jp.tsunagi.core.database.QueueRepository.Part;
import org.jspecify.annotations.Nullable;

/** Which page of which part of the queue. */
record QueueRequest(Part part, @Nullable After after, int limit) {

  private static final int USUAL = 50;
  private static final int MOST = 200;
  private static final Map<String, Part> PARTS = Map.of("waiting", Part.WAITING, "over", Part.OVER);

  static QueueRequest parse(Parameters parameters) {
    Part part = parameters.choice("part", PARTS);
    After after =
        parameters.value(
            "cursor", QueueRequest::read, "the cursor of a page before", "前のページの続きを指定してください。");
    Integer limit = parameters.integer("limit", 1, MOST);
    parameters.check();
    return new QueueRequest(
        part == null ? Part.WAITING : part, after, limit == null ? USUAL : limit);
  }

  static String write(After after) {
    String text = after.moment() + " " + after.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static After read(String cursor) {
    String[] parts =
        new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("is no cursor");
    }
    return new After(Instant.parse(parts[0]), UUID.fromString(parts[1]));
  }
}

package jp.tsunagi.api.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import jp.tsunagi.core.Json;

/** Writes public answers: cacheable, and not sent again to who has them (RFC 9110, section 13). */
public final class Answers {

  public static final String JSON = "application/json; charset=utf-8";
  public static final String GEOJSON = "application/geo+json; charset=utf-8";

  private Answers() {}

  /** Answers with a value as JSON. */
  public static void json(Context context, Object value) {
    cacheable(context, JSON, Json.write(value).getBytes(StandardCharsets.UTF_8));
  }

  /** Answers with these bytes, under a tag by which the client may ask again. */
  public static void cacheable(Context context, String mediaType, byte[] body) {
    // Weak, because the same answer may travel compressed or not.
    context.header("ETag", "W/\"" + hash(body) + "\"");
    // The data may change at any time: keep it, and ask whether it is still so.
    context.header("Cache-Control", "public, no-cache");
    context.contentType(mediaType).result(body);
  }

  /** Takes back what the client holds already, a file as well as an answer, and says 304. */
  static void sendNothingTwice(Context context) {
    String tag = context.res().getHeader("ETag");
    if (tag != null && context.resultInputStream() != null && holds(context, tag)) {
      context.status(HttpStatus.NOT_MODIFIED).result(new byte[0]);
    }
  }

  /** Answers with these bytes; where somebody lives stands in the address, so no cache keeps it. */
  public static void ofOneHome(Context context, String mediaType, byte[] body) {
    context.header("Cache-Control", "no-store");
    context.contentType(mediaType).result(body);
  }

  /** Answers with a value that is for one person: no cache keeps it. */
  public static void personal(Context context, Object value) {
    ofOneHome(context, JSON, Json.write(value).getBytes(StandardCharsets.UTF_8));
  }

  /** Several lines are one list (RFC 9110, section 5.3). */
  private static boolean holds(Context context, String tag) {
    return Collections.list(context.req().getHeaders("If-None-Match")).stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(String::strip)
        .anyMatch(held -> held.equals("*") || opaque(held).equals(opaque(tag)));
  }

  /** What two tags are compared by, weak or not. */
  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  /**
   * Sixty-four bits that tell one answer of an address from the next. Nobody gains by forging one,
   * and a digest that could not be forged took a sixth of the service's time.
   */
  private static String hash(byte[] body) {
    return HexFormat.of().toHexDigits(sum(new CRC32(), body) << 32 | sum(new CRC32C(), body));
  }

  private static long sum(Checksum checksum, byte[] body) {
    checksum.update(body);
    return checksum.getValue();
  }
}

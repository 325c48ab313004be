package jp.tsunagi.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import jp.tsunagi.core.Json;

/** Reads what a request carries, never more than it may. */
public final class Bodies {

  private static final int KILOBYTE = 1024;
  private static final int MEGABYTE = 1024 * KILOBYTE;

  /** A form filled in to the last line takes a tenth of it. */
  private static final int JSON_BYTES = 64 * KILOBYTE;

  private static final int READ_AWAY_BYTES = 64 * MEGABYTE;

  private static final int DEEPEST = 20;
  private static final ObjectReader READER = Json.mapper().reader();

  private Bodies() {}

  /**
   * The fields of a JSON object.
   *
   * @throws ProblemException when it is none, or too large
   */
  public static Fields json(Context context) {
    String type = context.contentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw new ProblemException(
          Problem.of(
              415,
              "Unsupported media type",
              "The body must be application/json.",
              "本文はapplication/jsonで送ってください。"));
    }
    byte[] body = bytes(context, JSON_BYTES);
    try {
      JsonNode json = READER.readTree(body);
      if (json instanceof ObjectNode object && depth(object) <= DEEPEST) {
        return new Fields(object);
      }
    } catch (JsonProcessingException e) {
      // said below
    } catch (IOException e) {
      throw new UncheckedIOException("bytes cannot fail to be read", e);
    }
    throw new ProblemException(
        Problem.of(
            400, "Invalid body", "The body must be one JSON object.", "本文は1つのJSONオブジェクトにしてください。"));
  }

  private static int depth(JsonNode node) {
    int deepest = 0;
    for (JsonNode child : node) {
      deepest = Math.max(deepest, depth(child));
    }
    return deepest + 1;
  }

  /**
   * Reads what a refused request still carries and nobody asked for. Whoever is still sending when
   * the connection closes sees it break, never reads why, and may lose the next request with it
   * (RFC 9112 sections 9.3 and 9.6).
   */
  static void readAway(Context context) {
    try {
      context.bodyInputStream().skip(READ_AWAY_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException("the request broke off", e);
    }
  }

  /**
   * The bytes as they are.
   *
   * @throws ProblemException when there are more than {@code most}
   */
  public static byte[] bytes(Context context, int most) {
    try (InputStream input = context.bodyInputStream()) {
      byte[] bytes = input.readNBytes(most + 1);
      if (bytes.length <= most) {
        return bytes;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the request broke off", e);
    }
    throw new ProblemException(
        Problem.of(
            413,
            "Content too large",
            "The body must not be larger than " + size(most) + ".",
            "大きすぎます。送れる大きさは" + size(most) + "までです。"));
  }

  /** As people say it: 8MB, 64KB. */
  private static String size(int bytes) {
    return bytes % MEGABYTE == 0 ? bytes / MEGABYTE + "MB" : bytes / KILOBYTE + "KB";
  }
}

package jp.tsunagi.api.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a query string strictly. The decoder of the web server drops a value that it cannot read,
 * or puts a replacement character in: a search for something else than was asked.
 */
final class QueryString {

  private static final int HEX = 16;

  /** What the web server puts in for bytes that are no UTF-8, such as raw Shift_JIS. */
  private static final char UNREADABLE = '\uFFFD';

  private QueryString() {}

  /**
   * The values by name, in the order given.
   *
   * @throws ProblemException when it is no percent-encoded UTF-8, naming the parameter
   */
  static Map<String, List<String>> decode(@Nullable String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (query == null) {
      return parameters;
    }
    for (String pair : query.split("&")) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        String name = text(parts[0], parts[0]);
        String value = parts.length < 2 ? "" : text(name, parts[1]);
        parameters.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      }
    }
    return parameters;
  }

  private static String text(String name, String encoded) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(bytes(encoded));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException | NumberFormatException e) {
      Parameters parameters = new Parameters(Map.of(name, List.of(encoded)));
      parameters.refuse(
          name,
          encoded,
          "must be percent-encoded UTF-8, such as %E7%A2%81 for 碁",
          "UTF-8でパーセントエンコードしてください（「碁」なら %E7%A2%81）。");
      throw parameters.refusal();
    }
  }

  /**
   * Percent signs and plus signs undone; the rest, raw Japanese included, is UTF-8 as it stands.
   */
  private static byte[] bytes(String encoded) {
    if (encoded.indexOf(UNREADABLE) >= 0) {
      throw new NumberFormatException("the web server could not read it as UTF-8");
    }
    byte[] raw = encoded.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '%') {
        bytes.write(HEX * digit(raw, i + 1) + digit(raw, i + 2));
        i += 2;
      } else {
        bytes.write(raw[i] == '+' ? ' ' : raw[i]);
      }
    }
    return bytes.toByteArray();
  }

  private static int digit(byte[] raw, int index) {
    int digit = index < raw.length ? Character.digit(raw[index], HEX) : -1;
    if (digit < 0) {
      throw new NumberFormatException("two hexadecimal digits follow a percent sign");
    }
    return digit;
  }
}

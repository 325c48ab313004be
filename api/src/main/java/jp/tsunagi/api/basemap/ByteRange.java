package jp.tsunagi.api.basemap;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file.
 *
 * @param first the first byte, from 0
 * @param length how many; 0 when what was asked for lies behind the end
 */
record ByteRange(long first, long length) {

  /** Eighteen digits are more bytes than any file has, and fit into a long. */
  private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * What the header {@code Range} asks for. Several parts at once, and what cannot be read, may be
   * answered with the whole (RFC 9110, section 14.2).
   *
   * @return empty for the whole file
   */
  static Optional<ByteRange> parse(@Nullable String header, long size) {
    Matcher given = SINGLE.matcher(header == null ? "" : header.strip());
    if (!given.matches() || (given.group(1).isEmpty() && given.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (given.group(1).isEmpty()) {
      long length = Math.min(size, Long.parseLong(given.group(2)));
      return Optional.of(new ByteRange(size - length, length));
    }
    long first = Long.parseLong(given.group(1));
    long last = given.group(2).isEmpty() ? size - 1 : Long.parseLong(given.group(2));
    if (!given.group(2).isEmpty() && last < first) {
      return Optional.empty();
    }
    return Optional.of(new ByteRange(first, Math.max(0, Math.min(last, size - 1) - first + 1)));
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** As {@code Content-Range} says it. */
  String of(long size) {
    return "bytes " + first + "-" + (first + length - 1) + "/" + size;
  }
}

package jp.tsunagi.api.basemap;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import jp.tsunagi.api.basemap.Basemap.Format;
import jp.tsunagi.core.Json;

/**
 * The first 127 bytes of an archive and the attribution of its metadata, as the PMTiles
 * specification, version 3, lays them out. Numbers are little-endian; degrees are stored times ten
 * million.
 *
 * @param bounds west, south, east, north; degrees, WGS84
 */
record PmtilesHeader(
    Format format, int minZoom, int maxZoom, List<Double> bounds, String attribution) {

  private static final int LENGTH = 127;
  private static final byte[] MAGIC = "PMTiles".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 3;
  private static final double DEGREE = 1e7;

  /** More than any archive tells about itself; a larger figure is a broken file. */
  private static final long MOST_METADATA = 4L * 1024 * 1024;

  private static final int METADATA_OFFSET = 24;
  private static final int METADATA_LENGTH = 32;
  private static final int INTERNAL_COMPRESSION = 97;
  private static final int TILE_TYPE = 99;
  private static final int MIN_ZOOM = 100;
  private static final int MAX_ZOOM = 101;
  private static final int BOUNDS = 102;
  private static final int NO_COMPRESSION = 1;
  private static final int GZIP = 2;

  /**
   * Reads it.
   *
   * @throws IOException when the file is no archive that a page of ours can draw, with a sentence
   *     that says why
   */
  static PmtilesHeader read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer head = bytes(channel, 0, LENGTH).order(ByteOrder.LITTLE_ENDIAN);
      byte[] magic = new byte[MAGIC.length];
      head.get(0, magic);
      if (!Arrays.equals(magic, MAGIC) || head.get(MAGIC.length) != VERSION) {
        throw new IOException("it is no PMTiles archive of version 3");
      }
      return new PmtilesHeader(
          format(head.get(TILE_TYPE)),
          head.get(MIN_ZOOM),
          head.get(MAX_ZOOM),
          List.of(degrees(head, 0), degrees(head, 1), degrees(head, 2), degrees(head, 3)),
          plain(metadata(channel, head).path("attribution").asText()));
    }
  }

  private static double degrees(ByteBuffer head, int which) {
    return head.getInt(BOUNDS + which * Integer.BYTES) / DEGREE;
  }

  private static Format format(byte tileType) throws IOException {
    return switch (tileType) {
      case 1 -> Format.VECTOR;
      case 2, 3, 4, 5 -> Format.RASTER;
      default -> throw new IOException("its tiles are neither pictures nor Mapbox vector tiles");
    };
  }

  private static JsonNode metadata(FileChannel channel, ByteBuffer head) throws IOException {
    long length = head.getLong(METADATA_LENGTH);
    if (length == 0) {
      return Json.read("{}", JsonNode.class);
    }
    if (length < 0 || length > MOST_METADATA) {
      throw new IOException("its metadata has " + length + " bytes");
    }
    byte[] packed = bytes(channel, head.getLong(METADATA_OFFSET), (int) length).array();
    return Json.read(
        switch (head.get(INTERNAL_COMPRESSION)) {
          case NO_COMPRESSION -> new String(packed, StandardCharsets.UTF_8);
          case GZIP -> unpacked(packed);
          default -> throw new IOException("it is compressed otherwise than by gzip");
        },
        JsonNode.class);
  }

  private static String unpacked(byte[] packed) throws IOException {
    try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(stream.readNBytes((int) MOST_METADATA), StandardCharsets.UTF_8);
    }
  }

  private static ByteBuffer bytes(FileChannel channel, long offset, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, offset + bytes.position()) < 0) {
        throw new EOFException("it ends too early");
      }
    }
    return bytes.flip();
  }

  /** An archive may hold HTML here; a page of ours shows words. */
  private static String plain(String html) {
    return html.replaceAll("<[^>]*>", "")
        .replace("&copy;", "©")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }
}

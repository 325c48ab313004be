package jp.tsunagi.api;

import com.google.protobuf.CodedOutputStream;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import jp.tsunagi.core.Json;

/**
 * Writes small archives as the PMTiles specification, version 3, has them: around Yabu from zoom 8
 * to 12, every tile the same.
 */
public final class PmtilesArchive {

  public static final String ATTRIBUTION =
      "<a href=\"https://openstreetmap.org/copyright\">&copy; OpenStreetMap</a> 試験用";

  private static final double WEST = 134.4;
  private static final double SOUTH = 35.1;
  private static final double EAST = 135.1;
  private static final double NORTH = 35.6;
  private static final int MIN_ZOOM = 8;
  private static final int MAX_ZOOM = 12;
  private static final int HEADER = 127;
  private static final int GZIP = 2;
  private static final int NONE = 1;
  private static final int MVT = 1;
  private static final int PNG = 2;
  private static final int PIXELS = 256;
  private static final int EXTENT = 4096;
  private static final int MOVE_ONCE = 9;
  private static final int LINE_THRICE = 26;
  private static final int CLOSE = 15;

  private PmtilesArchive() {}

  /** A new file with what one of the methods below writes, away when the tests end. */
  public static Path temporary(Writer writer) {
    try {
      Path file = Files.createTempFile("yabu", ".pmtiles");
      file.toFile().deleteOnExit();
      return writer.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What writes an archive, and says where. */
  public interface Writer {
    Path write(Path file) throws IOException;
  }

  /** Pictures of fields with a road through them. */
  public static Path raster(Path file) throws IOException {
    BufferedImage tile = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_RGB);
    Graphics2D paint = tile.createGraphics();
    paint.setColor(new Color(0xdd, 0xe8, 0xc8));
    paint.fillRect(0, 0, PIXELS, PIXELS);
    paint.setColor(new Color(0xff, 0xff, 0xff));
    paint.fillRect(0, PIXELS / 2, PIXELS, 8);
    paint.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(tile, "png", png);
    return write(file, PNG, NONE, png.toByteArray());
  }

  /** Vectors of Protomaps' schema: land, and water over its eastern half. */
  public static Path vector(Path file) throws IOException {
    ByteArrayOutputStream tile = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(tile);
    out.writeByteArray(3, layer("earth", "earth", 0));
    out.writeByteArray(3, layer("water", "lake", EXTENT / 2));
    out.flush();
    return write(file, MVT, GZIP, packed(tile.toByteArray()));
  }

  /** One polygon from so far east to the tile's edge (Mapbox Vector Tile specification 2.1). */
  private static byte[] layer(String name, String kind, int from) throws IOException {
    ByteArrayOutputStream geometry = new ByteArrayOutputStream();
    CodedOutputStream commands = CodedOutputStream.newInstance(geometry);
    int width = EXTENT - from;
    commands.writeUInt32NoTag(MOVE_ONCE);
    corner(commands, from, 0);
    commands.writeUInt32NoTag(LINE_THRICE);
    corner(commands, width, 0);
    corner(commands, 0, EXTENT);
    corner(commands, -width, 0);
    commands.writeUInt32NoTag(CLOSE);
    commands.flush();
    ByteArrayOutputStream feature = new ByteArrayOutputStream();
    CodedOutputStream of = CodedOutputStream.newInstance(feature);
    of.writeByteArray(2, new byte[] {0, 0});
    of.writeEnum(3, 3);
    of.writeByteArray(4, geometry.toByteArray());
    of.flush();
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    CodedOutputStream text = CodedOutputStream.newInstance(value);
    text.writeString(1, kind);
    text.flush();
    ByteArrayOutputStream layer = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(layer);
    out.writeString(1, name);
    out.writeByteArray(2, feature.toByteArray());
    out.writeString(3, "kind");
    out.writeByteArray(4, value.toByteArray());
    out.writeUInt32(5, EXTENT);
    out.writeUInt32(15, 2);
    out.flush();
    return layer.toByteArray();
  }

  private static void corner(CodedOutputStream commands, int dx, int dy) throws IOException {
    commands.writeSInt32NoTag(dx);
    commands.writeSInt32NoTag(dy);
  }

  private static Path write(Path file, int type, int compression, byte[] tile) throws IOException {
    byte[] directory = packed(directory(tile.length));
    byte[] metadata =
        packed(Json.write(Map.of("attribution", ATTRIBUTION)).getBytes(StandardCharsets.UTF_8));
    long tiles = (long) HEADER + directory.length + metadata.length;
    ByteBuffer out = ByteBuffer.allocate((int) tiles + tile.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put((byte) 3);
    out.putLong(HEADER).putLong(directory.length);
    out.putLong(tiles - metadata.length).putLong(metadata.length);
    out.putLong(tiles).putLong(0).putLong(tiles).putLong(tile.length);
    long count = ids().size();
    out.putLong(count).putLong(count).putLong(1);
    out.put((byte) 0).put((byte) GZIP).put((byte) compression).put((byte) type);
    out.put((byte) MIN_ZOOM).put((byte) MAX_ZOOM);
    for (double degrees : new double[] {WEST, SOUTH, EAST, NORTH}) {
      out.putInt((int) Math.round(degrees * 1e7));
    }
    out.position(HEADER);
    out.put(directory).put(metadata).put(tile);
    return Files.write(file, out.array());
  }

  private static byte[] directory(int tileLength) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    SortedSet<Long> ids = ids();
    out.writeUInt64NoTag(ids.size());
    long last = 0;
    for (long id : ids) {
      out.writeUInt64NoTag(id - last);
      last = id;
    }
    for (int column : new int[] {1, tileLength, 1}) {
      for (int i = 0; i < ids.size(); i++) {
        out.writeUInt64NoTag(column);
      }
    }
    out.flush();
    return bytes.toByteArray();
  }

  private static SortedSet<Long> ids() {
    SortedSet<Long> ids = new TreeSet<>();
    for (int zoom = MIN_ZOOM; zoom <= MAX_ZOOM; zoom++) {
      for (int x = column(WEST, zoom); x <= column(EAST, zoom); x++) {
        for (int y = row(NORTH, zoom); y <= row(SOUTH, zoom); y++) {
          ids.add(id(zoom, x, y));
        }
      }
    }
    return ids;
  }

  /** Its place on the Hilbert curve of its zoom, behind all tiles of the zooms before. */
  private static long id(int zoom, int column, int row) {
    long id = ((1L << (2 * zoom)) - 1) / 3;
    int x = column;
    int y = row;
    for (int side = 1 << (zoom - 1); side > 0; side >>= 1) {
      int right = (x & side) > 0 ? 1 : 0;
      int lower = (y & side) > 0 ? 1 : 0;
      id += (long) side * side * ((3 * right) ^ lower);
      if (lower == 0) {
        int turned = right == 1 ? side - 1 - (y & (side - 1)) : y & (side - 1);
        y = right == 1 ? side - 1 - (x & (side - 1)) : x & (side - 1);
        x = turned;
      } else {
        x &= side - 1;
        y &= side - 1;
      }
    }
    return id;
  }

  private static int column(double lon, int zoom) {
    return (int) ((lon + 180) / 360 * (1 << zoom));
  }

  private static int row(double lat, int zoom) {
    double radians = Math.toRadians(lat);
    double mercator = Math.log(Math.tan(radians) + 1 / Math.cos(radians));
    return (int) ((1 - mercator / Math.PI) / 2 * (1 << zoom));
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }
}

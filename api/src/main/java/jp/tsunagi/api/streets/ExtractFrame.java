package jp.tsunagi.api.streets;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openstreetmap.osmosis.osmbinary.Fileformat.BlobHeader;

/**
 * The outer form of an OSM PBF file: length, header and data, over and over. Looked at before
 * anything is read, since GraphHopper takes some truncated files for whole ones. What the blobs
 * hold is not looked at.
 *
 * @see <a href="https://wiki.openstreetmap.org/wiki/PBF_Format">PBF Format</a>
 */
final class ExtractFrame {
  /** The specification's bound on the header of a blob. */
  private static final int MOST_HEADER_BYTES = 64 * 1024;

  private ExtractFrame() {}

  /**
   * Looks at a file.
   *
   * @throws RefusedExtractException when it is missing, of another kind or cut short
   */
  static void check(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new RefusedExtractException("ファイルがないか、読めません: " + file);
    }
    try (InputStream bytes = Files.newInputStream(file);
        DataInputStream data = new DataInputStream(new BufferedInputStream(bytes, 1 << 16))) {
      walk(file, data, Files.size(file));
    }
  }

  private static void walk(Path file, DataInputStream data, long size) throws IOException {
    long place = 0;
    while (place < size) {
      BlobHeader header;
      try {
        int length = data.readInt();
        if (length <= 0 || length > MOST_HEADER_BYTES) {
          throw broken(file, place);
        }
        header = BlobHeader.parseFrom(data.readNBytes(length));
        place += Integer.BYTES + length + header.getDatasize();
      } catch (EOFException e) {
        throw truncated(file);
      } catch (IOException e) {
        throw size - place < MOST_HEADER_BYTES && place > 0 ? truncated(file) : broken(file, place);
      }
      if (!header.getType().startsWith("OSM")) {
        throw broken(file, place);
      }
      if (place > size) {
        throw truncated(file);
      }
      data.skipNBytes(header.getDatasize());
    }
    if (size == 0) {
      throw broken(file, 0);
    }
  }

  private static RefusedExtractException broken(Path file, long place) {
    return place == 0
        ? new RefusedExtractException(
            "OpenStreetMapのデータ（.osm.pbf）ではありません: " + file + "。Geofabrik などの .osm.pbf を渡してください。")
        : damaged(file);
  }

  static RefusedExtractException damaged(Path file) {
    return new RefusedExtractException("ファイルが壊れています: " + file + "。もう一度ダウンロードしてください。");
  }

  private static RefusedExtractException truncated(Path file) {
    return new RefusedExtractException("ファイルが途中で切れています: " + file + "。もう一度ダウンロードしてください。");
  }
}

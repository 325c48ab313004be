package jp.tsunagi.importer.gazetteer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import jp.tsunagi.importer.sheet.UnreadableSheetException;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was downloaded: 位置参照情報 comes as a zip with one CSV and papers about it. Its CSV
 * files are unpacked beside each other for as long as this is open; any other file, an XLSX too, is
 * itself. For one thread.
 */
final class Download implements Closeable {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final String OF_A_WORKBOOK = "[Content_Types].xml";

  /** The 街区 of the largest prefecture take some 100 MB. */
  private static final long MOST_BYTES = 600L << 20;

  private final List<Path> files = new ArrayList<>();
  private final @Nullable Path folder;

  private Download(@Nullable Path folder) {
    this.folder = folder;
  }

  /**
   * Opens a file.
   *
   * @param name what to call it to people
   * @throws UnreadableSheetException for a zip without CSV, a damaged one, and one too large
   */
  static Download open(Path file, String name) throws IOException {
    if (!isZip(file)) {
      return itself(file);
    }
    try (ZipFile zip = new ZipFile(file.toFile(), CP932)) {
      return zip.getEntry(OF_A_WORKBOOK) == null ? unpack(zip, name) : itself(file);
    } catch (ZipException e) {
      throw new UnreadableSheetException(name + ": ファイルが壊れています。もう一度ダウンロードしてください。", e);
    }
  }

  /** The tables, one or more. */
  List<Path> files() {
    return List.copyOf(files);
  }

  private static Download itself(Path file) {
    Download download = new Download(null);
    download.files.add(file);
    return download;
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return Arrays.equals(bytes.readNBytes(ZIP.length), ZIP);
    }
  }

  private static Download unpack(ZipFile zip, String name) throws IOException {
    Download download = new Download(Files.createTempDirectory("tsunagi-"));
    try {
      long left = MOST_BYTES;
      for (ZipEntry entry : tables(zip)) {
        Path table = download.add();
        left -= copy(zip, entry, table, left, name);
      }
      if (download.files.isEmpty()) {
        throw new UnreadableSheetException(name + ": 圧縮ファイルの中にCSVがありません。位置参照情報のCSVを入れてください。");
      }
      return download;
    } catch (IOException | RuntimeException e) {
      download.close();
      throw e;
    }
  }

  private Path add() {
    Path table = Objects.requireNonNull(folder).resolve("%d.csv".formatted(files.size()));
    files.add(table);
    return table;
  }

  private static List<ZipEntry> tables(ZipFile zip) {
    return zip.stream()
        .filter(entry -> !entry.isDirectory())
        .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv"))
        .<ZipEntry>map(entry -> entry)
        .toList();
  }

  private static long copy(ZipFile zip, ZipEntry entry, Path to, long most, String name)
      throws IOException {
    long total = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream from = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(to)) {
      for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
        total += read;
        if (total > most) {
          throw new UnreadableSheetException(name + ": 展開すると600MBを超えます。都道府県か市区町村ごとのファイルに分けてください。");
        }
        out.write(buffer, 0, read);
      }
    }
    return total;
  }

  @Override
  public void close() throws IOException {
    if (folder != null) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    }
  }
}

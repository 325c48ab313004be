package jp.tsunagi.importer.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.tsunagi.core.area.Place;
import jp.tsunagi.core.municipality.Municipality;
import jp.tsunagi.core.resource.Precision;
import jp.tsunagi.importer.locate.KnownPlaces;
import jp.tsunagi.importer.locate.KnownPlaces.Understood;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * 位置参照情報 of the Ministry of Land, Infrastructure, Transport and Tourism: one line per 大字 or 丁目, or
 * per block (街区レベル, in the columns that 国土交通省「位置参照情報 データ形式」 documents). Read line by line: the file
 * of a prefecture holds hundreds of thousands.
 */
final class PositionReference {
  static final Charset CP932 = Charset.forName("windows-31j");
  private static final int HEADER_BYTES = 4_096;
  private static final String ELSEWHERE = "ほかの市区町村";
  private static final String REPRESENTATIVE = "1";
  private static final List<String> OAZA = List.of("大字町丁目名", "大字・町丁目名");
  private static final List<String> TOWN = List.of("大字・丁目名", "大字・町丁目名", "大字町丁目名");
  private static final List<String> BLOCK = List.of("街区符号・地番", "街区符号");

  private final Municipality municipality;
  private final KnownPlaces places;

  PositionReference(Municipality municipality, KnownPlaces places) {
    this.municipality = municipality;
    this.places = places;
  }

  /** The charset of a file of this layout; empty for any other file. */
  static Optional<Charset> charset(Path file) throws IOException {
    byte[] head;
    try (InputStream bytes = Files.newInputStream(file)) {
      head = bytes.readNBytes(HEADER_BYTES);
    }
    return List.of(StandardCharsets.UTF_8, CP932).stream()
        .filter(
            charset -> {
              String line = new String(head, charset).lines().findFirst().orElse("");
              return line.contains("市区町村名")
                  && line.contains("緯度")
                  && (BLOCK.stream().anyMatch(line::contains)
                      || OAZA.stream().anyMatch(line::contains));
            })
        .findFirst();
  }

  /** Reads a file; points that stand for a whole block go before its others. */
  void read(Path file, Charset charset, Lesson lesson) throws IOException {
    for (boolean representative : new boolean[] {true, false}) {
      each(
          file,
          charset,
          row -> {
            boolean first = !ofBlock(row) || first(row);
            if (first == representative) {
              take(row, ofBlock(row), lesson);
            }
          });
    }
  }

  /** Hands out the rows of a file. */
  static void each(Path file, Charset charset, Consumer<CSVRecord> taker) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, charset);
        CSVParser rows = format().parse(withoutMark(reader))) {
      rows.forEach(taker);
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** True for a row of the 街区 level. */
  static boolean ofBlock(CSVRecord row) {
    return BLOCK.stream().anyMatch(row::isMapped);
  }

  /** The name of a 大字 or 丁目 in a row of that level. */
  static String oazaOf(CSVRecord row) {
    return cell(row, OAZA);
  }

  /** Without the 郡 before a town. */
  static String cityOf(CSVRecord row) {
    return cell(row, List.of("市区町村名")).replaceFirst("^.+郡", "");
  }

  private static CSVFormat format() {
    return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
  }

  private static BufferedReader withoutMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private static boolean first(CSVRecord row) {
    return cell(row, List.of("代表フラグ")).equals(REPRESENTATIVE);
  }

  private void take(CSVRecord row, boolean blocks, Lesson lesson) {
    long line = row.getParser().getCurrentLineNumber();
    if (!ours(row)) {
      lesson.refuse(line, ELSEWHERE);
      return;
    }
    try {
      double lat = Double.parseDouble(cell(row, List.of("緯度")));
      double lon = Double.parseDouble(cell(row, List.of("経度")));
      lesson.offer(line, blocks ? block(row, lon, lat) : oaza(row, lon, lat));
    } catch (NumberFormatException e) {
      lesson.refuse(line, "緯度・経度が読めない");
    }
  }

  private boolean ours(CSVRecord row) {
    String code = cell(row, List.of("市区町村コード"));
    String prefecture = cell(row, List.of("都道府県名"));
    return code.isEmpty()
        ? cityOf(row).equals(municipality.name()) && prefecture.equals(municipality.prefecture())
        : code.equals(municipality.code());
  }

  private Place oaza(CSVRecord row, double lon, double lat) {
    String name = oazaOf(row);
    Understood address = places.understand(municipality.name() + name);
    return new Place(
        Place.Kind.OAZA,
        name,
        null,
        municipality.prefecture() + municipality.name() + name,
        address.area(),
        lon,
        lat,
        Precision.OAZA,
        "mlit-isj");
  }

  private Place block(CSVRecord row, double lon, double lat) {
    String koaza = cell(row, List.of("小字・通称名", "小字"));
    String town = cell(row, TOWN) + (koaza.isEmpty() ? "" : "字" + koaza);
    Understood address = places.understand(municipality.name() + town + cell(row, BLOCK));
    return new Place(
        Place.Kind.ADDRESS,
        address.full().substring(municipality.prefecture().length()),
        null,
        address.full(),
        address.area(),
        lon,
        lat,
        Precision.BLOCK,
        "mlit-isj");
  }

  static String cell(CSVRecord row, List<String> names) {
    return names.stream().filter(row::isSet).map(row::get).findFirst().orElse("");
  }
}

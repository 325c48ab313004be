package jp.tsunagi.api.landmarks;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagi.core.text.TextFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public places of a municipality's gazetteer: schools, halls and offices are known to people
 * whether something takes place there or not.
 */
final class PublicPlaces {

  private static final Logger LOG = LoggerFactory.getLogger(PublicPlaces.class);

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setAllowMissingColumnNames(true)
          .get();

  private PublicPlaces() {}

  /**
   * Reads those whose place is known exactly.
   *
   * @param folder of the municipality; none are known where it has no gazetteer
   */
  static List<Landmark> read(Path folder) {
    return Stream.of("gazetteer.csv", "gazetteer-learned.csv")
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .flatMap(file -> places(file).stream())
        .toList();
  }

  private static List<Landmark> places(Path file) {
    try (Reader csv = TextFile.of(file).open()) {
      return FORMAT.parse(csv).stream()
          .filter(row -> row.get("kind").equals("venue") && row.get("precision").equals("exact"))
          .map(PublicPlaces::place)
          .toList();
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("{} cannot be read; its places are no landmarks: {}", file, e.toString());
      return List.of();
    }
  }

  private static Landmark place(CSVRecord row) {
    return new Landmark(
        row.get("name"),
        row.get("kana"),
        Double.parseDouble(row.get("lat")),
        Double.parseDouble(row.get("lon")));
  }
}

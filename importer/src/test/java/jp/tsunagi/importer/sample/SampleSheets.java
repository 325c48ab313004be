package jp.tsunagi.importer.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the six raw sheets of the sample municipality, and beside them what a perfect importer
 * would make of each row. From the project's root:
 *
 * <pre>
 * mvn -q -pl importer -am test-compile
 * java -cp importer/target/test-classes jp.tsunagi.importer.sample.SampleSheets data/yabu
 * </pre>
 */
public final class SampleSheets {
  private SampleSheets() {}

  /** Takes the municipality's folder; writes {@code raw/} in it, and the expectations. */
  public static void main(String[] args) throws IOException {
    Path municipality = Path.of(args.length > 0 ? args[0] : "data/yabu");
    List<SheetFile> files = all(municipality);
    for (SheetFile file : files) {
      Files.write(municipality.resolve("raw").resolve(file.name()), file.bytes());
      System.out.println(file.name() + " " + file.expected().size());
    }
    Path expectations =
        Path.of("importer/src/test/resources/jp/tsunagi/importer/sample/expected.csv");
    Files.write(args.length > 1 ? Path.of(args[1]) : expectations, expectations(files));
  }

  static List<SheetFile> all(Path municipality) {
    Places places = Places.read(municipality);
    Pairs pairs = new Pairs(new Phones(new Chance(28222)));
    return List.of(
        new SalonSheet(new Drafts(1, places, pairs)).write(),
        new CircleSheet(new Drafts(2, places, pairs)).write(),
        new FarmingSheet(new Drafts(3, places, pairs)).write(),
        new EventSheet(new Drafts(4, places, pairs)).write(),
        new GroupSheet(new Drafts(5, places, pairs)).write(),
        new HelpdeskSheet(new Drafts(6, places, pairs)).write());
  }

  static byte[] expectations(List<SheetFile> files) {
    CsvText text = new CsvText();
    text.add(Expected.HEADER);
    List<Expected> rows = new ArrayList<>();
    files.forEach(file -> rows.addAll(file.expected()));
    rows.forEach(row -> text.add(row.cells()));
    return text.bytes(",", "\n", StandardCharsets.UTF_8);
  }
}

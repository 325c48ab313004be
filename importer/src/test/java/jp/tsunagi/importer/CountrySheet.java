package jp.tsunagi.importer;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.importer.duplicate.Candidate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sheet of any length for {@code scripts/bench import}: the sample's rows over and over,
 * as if 1,741 municipalities had salons and circles of their own. Each copy lies in its
 * municipality's place on a grid over Japan, is called after it, and has another telephone number.
 * Seeded.
 */
public final class CountrySheet {
  private static final int MUNICIPALITIES = 1_741;
  private static final int COLUMNS = 42;
  private static final double WEST = 130.5;
  private static final double SOUTH = 31.5;
  private static final double STEP_DEGREES = 0.25;

  private CountrySheet() {}

  /** Arguments: the file to write, and how many rows. */
  public static void main(String[] arguments) throws IOException {
    int rows = Integer.parseInt(arguments[1]);
    List<Resource> sample = Yabu.candidates().stream().map(Candidate::record).toList();
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader("名称", "区分", "会場", "緯度", "経度", "日時", "電話番号", "費用", "対象", "内容", "更新日")
            .get();
    try (Writer writer = Files.newBufferedWriter(Path.of(arguments[0]), StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, format)) {
      Random random = new Random(28222);
      for (int i = 0; i < rows; i++) {
        Resource resource = sample.get(i % sample.size());
        int town = i / sample.size() % MUNICIPALITIES;
        int round = i / sample.size() / MUNICIPALITIES;
        printer.printRecord(cells(resource, town, round, random));
      }
    }
  }

  private static List<String> cells(Resource resource, int town, int round, Random random) {
    String called = " 第" + (town + 1) + (round == 0 ? "" : "-" + round);
    int line = town / COLUMNS;
    double lon = WEST + town % COLUMNS * STEP_DEGREES + 0.2 * random.nextDouble();
    double lat = SOUTH + line * STEP_DEGREES + 0.2 * random.nextDouble();
    return List.of(
        resource.name() + called,
        "サロン",
        said(resource.venue()) + (resource.venue() == null ? "" : called),
        "%.5f".formatted(lat),
        "%.5f".formatted(lon),
        said(resource.schedule().text()),
        "090-0%03d-%04d".formatted(random.nextInt(200), random.nextInt(10_000)),
        said(resource.cost().text()),
        said(resource.eligibility().text()),
        said(resource.description()),
        resource.verifiedOn() == null ? "" : resource.verifiedOn().toString());
  }

  private static String said(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}

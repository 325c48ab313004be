package jp.tsunagi.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.database.ImportRepository;
import jp.tsunagi.core.database.PostgisExtension;
import jp.tsunagi.importer.Import;
import jp.tsunagi.importer.folder.MunicipalityFolder;

/**
 * The sample municipality and its timetable in PostGIS, imported once for all tests, on the day on
 * which they take place; every test class gets a copy.
 */
final class SampleDatabase {

  private static final int WGS84 = 4326;

  private static final Import.Progress UNSEEN =
      new Import.Progress() {
        @Override
        public void begin(int rows) {}

        @Override
        public void step() {}
      };

  private static final PostgisExtension IMPORTED = importSample();

  private SampleDatabase() {}

  /** A database that is a copy of the imported one. */
  static PostgisExtension copy() {
    return PostgisExtension.copyOf(IMPORTED);
  }

  private static PostgisExtension importSample() {
    PostgisExtension postgis = new PostgisExtension();
    postgis.create();
    try {
      run(postgis.database(), root().resolve("data/yabu"));
    } catch (IOException e) {
      throw new UncheckedIOException("the sample could not be imported", e);
    }
    OyaTrips.storeTimetable(postgis.database());
    // A database that is copied must have no connections.
    postgis.database().close();
    return postgis;
  }

  private static void run(Database database, Path data) throws IOException {
    List<Path> sheets;
    try (Stream<Path> found = Files.list(data.resolve("raw"))) {
      sheets = found.sorted().toList();
    }
    database.migrate();
    new Import(MunicipalityFolder.read(data), new ImportRepository(database), AppExtension.CLOCK)
        .run(new Import.Order(sheets, null, WGS84, false, false), UNSEEN, report -> {});
  }

  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("data/yabu"))) {
      folder = Objects.requireNonNull(folder.getParent(), "tests run inside the project's folder");
    }
    return folder;
  }
}

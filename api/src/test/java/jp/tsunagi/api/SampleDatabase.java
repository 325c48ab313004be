package jp.tsunagi.api;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.tsunagi.core.database.PostgisExtension;

/**
 * The sample municipality and its timetable in PostGIS, imported once for all tests by the importer
 * in a process of its own; every test class gets a copy.
 */
final class SampleDatabase {

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
      run(postgis, root().resolve("data/yabu"));
      OyaTrips.storeTimetable(postgis.database());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the sample could not be imported", e);
    }
    // A database that is copied must have no connections.
    postgis.database().close();
    return postgis;
  }

  private static void run(PostgisExtension postgis, Path data)
      throws IOException, InterruptedException {
    Path reports = Files.createTempDirectory("tsunagi-reports");
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(List.of("-cp", classPath(), "jp.tsunagi.importer.Main", "import"));
    command.addAll(List.of("--report", reports.toString()));
    try (Stream<Path> sheets = Files.list(data.resolve("raw"))) {
      sheets.sorted().forEach(sheet -> command.add(sheet.toString()));
    }
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("TSUNAGI_DATABASE_URL", postgis.address());
    builder.environment().put("TSUNAGI_DATA", data.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() > 1) {
      throw new IllegalStateException("the sample could not be imported:\n" + output);
    }
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("data/yabu"))) {
      folder = Objects.requireNonNull(folder.getParent(), "tests run inside the project's folder");
    }
    return folder;
  }
}

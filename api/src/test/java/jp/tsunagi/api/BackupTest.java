package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tsunagi.core.database.PostgisExtension;
import jp.tsunagi.core.settings.DatabaseUrl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

  @RegisterExtension static final PostgisExtension SAMPLE = SampleDatabase.copy();

  @TempDir static Path folder;

  @BeforeAll
  static void anEmptyDatabaseBesideIt() {
    SAMPLE.executeOnCluster("create database %s_restored");
  }

  @AfterAll
  static void andNoneAfterwards() {
    SAMPLE.executeOnCluster("drop database %s_restored with (force)");
  }

  @Test
  void aCopyThatIsRestoredIntoAnEmptyDatabaseIsTheSameInEveryTable() throws Exception {
    SAMPLE.execute("insert into audit (at, action) values (now(), 'test')");
    Path copy = folder.resolve("tsunagi.dump");
    assertThat(run(SAMPLE.address(), "backup", copy)).isZero();
    assertThat(Files.getPosixFilePermissions(copy).toString()).doesNotContain("OTHERS", "GROUP");
    assertThat(run(restored(), "restore", copy)).isZero();
    Map<String, String> before = contents(SAMPLE.address());
    assertThat(before).hasSizeGreaterThan(20).containsKey("resource");
    assertThat(contents(restored())).isEqualTo(before);
    // A second time it is not empty any more.
    assertThat(run(restored(), "restore", copy)).isEqualTo(2);
  }

  @Test
  void aFileThatIsNoCopyIsRefusedInOneSentence() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.dump"), "何か");
    assertThat(run(restored(), "restore", broken)).isEqualTo(2);
    assertThat(run(restored(), "restore", folder.resolve("missing.dump"))).isEqualTo(2);
  }

  private static String restored() {
    return SAMPLE.address() + "_restored";
  }

  private static int run(String database, String action, Path file)
      throws IOException, InterruptedException {
    Path script = SampleDatabase.root().resolve("scripts/tsunagi");
    ProcessBuilder builder =
        new ProcessBuilder(script.toString(), action, file.toString()).redirectErrorStream(true);
    builder.environment().put("TSUNAGI_DATABASE_URL", database);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    assertThat(said).as("what it said").isNotBlank().doesNotContain("\tat ");
    return status;
  }

  /** A hash of every table's rows, by name. */
  private static Map<String, String> contents(String address) throws SQLException {
    DatabaseUrl url = DatabaseUrl.parse(address);
    Map<String, String> contents = new TreeMap<>();
    try (Connection connection =
            DriverManager.getConnection(url.jdbcUrl(), url.user(), url.password());
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              "select tablename from pg_tables where schemaname = 'public'"
                  + " and tablename <> 'spatial_ref_sys'")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      for (String table : tables) {
        String hash =
            "select count(*) || ' ' || coalesce(md5(string_agg(md5(cast(t as text)), ''"
                + " order by md5(cast(t as text)))), '') from \""
                + table
                + "\" t";
        try (ResultSet rows = statement.executeQuery(hash)) {
          rows.next();
          contents.put(table, rows.getString(1));
        }
      }
    }
    return contents;
  }
}

package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import jp.tsunagi.core.database.PostgisExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service's commands as an operator types them: what they say, and what they exit with. */
class MainTest {

  @RegisterExtension static final PostgisExtension POSTGIS = new PostgisExtension();

  @TempDir Path folder;
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setOut(both);
    System.setErr(both);
  }

  @AfterEach
  void listenNoMore() {
    System.setOut(out);
    System.setErr(err);
  }

  private int run(Map<String, String> settings, String... arguments) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("TSUNAGI_HOME", folder.toString());
    return Main.run(environment, arguments);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8).strip();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://u@127.0.0.1:1/d?password=s3cr3t",
        "jdbc:postgresql://127.0.0.1:1/d?user=u&password=s3cr3t",
        "postgresql://u:s3cr3t@127.0.0.1:1/d"
      })
  void aDatabaseThatIsNotThereIsNamedWithoutItsPassword(String url) {
    assertThat(run(Map.of("TSUNAGI_DATABASE_URL", url), "migrate")).isEqualTo(2);
    assertThat(said())
        .contains("The database jdbc:postgresql://127.0.0.1:1/d as u cannot be reached")
        .doesNotContain("s3cr3t");
  }

  @Test
  void aPortThatNoMachineHasIsSaidInOneSentence() {
    String url = "postgresql://u:s3cr3t@db:99999/d";
    assertThat(run(Map.of("TSUNAGI_DATABASE_URL", url), "settings")).isEqualTo(2);
    assertThat(said())
        .isEqualTo(
            "TSUNAGI_DATABASE_URL=postgresql://u:****@db:99999/d cannot be used: give"
                + " postgresql://user:password@host:port/database.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"settings", "serve", "migrate"})
  void aFolderThatIsNoMunicipalityIsRefused(String command) {
    assertThat(run(Map.of("TSUNAGI_DATA", folder.toString()), command)).isEqualTo(2);
    assertThat(said())
        .isEqualTo(
            "There is no "
                + folder.resolve("municipality.yaml")
                + ": TSUNAGI_DATA has to name a municipality's folder.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"settings", "serve", "migrate"})
  void everyCommandSaysWhatItDoesWhenAsked(String command) {
    assertThat(run(Map.of(), command, "--help")).isZero();
    assertThat(said()).startsWith("Usage: tsunagi " + command);
  }

  /** Its words in one line: a log has others. */
  @ParameterizedTest
  @ValueSource(strings = {"999.1.1.1", "192.0.2.1"})
  void anAddressThatIsNotThisMachinesIsSaidInOneSentence(String host) {
    Map<String, String> settings =
        Map.of("TSUNAGI_DATABASE_URL", POSTGIS.address(), "TSUNAGI_HOST", host);
    assertThat(run(settings, "serve")).isEqualTo(2);
    assertThat(said())
        .contains("Port 7070 of " + host + " cannot be used")
        .doesNotContain("ERROR", "Javalin");
  }
}

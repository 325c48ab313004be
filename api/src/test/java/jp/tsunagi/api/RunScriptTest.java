package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunScriptTest {
  private static final String RUN = script("run");

  private static String script(String name) {
    return Path.of("../scripts").resolve(name).toAbsolutePath().toString();
  }

  @TempDir Path home;

  @Test
  void aSecondRunSaysThatOneIsRunning() throws IOException, InterruptedException {
    String hold =
        "exec 7>>run.lock; flock 7; echo \"$$ http://localhost:7070\" >run.lock; echo held; read _";
    Process first =
        new ProcessBuilder("bash", "-c", hold)
            .directory(home.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(first.getInputStream().readNBytes("held".length())).hasSize("held".length());
      ProcessBuilder second = new ProcessBuilder(RUN).redirectErrorStream(true);
      second.environment().put("TSUNAGI_HOME", home.toString());
      Process refused = second.start();
      try (InputStream said = refused.getInputStream()) {
        assertThat(new String(said.readAllBytes(), StandardCharsets.UTF_8))
            .contains("already running at http://localhost:7070 (process " + first.pid() + ")");
      }
      assertThat(refused.waitFor()).isEqualTo(2);
    } finally {
      first.destroy();
    }
  }

  @ParameterizedTest
  @CsvSource({"run, ''", "tsunagi, settings", "database, url"})
  void aFolderInPlaceOfTheFileOfSettingsIsRefused(String script, String argument)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Stream.of(script(script), argument).filter(word -> !word.isEmpty()).toList())
            .redirectErrorStream(true);
    builder.environment().put("TSUNAGI_SETTINGS", home.toString());
    builder.environment().put("TSUNAGI_HOME", home.toString());
    Process refused = builder.start();
    try (InputStream said = refused.getInputStream()) {
      assertThat(new String(said.readAllBytes(), StandardCharsets.UTF_8).strip())
          .isEqualTo(
              "TSUNAGI_SETTINGS="
                  + home
                  + " cannot be used: give the path of a readable file of lines NAME=value.");
    }
    assertThat(refused.waitFor()).isEqualTo(2);
  }
}

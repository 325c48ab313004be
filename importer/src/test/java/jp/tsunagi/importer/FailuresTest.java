package jp.tsunagi.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class FailuresTest {
  private final StringWriter err = new StringWriter();
  private final CommandSpec spec = CommandSpec.create();

  private int onDatabase(Callable<Integer> work) {
    new CommandLine(spec).setErr(new PrintWriter(err));
    return Failures.onDatabase(spec, "書けません", work);
  }

  @Test
  void aSheetThatDoesNotFitIntoTheMemoryIsOneSentenceAndNoStackTrace() {
    int status =
        onDatabase(
            () -> {
              throw new OutOfMemoryError("Java heap space");
            });
    assertThat(status).isEqualTo(2);
    assertThat(err.toString().strip()).startsWith("メモリが足りません。データベースは元のままです。").hasLineCount(1);
  }
}

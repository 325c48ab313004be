package jp.tsunagi.importer.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import jp.tsunagi.core.resource.Notice.Severity;
import org.junit.jupiter.api.Test;

/** {@code docs/transport.md} lists what is said about feeds in the rules' own words. */
class FeedRuleTest {
  @Test
  void theDocumentHoldsTheCatalogue() throws IOException {
    String catalogue =
        Arrays.stream(FeedRule.values()).map(FeedRuleTest::line).collect(Collectors.joining("\n"));
    assertThat(Files.readString(Path.of("../docs/transport.md")))
        .as("put this table into docs/transport.md:\n%s", catalogue)
        .contains(catalogue);
  }

  private static String line(FeedRule rule) {
    return "| `%s` | %s | %s | %s |"
        .formatted(
            rule.code(),
            rule.severity() == Severity.ERROR ? "使わない" : "注意",
            rule.title(),
            rule.remedy());
  }
}

package jp.tsunagi.importer.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import jp.tsunagi.core.resource.Notice.Severity;
import org.junit.jupiter.api.Test;

/** {@code docs/importer.md} lists every rule in the rule's own words, and no other. */
class CatalogueTest {
  private static final Path DOCUMENT = Path.of("../docs/importer.md");

  @Test
  void theDocumentHoldsTheCatalogue() throws IOException {
    String catalogue =
        Rules.all().stream().map(CatalogueTest::line).collect(Collectors.joining("\n"));
    String document = Files.readString(DOCUMENT);
    assertThat(document)
        .as("put this table into docs/importer.md:\n%s", catalogue)
        .contains(catalogue);
  }

  private static String line(Rule rule) {
    Rule.Explanation words = rule.explanation();
    return "| `%s` | %s | %s | %s | %s | %s |"
        .formatted(
            rule.code(),
            severity(rule.severity()),
            words.title(),
            words.meaning(),
            words.example().replace("|", "\\|"),
            words.remedy());
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "保留";
      case WARNING -> "注意";
      case INFO -> "参考";
    };
  }
}

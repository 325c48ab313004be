package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagi.core.database.VerificationRepository.Answer;
import org.junit.jupiter.api.Test;

/** Whatever is written into the audit log, an administrator reads in Japanese. */
class AuditWordsTest {

  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/java"), Path.of("../core/src/main/java"));

  private static final Path WORDS = Path.of("../web/src/admin/audit.js");

  /** What something was done to, and what was done; but for names of files. */
  private static final Pattern ACTION =
      Pattern.compile(
          "\"((?:account|admin|cases?|clinic|closure|course|login|owner|password|referral|resource"
              + "|second_factor|session)\\.(?!html|csv|jwks|mustache)[a-z_]+)\"");

  private static final Pattern WORDED = Pattern.compile("'([a-z_]+\\.[a-z_]+)': '[^']+'");

  @Test
  void everyActionHasItsWords() throws IOException {
    Set<String> actions = new TreeSet<>();
    for (Path folder : SOURCES) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          actions.addAll(found(ACTION, file));
        }
      }
    }
    assertThat(actions).contains("case.read", "closure.made").hasSizeGreaterThan(30);
    for (Answer answer : Answer.values()) {
      actions.add("verification." + answer.name().toLowerCase(Locale.ROOT));
    }
    assertThat(found(WORDED, WORDS)).containsAll(actions);
  }

  private static List<String> found(Pattern pattern, Path file) throws IOException {
    return pattern.matcher(Files.readString(file)).results().map(AuditWordsTest::first).toList();
  }

  private static String first(MatchResult match) {
    return match.group(1);
  }
}

package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagi.core.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every {@code curl} of docs/api.md gives what the page says. */
class DocumentedExamplesTest {

  @RegisterExtension static final AppExtension APP = AppExtension.withSample();

  private static final String REST = "…";

  /** A command and, right behind it, its answer. */
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "```sh\ncurl 'http://localhost:7070([^']+)'\n```\n+```json\n(.*?)\n```", Pattern.DOTALL);

  record Example(String path, String answer) {
    @Override
    public String toString() {
      return path;
    }
  }

  static Stream<Example> examples() throws IOException {
    Matcher matcher = EXAMPLE.matcher(page());
    return matcher.results().map(found -> new Example(found.group(1), found.group(2)));
  }

  private static String page() throws IOException {
    return Files.readString(SampleDatabase.root().resolve("docs/api.md"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void curlAnswersWhatThePageSays(Example example) {
    String path = URI.create(example.path()).toASCIIString();
    JsonNode answer = Json.read(APP.get(path).body(), JsonNode.class);
    List<String> differences = new ArrayList<>();
    compare("", Json.read(example.answer(), JsonNode.class), answer, differences);
    assertThat(differences).as(answer.toString()).isEmpty();
  }

  @Test
  void thePageHasAtLeastTenExamplesAndNoneThatIsNotTested() throws IOException {
    long commands = page().lines().filter(line -> line.startsWith("curl ")).count();
    assertThat(examples().count()).isGreaterThanOrEqualTo(10).isEqualTo(commands);
  }

  /** What an excerpt shows must be so; {@code …} stands for anything, at a list's end for more. */
  private static void compare(
      String where, JsonNode shown, JsonNode real, List<String> differences) {
    if (shown.isObject()) {
      for (Map.Entry<String, JsonNode> entry : shown.properties()) {
        String name = entry.getKey();
        compare(where + "/" + name, entry.getValue(), real.path(name), differences);
      }
    } else if (shown.isArray()) {
      boolean more = !shown.isEmpty() && shown.get(shown.size() - 1).asText().equals(REST);
      int size = shown.size() - (more ? 1 : 0);
      if (more ? real.size() <= size : real.size() != size) {
        differences.add(where + " has " + real.size() + " elements");
      }
      for (int i = 0; i < size; i++) {
        compare(where + "/" + i, shown.get(i), real.path(i), differences);
      }
    } else if (real.isMissingNode() || (!shown.asText().equals(REST) && !shown.equals(real))) {
      differences.add(where + " is " + real + ", not " + shown);
    }
  }
}

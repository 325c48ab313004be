package jp.tsunagi.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.tsunagi.core.Json;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The public statement on accessibility says what the tests check and nothing else: it is written
 * from axe's own list of rules and from every {@link Criterion}.
 */
@ExtendWith(BrowserExtension.class)
class AccessibilityStatementTest {

  private static final Path STATEMENT = Path.of("../web/src/accessibility/statement.js");
  private static final String WRITE = "TSUNAGI_WRITE_STATEMENT";
  private static final String RULES =
      "() => axe.getRules(["
          + "'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])"
          + ".map((each) => each.ruleId + ' ' + each.tags.join(' '))";

  @Test
  void theStatementSaysWhatTheTestsCheck(Visitor visitor) throws IOException {
    String statement =
        "export const CRITERIA = "
            + Json.write(statement(axeRules(visitor))).replace("},{\"number", "},\n{\"number")
            + ";\n";
    if (System.getenv(WRITE) != null) {
      Files.writeString(STATEMENT, statement);
    }
    assertThat(Files.readString(STATEMENT))
        .as(
            "run this test with %s=1 in the environment after tests have changed, and commit the file",
            WRITE)
        .isEqualTo(statement);
  }

  @Test
  void everyCriterionOfATestExists() throws IOException {
    assertThat(criteria().stream().map(row -> row.get("number")).toList())
        .containsAll(tested().keySet());
  }

  private static List<Map<String, Object>> statement(Map<String, List<String>> axe)
      throws IOException {
    Map<String, List<Map<String, String>>> tests = tested();
    List<Map<String, Object>> criteria = new ArrayList<>();
    for (CSVRecord row : criteria()) {
      Map<String, Object> criterion = new LinkedHashMap<>(row.toMap());
      criterion.put("axe", axe.getOrDefault(row.get("number"), List.of()));
      criterion.put("tests", tests.getOrDefault(row.get("number"), List.of()));
      criteria.add(criterion);
    }
    return criteria;
  }

  private static List<CSVRecord> criteria() throws IOException {
    try (Reader csv =
        new StringReader(
            Files.readString(Path.of("src/test/resources/accessibility/criteria.csv")))) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(csv)
          .getRecords();
    }
  }

  /** Axe's rules by the criterion that they belong to, as their tags say: wcag2411 is 2.4.11. */
  private static Map<String, List<String>> axeRules(Visitor visitor) {
    Page page = visitor.blank(390, 844);
    page.evaluate(AxeBuilder.getAxeScript());
    Map<String, List<String>> rules = new TreeMap<>();
    for (Object line : (List<?>) page.evaluate(RULES)) {
      String[] words = line.toString().split(" ");
      for (String tag : words) {
        if (tag.matches("wcag\\d{3,}")) {
          String number = tag.charAt(4) + "." + tag.charAt(5) + "." + tag.substring(6);
          rules.computeIfAbsent(number, key -> new ArrayList<>()).add(words[0]);
        }
      }
    }
    return rules;
  }

  private static Map<String, List<Map<String, String>>> tested() {
    Map<String, TreeSet<String>> found = new TreeMap<>();
    for (JavaMethod method :
        new ClassFileImporter()
            .importPackages("jp.tsunagi.api.browser").stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(each -> each.isAnnotatedWith(Criterion.class))
                .toList()) {
      Criterion criterion = method.getAnnotationOfType(Criterion.class);
      for (String number : criterion.value()) {
        found
            .computeIfAbsent(number, key -> new TreeSet<>())
            .add(
                criterion.says()
                    + "\t"
                    + method.getOwner().getSimpleName()
                    + "."
                    + method.getName());
      }
    }
    Map<String, List<Map<String, String>>> tests = new TreeMap<>();
    found.forEach(
        (number, lines) ->
            tests.put(number, lines.stream().map(AccessibilityStatementTest::test).toList()));
    return tests;
  }

  private static Map<String, String> test(String line) {
    Map<String, String> test = new LinkedHashMap<>();
    test.put("says", line.substring(0, line.indexOf('\t')));
    test.put("test", line.substring(line.indexOf('\t') + 1));
    return test;
  }
}

package jp.tsunagi.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.core.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogues of words/ hold every sentence of the translated pages, and nothing else. */
class WordsTest {

  private static final Path WEB = Path.of("../web/src");
  private static final String JAPANESE = "[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]";
  private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*'([^']+)'");
  private static final Pattern VALUE = Pattern.compile("\\{\\w+}");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*" + JAPANESE + "[^\"]*)\"");
  private static final Pattern BETWEEN_TAGS =
      Pattern.compile(">([^<>{}]*" + JAPANESE + "[^<>{}]*)<");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(?:aria-label|placeholder|title|alt)=\"([^\"{}]*" + JAPANESE + "[^\"{}]*)\"");

  private static final List<String> SERVER =
      List.of(
          "http/MailAddress.java",
          "http/Problems.java",
          "trips/Remarks.java",
          "pages/Facts.java",
          "pages/Paper.java",
          "pages/Said.java",
          "submissions/ContentRequest.java",
          "submissions/ScheduleRequest.java");

  /** Pages that the server makes. What has values is among {@link #SERVER}. */
  private static final List<String> PAGES =
      List.of(
          "resources/pages/resource.mustache",
          "resources/pages/place.mustache",
          "resources/pages/missing.mustache",
          "resources/pages/wall.mustache",
          "java/jp/tsunagi/api/http/ProblemPage.java");

  /** Pages that are translated where they stand. */
  private static final List<String> TRANSLATED =
      List.of(
          "index.html",
          "kept.html",
          "add.html",
          "submission.html",
          "courses.html",
          "offline.html",
          "embed.html",
          "embedding.html",
          "kiosk.html",
          "accessibility.html",
          "design.html");

  /** The municipality itself says its categories in English and in easy words. */
  private static final Set<String> OWN_CATEGORIES = Set.of("en", "easy");

  @ParameterizedTest
  @ValueSource(strings = {"easy", "en", "zh", "vi", "pt"})
  void everySentenceIsSaidInEachLanguage(String language) {
    JsonNode words = words(language);
    Set<String> keys = sentences();
    if (!OWN_CATEGORIES.contains(language)) {
      keys.addAll(categories());
    }
    assertThat(keys).hasSizeGreaterThan(200);
    Set<String> told = new TreeSet<>();
    words.fieldNames().forEachRemaining(told::add);
    assertThat(told).isEqualTo(keys);
  }

  @ParameterizedTest
  @ValueSource(strings = {"easy", "en", "zh", "vi", "pt"})
  void noSentenceLosesAValue(String language) {
    words(language)
        .properties()
        .forEach(
            entry ->
                forms(entry.getValue())
                    .forEach(
                        form ->
                            assertThat(values(form)).as(form).isEqualTo(values(entry.getKey()))));
  }

  private static List<String> forms(JsonNode told) {
    if (told.isTextual()) {
      return List.of(told.textValue());
    }
    assertThat(told.has("other")).as("the plural that all languages have").isTrue();
    return told.properties().stream().map(form -> form.getValue().textValue()).toList();
  }

  private static Set<String> values(String text) {
    return VALUE.matcher(text).results().map(each -> each.group()).collect(Collectors.toSet());
  }

  private static Set<String> sentences() {
    Set<String> keys = new TreeSet<>();
    for (String source : modules()) {
      if (source.contains("words/say.js'") || source.contains("from './say.js'")) {
        addAll(keys, SAID, source);
      }
    }
    // What the server says of trips, and of what is wrong in a form, comes through say() too.
    for (String name : SERVER) {
      addAll(keys, QUOTED, read(Path.of("src/main/java/jp/tsunagi/api", name)));
    }
    for (String name : PAGES) {
      addPage(keys, read(Path.of("src/main", name)));
    }
    for (String name : TRANSLATED) {
      addPage(keys, read(WEB.resolve(name)));
    }
    return keys;
  }

  private static void addPage(Set<String> keys, String page) {
    addAll(keys, BETWEEN_TAGS, page);
    addAll(keys, ATTRIBUTE, page);
  }

  private static Set<String> categories() {
    return read(Path.of("../data/yabu/vocabulary/categories.csv"))
        .lines()
        .skip(1)
        .map(line -> line.split(",")[2])
        .collect(Collectors.toSet());
  }

  /** Text of a page is looked up without the white space around it; a sentence as it is. */
  private static void addAll(Set<String> keys, Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      keys.add(pattern == SAID ? matcher.group(1) : matcher.group(1).strip());
    }
  }

  private static List<String> modules() {
    try (Stream<Path> files = Files.walk(WEB)) {
      return new ArrayList<>(
          files.filter(each -> each.toString().endsWith(".js")).map(WordsTest::read).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode words(String language) {
    try {
      return Json.mapper().readTree(read(WEB.resolve("words/" + language + ".json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package jp.tsunagi.api.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.tsunagi.core.search.Romaji;
import org.junit.jupiter.api.Test;

/** Every place of the municipality's own list is read as those who live there say it. */
class LocalNamesTest {

  private static final Path AREAS = Path.of("../data/yabu/areas.csv");

  @Test
  void everyAreaIsReadAsItsPeopleSayIt() throws IOException {
    Map<String, String> areas = areas();
    Furigana furigana = new Furigana(areas);
    assertThat(areas).hasSizeGreaterThan(90);
    areas.forEach((name, kana) -> assertThat(reading(furigana, name)).as(name).isEqualTo(kana));
  }

  @Test
  void soItIsInASentence() throws IOException {
    Map<String, String> areas = areas();
    Furigana furigana = new Furigana(areas);
    areas.forEach(
        (name, kana) -> {
          if (name.length() > 1) {
            assertThat(reading(furigana, name + "で体操をする")).startsWith(kana + "で");
          }
        });
  }

  /** Names that are written alike are left out: nobody can tell which is meant. */
  private static Map<String, String> areas() throws IOException {
    List<String[]> rows =
        Files.readAllLines(AREAS).stream().skip(1).map(line -> line.split(",")).toList();
    Map<String, List<String>> readings =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row[2],
                    TreeMap::new,
                    Collectors.mapping(row -> row[3], Collectors.toList())));
    return readings.entrySet().stream()
        .filter(entry -> entry.getValue().stream().distinct().count() == 1)
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().get(0)));
  }

  private static String reading(Furigana furigana, String text) {
    return furigana.of(text).stream()
        .map(run -> run.reading() == null ? Romaji.hiragana(run.base()) : run.reading())
        .collect(Collectors.joining());
  }
}

package jp.tsunagi.importer.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The place facts and the vocabulary of the sample municipality. */
class SamplePlacesTest {
  private static final Path MUNICIPALITY = Path.of("../data/yabu");

  @Test
  void fourTownsAnd98Oaza() throws IOException {
    List<String[]> areas = rows("areas.csv", 9);
    List<String> towns = areas.stream().filter(a -> a[5].equals("town")).map(a -> a[0]).toList();
    List<String[]> oaza = areas.stream().filter(a -> a[5].equals("oaza")).toList();

    assertThat(towns).hasSize(4);
    assertThat(oaza).hasSize(98).allSatisfy(a -> assertThat(a[1]).isIn(towns));
    assertThat(areas).allSatisfy(a -> assertThat(a[0]).matches("28222-[a-z-]+"));
    assertThat(areas).allSatisfy(a -> assertThat(a[3]).matches("[ぁ-ん]+"));
    assertThat(areas.stream().map(a -> a[0])).doesNotHaveDuplicates();
  }

  @Test
  void everyPlaceLiesInTheMunicipalityAndHasAnArea() throws IOException {
    Set<String> ids = new HashSet<>(rows("areas.csv", 9).stream().map(a -> a[0]).toList());

    assertThat(rows("gazetteer.csv", 9))
        .hasSizeGreaterThan(300)
        .allSatisfy(
            place -> {
              assertThat(place[0]).isIn("venue", "oaza", "koaza");
              assertThat(place[3]).startsWith("兵庫県養父市");
              assertThat(ids).contains(place[4]);
              assertThat(place[5]).matches("35\\.\\d{4}");
              assertThat(place[6]).matches("134\\.\\d{4}");
              assertThat(Double.parseDouble(place[5])).isBetween(35.23, 35.48);
              assertThat(Double.parseDouble(place[6])).isBetween(134.48, 134.89);
              assertThat(place[7]).isEqualTo(place[0].equals("venue") ? "exact" : "oaza");
            });
  }

  @Test
  void categoriesHaveTwoLevelsAndNoWordTwice() throws IOException {
    List<String[]> categories = rows("vocabulary/categories.csv", 6);
    List<String> top = categories.stream().filter(c -> c[1].isEmpty()).map(c -> c[0]).toList();
    List<String> words =
        categories.stream().flatMap(c -> Arrays.stream(c[5].split("\\|"))).toList();

    assertThat(top).hasSizeBetween(9, 12);
    assertThat(categories).hasSizeBetween(55, 80);
    assertThat(categories.stream().map(c -> c[1]).filter(parent -> !parent.isEmpty()))
        .isSubsetOf(top);
    assertThat(words).doesNotHaveDuplicates().doesNotContain("");
  }

  @Test
  void synonymGroupsOfTwoWordsOrMore() throws IOException {
    List<String> groups = Files.readAllLines(MUNICIPALITY.resolve("vocabulary/synonyms.csv"));

    assertThat(groups).hasSizeGreaterThan(41).first().isEqualTo("words");
    assertThat(groups.subList(1, groups.size())).allMatch(group -> group.contains("|"));
  }

  /** No cell of these files holds a comma but the English names, which are quoted. */
  private static List<String[]> rows(String file, int columns) throws IOException {
    return Files.readAllLines(MUNICIPALITY.resolve(file)).stream()
        .skip(1)
        .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
        .peek(cells -> assertThat(cells).as(String.join(",", cells)).hasSize(columns))
        .toList();
  }
}

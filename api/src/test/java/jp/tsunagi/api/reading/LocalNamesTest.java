package jp.tsunagi.api.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.area.Areas;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every place of the municipality's own list is read as those who live there say it. */
class LocalNamesTest {

  private static final Path AREAS = Path.of("../data/yabu/areas.csv");
  private static final Path GAZETTEER = Path.of("../data/yabu/gazetteer.csv");

  private static final Furigana FURIGANA =
      new Furigana(
          LocalNames.of(new Areas(rows(AREAS).map(LocalNamesTest::area).toList()), List.of()));

  @Test
  void everyAreaIsReadAsItsPeopleSayIt() {
    Map<String, String> areas = unmistakable();
    assertThat(areas).hasSizeGreaterThan(90);
    areas.forEach((name, kana) -> assertThat(FURIGANA.kana(name)).as(name).isEqualTo(kana));
  }

  @Test
  void whatHasNoReadingOfItsOwnIsReadByTheDictionary() {
    Area unread = new Area("22212-0001", null, "本町", "", "", Area.Kind.OAZA, null, 138.32, 34.86);
    Furigana furigana = new Furigana(LocalNames.of(new Areas(List.of(unread)), List.of()));
    assertThat(furigana.kana("本町")).isEqualTo("ほんまち");
    assertThat(furigana.kana("本町公民館")).isEqualTo("ほんまちこうみんかん");
  }

  @Test
  void soItIsInASentence() {
    unmistakable()
        .forEach(
            (name, kana) -> {
              if (name.length() > 1) {
                assertThat(FURIGANA.kana(name + "で体操をする")).startsWith(kana + "で");
              }
            });
  }

  @ParameterizedTest
  @CsvSource({
    "八木城, やぎじょう",
    "中公民館, なかこうみんかん",
    "八木城跡, やぎじょうあと",
    "下吉井, しもよしい",
    "上八木, かみやぎ",
    "国木公民館, くぬぎこうみんかん",
    "大屋川, おおやがわ",
    "吉井の下, よしいのした",
    "関宮町の中, せきのみやちょうのなか"
  })
  void soItIsWithinTheNamesOfOtherThings(String name, String kana) {
    assertThat(FURIGANA.kana(name)).isEqualTo(kana);
  }

  /** Of three houses only the gazetteer knows how they are called. */
  @Test
  void everyPlaceOfTheGazetteerIsReadAsItIsWrittenThere() {
    List<CSVRecord> places =
        rows(GAZETTEER)
            .filter(row -> !row.get("kana").isEmpty() && !row.get("name").matches(".*[A-Z].*"))
            .toList();
    assertThat(places).hasSizeGreaterThan(150);
    assertThat(
            places.stream()
                .filter(row -> !FURIGANA.kana(row.get("name")).equals(row.get("kana")))
                .map(row -> row.get("name") + " " + FURIGANA.kana(row.get("name"))))
        .containsExactlyInAnyOrder(
            "ほたるの館 ほたるのかん", "南谷ふるさとセンター みなみたにふるさとせんたー", "八鹿青渓中学校 ようかあおけいちゅうがっこう");
  }

  /** Names that are written alike are left out: nobody can tell which is meant. */
  private static Map<String, String> unmistakable() {
    Map<String, Set<String>> readings = new TreeMap<>();
    rows(AREAS)
        .forEach(
            row ->
                readings
                    .computeIfAbsent(row.get("name"), name -> new TreeSet<>())
                    .add(row.get("kana")));
    Map<String, String> one = new TreeMap<>();
    readings.forEach(
        (name, kana) -> {
          if (kana.size() == 1) {
            one.put(name, kana.iterator().next());
          }
        });
    return one;
  }

  private static Area area(CSVRecord row) {
    return new Area(
        row.get("id"),
        row.get("parent").isEmpty() ? null : row.get("parent"),
        row.get("name"),
        row.get("kana"),
        row.get("name_en"),
        Area.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
        null,
        Double.parseDouble(row.get("lon")),
        Double.parseDouble(row.get("lat")));
  }

  private static Stream<CSVRecord> rows(Path file) {
    try (Reader csv = Files.newBufferedReader(file)) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(csv)
          .getRecords()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

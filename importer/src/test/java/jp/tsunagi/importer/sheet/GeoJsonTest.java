package jp.tsunagi.importer.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeoJsonTest {
  private static final String FEATURE =
      "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [134.77, 35.4]},"
          + " \"properties\": {\"名称\": \"%s\", \"緯度\": \"\"}}";

  @TempDir Path folder;
  private SheetFiles files;

  @BeforeEach
  void open() {
    files = new SheetFiles(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s\n%s\n", "\u001E%s\n\u001E%s\n", "[%s, %s]"})
  void featuresOneALineOrInAListAreAllRead(String sequence) throws IOException {
    Sheet sheet =
        files.read(sequence.formatted(FEATURE.formatted("サロンA"), FEATURE.formatted("サロンB")));
    assertThat(SheetFiles.cells(sheet))
        .containsExactly(List.of("サロンA", "35.4", "134.77"), List.of("サロンB", "35.4", "134.77"));
  }

  @Test
  void whatStandsBehindTheEndIsNoSilentLoss() {
    assertThatThrownBy(() -> files.read(FEATURE.formatted("サロン") + " }"))
        .hasMessageContaining("JSONとして読めません（1行目）");
  }

  @Test
  void aCollectionWithoutFeaturesIsSaidToBeOne() {
    assertThatThrownBy(() -> files.read("{\"type\": \"FeatureCollection\", \"features\": []}"))
        .hasMessageContaining("地物（features）が1つもありません");
  }

  @Test
  void theIdOfAFeatureIsKept() throws IOException {
    Sheet sheet = files.read(FEATURE.formatted("サロン").replaceFirst("\\{", "{\"id\": 7, "));
    assertThat(sheet.labels()).containsExactly("名称", "緯度", "経度", "ID");
    assertThat(SheetFiles.cells(sheet).get(0)).endsWith("7");
  }

  @Test
  void largeNumbersAreWrittenOut() throws IOException {
    Sheet sheet =
        files.read(FEATURE.formatted("サロン").replace("134.77, 35.4", "1.50026e7, 4215537.6"));
    assertThat(SheetFiles.cells(sheet)).containsExactly(List.of("サロン", "4215537.6", "15002600"));
  }

  @ParameterizedTest
  @CsvSource({
    "urn:ogc:def:crs:EPSG::4301, 4301",
    "EPSG:6673, 6673",
    "urn:ogc:def:crs:OGC:1.3:CRS84,",
    "EPSG:4326,"
  })
  void theReferenceSystemThatTheFileNamesIsKnown(String name, Integer epsg) throws IOException {
    Sheet sheet =
        files.read(
            "{\"type\": \"FeatureCollection\", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"%s\"}},"
                    .formatted(name)
                + " \"features\": [%s]}".formatted(FEATURE.formatted("サロン")));
    assertThat(sheet.epsg()).isEqualTo(epsg);
  }
}

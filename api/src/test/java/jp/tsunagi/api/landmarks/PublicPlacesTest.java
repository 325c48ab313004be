package jp.tsunagi.api.landmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicPlacesTest {

  private static final Path SAMPLE = Path.of("../data/yabu");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"UTF-8, '\uFEFF'", "windows-31j, ''"})
  void theLandmarksOfAGazetteerThatExcelSavedAreThere(String charset, String mark)
      throws IOException {
    String text = mark + Files.readString(SAMPLE.resolve("gazetteer.csv"));
    Files.write(folder.resolve("gazetteer.csv"), text.getBytes(Charset.forName(charset)));
    assertThat(PublicPlaces.read(folder)).isNotEmpty().isEqualTo(PublicPlaces.read(SAMPLE));
  }

  @Test
  void aMunicipalityWithoutAGazetteerHasNone() {
    assertThat(PublicPlaces.read(folder)).isEmpty();
  }
}

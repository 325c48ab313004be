package jp.tsunagi.importer.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import jp.tsunagi.core.municipality.Municipality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MunicipalityFileTest {
  private static final String TAKAMATSU =
      """
      code: "37201"
      name: 高松市
      kana: たかまつし
      name_en: Takamatsu City
      prefecture: 香川県
      bounding_box: [133.9, 34.0, 134.3, 34.5]
      center: [134.05, 34.34]
      plane_epsg: 6672
      default_area_code: "087"
      time_zone: Asia/Tokyo
      fiscal_year: 2026
      sample: false
      """;

  @TempDir Path folder;

  @Test
  void aCityThatWasNeverMergedNeedsNoFormerMunicipalities() throws IOException {
    Municipality takamatsu = read(TAKAMATSU);
    assertThat(takamatsu.name()).isEqualTo("高松市");
    assertThat(takamatsu.formerMunicipalities()).isEmpty();
    assertThat(takamatsu.sample()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "code: \"37201\", '', code is missing.",
    "'fiscal_year: 2026', '', fiscal_year is missing.",
    "'plane_epsg: 6672', '', plane_epsg is missing.",
    "'center: [134.05, 34.34]', 'center: [134.05]', 'bounding_box takes minLon, minLat, maxLon, maxLat and center takes lon, lat.'",
    "'fiscal_year: 2026', 'fiscal_year: 令和8年', 'line 11: fiscal_year cannot be that.'",
    "'time_zone: Asia/Tokyo', 'time_zone: 日本', 'line 10: time_zone cannot be that.'",
    "sample:, mayor:, 'line 13: there is no setting mayor.'",
    "'code: \"37201\"', 'code: \"372012\"', 'line 1: code cannot be that: give five digits, such as \"28222\".'",
    "'plane_epsg: 6672', 'plane_epsg: 1', 'line 8: plane_epsg cannot be that: give the EPSG code of a 平面直角座標系, 6669 to 6687.'",
    "'bounding_box: [133.9, 34.0, 134.3, 34.5]', 'bounding_box: [34.0, 133.9, 34.5, 134.3]', 'line 6: bounding_box cannot be that: give minLon, minLat, maxLon, maxLat in degrees.'",
    "'center: [134.05, 34.34]', 'center: [34.34, 134.05]', 'line 7: center cannot be that: give lon, lat of a point in bounding_box.'",
    "'center: [134.05, 34.34]', 'center: [', 'line 8: center cannot be that.'",
  })
  void whatIsWrongIsSaidByItsKey(String right, String wrong, String sentence) {
    assertThatThrownBy(
            () ->
                read(
                    TAKAMATSU.replaceFirst(
                        "(?m)^" + Pattern.quote(right), wrong == null ? "" : wrong)))
        .isInstanceOf(FolderException.class)
        .hasMessageEndingWith("cannot be used: " + sentence);
  }

  private Municipality read(String yaml) throws IOException {
    Path file = folder.resolve("municipality.yaml");
    Files.writeString(file, yaml);
    return MunicipalityFile.read(file);
  }
}

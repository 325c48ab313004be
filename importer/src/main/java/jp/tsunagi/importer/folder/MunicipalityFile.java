package jp.tsunagi.importer.folder;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import jp.tsunagi.core.municipality.Municipality;

/** {@code municipality.yaml}. */
final class MunicipalityFile {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private MunicipalityFile() {}

  private record Former(String name, String district, String area) {}

  private record Document(
      String code,
      String name,
      String kana,
      String nameEn,
      String prefecture,
      List<Former> formerMunicipalities,
      List<Double> boundingBox,
      List<Double> center,
      int planeEpsg,
      String defaultAreaCode,
      String timeZone,
      int fiscalYear,
      boolean sample) {

    Municipality municipality() {
      return new Municipality(
          code,
          name,
          kana,
          nameEn,
          prefecture,
          formerMunicipalities.stream().map(town -> town.district() + town.name()).toList(),
          boundingBox,
          center,
          planeEpsg,
          defaultAreaCode,
          ZoneId.of(timeZone),
          fiscalYear,
          sample);
    }
  }

  static Municipality read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new FolderException(
          "There is no " + file + ": TSUNAGI_DATA has to name a municipality's folder.");
    }
    try {
      return YAML.readValue(file.toFile(), Document.class).municipality();
    } catch (IOException | RuntimeException e) {
      throw new FolderException("The file " + file + " cannot be used: " + e.getMessage(), e);
    }
  }
}

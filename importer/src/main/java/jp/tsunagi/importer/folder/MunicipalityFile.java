package jp.tsunagi.importer.folder;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.tsunagi.core.municipality.Municipality;

/** {@code municipality.yaml}. */
final class MunicipalityFile {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .registerModule(new JavaTimeModule())
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

  private MunicipalityFile() {}

  static Municipality read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new FolderException(
          "There is no " + file + ": TSUNAGI_DATA has to name a municipality's folder.");
    }
    try {
      return YAML.readValue(file.toFile(), Municipality.class);
    } catch (IOException | RuntimeException e) {
      throw new FolderException("The file " + file + " cannot be used: " + e.getMessage(), e);
    }
  }
}

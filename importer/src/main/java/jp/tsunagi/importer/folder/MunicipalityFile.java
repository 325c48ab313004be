package jp.tsunagi.importer.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
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
    } catch (JsonProcessingException e) {
      throw new FolderException("The file " + file + " cannot be used: " + wrong(e), e);
    } catch (IOException e) {
      throw new FolderException("The file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** In which line, and what. */
  private static String wrong(JsonProcessingException e) {
    if (e instanceof ValueInstantiationException && e.getCause() != null) {
      return e.getCause().getMessage() + ".";
    }
    String where = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
    if (e instanceof UnrecognizedPropertyException unknown) {
      return where + "there is no setting " + unknown.getPropertyName() + ".";
    }
    if (e instanceof MismatchedInputException mismatch && !mismatch.getPath().isEmpty()) {
      return where + mismatch.getPath().get(0).getFieldName() + " cannot be that.";
    }
    return where + e.getOriginalMessage().lines().findFirst().orElse("it is no YAML.");
  }
}

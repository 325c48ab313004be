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
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.tsunagi.core.municipality.Municipality;
import jp.tsunagi.core.text.TextFile;

/** {@code municipality.yaml}. */
final class MunicipalityFile {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .registerModule(new JavaTimeModule())
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

  private static final double NORTH_POLE = 90;

  private MunicipalityFile() {}

  static Municipality read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new FolderException(
          "There is no " + file + ": TSUNAGI_DATA has to name a municipality's folder.");
    }
    try {
      String text = TextFile.of(file).text();
      Municipality municipality = YAML.readValue(text, Municipality.class);
      new Check(file, text.lines().toList()).of(municipality);
      return municipality;
    } catch (JsonProcessingException e) {
      throw new FolderException("The file " + file + " cannot be used: " + wrong(e), e);
    } catch (CharacterCodingException e) {
      throw new FolderException("The file " + file + " cannot be used: save it in UTF-8.", e);
    } catch (IOException e) {
      throw new FolderException("The file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Refuses values of the right form that no municipality has. */
  private record Check(Path file, List<String> lines) {

    void of(Municipality municipality) {
      require(
          municipality.code().matches("[0-9]{5}"), "code", "give five digits, such as \"28222\"");
      require(
          PlaneZones.exists(municipality.planeEpsg()),
          "plane_epsg",
          "give the EPSG code of a 平面直角座標系, 6669 to 6687");
      List<Double> box = municipality.boundingBox();
      require(
          box.get(0) < box.get(2) && box.get(1) < box.get(3) && box.get(3) <= NORTH_POLE,
          "bounding_box",
          "give minLon, minLat, maxLon, maxLat in degrees");
      double lon = municipality.center().get(0);
      double lat = municipality.center().get(1);
      require(
          lon >= box.get(0) && lon <= box.get(2) && lat >= box.get(1) && lat <= box.get(3),
          "center",
          "give lon, lat of a point in bounding_box");
    }

    private void require(boolean right, String key, String what) {
      if (!right) {
        throw new FolderException(
            "The file %s cannot be used: line %d: %s cannot be that: %s."
                .formatted(file, line(key), key, what));
      }
    }

    private long line(String key) {
      return 1 + lines.stream().takeWhile(line -> !line.startsWith(key + ":")).count();
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

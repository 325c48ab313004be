package jp.tsunagi.api.basemap;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagi.core.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a page must know of the base map to draw it, read from the archive when the service starts.
 *
 * @param format whether its tiles are pictures or vectors
 * @param attribution whose map it is, as plain text; empty when the archive does not say
 * @param minZoom the widest zoom of its tiles
 * @param maxZoom the deepest one
 * @param bounds west, south, east, north; degrees, WGS84
 */
public record Basemap(
    @JsonIgnore Path file,
    Format format,
    String attribution,
    int minZoom,
    int maxZoom,
    List<Double> bounds) {

  private static final Logger LOG = LoggerFactory.getLogger(Basemap.class);
  private static final String ENDING = ".pmtiles";

  public Basemap {
    bounds = List.copyOf(bounds);
  }

  /** What tiles are made of. */
  public enum Format {
    RASTER,
    VECTOR
  }

  /** Where it is served. */
  @JsonProperty
  public String url() {
    return BasemapRoutes.PATH;
  }

  /**
   * The archive that the settings name, or the first in the municipality's folder. One that cannot
   * be drawn is told in the log, and the map has the tiles it would have without.
   */
  public static Optional<Basemap> find(Settings settings) {
    return settings.basemap().or(() -> lyingIn(settings.data())).flatMap(Basemap::read);
  }

  private static Optional<Path> lyingIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING))
          .filter(Files::isRegularFile)
          .sorted()
          .findFirst();
    } catch (IOException e) {
      LOG.warn("The folder {} cannot be searched for a base map: {}", folder, e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<Basemap> read(Path file) {
    try {
      PmtilesHeader header = PmtilesHeader.read(file);
      LOG.info("Base map {}: {} to zoom {}", file, header.format(), header.maxZoom());
      return Optional.of(
          new Basemap(
              file,
              header.format(),
              header.attribution(),
              header.minZoom(),
              header.maxZoom(),
              header.bounds()));
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("The base map {} cannot be used: {}", file, e.getMessage());
      return Optional.empty();
    }
  }
}

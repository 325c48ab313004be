package jp.tsunagi.core.settings;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The settings in force: environment before file before default. Checked as a whole when loaded, so
 * that a wrong value stops the start and not a request. Immutable, hence thread-safe.
 */
public final class Settings {

  private static final int PORTS = 65_535;

  private final Map<Setting, String> values;
  private final Http http;
  private final Tiles tiles;
  private final Speeds speeds;
  private final Path data;
  private final Path home;
  private final Path streets;
  private final int pool;
  private final @Nullable DatabaseUrl databaseUrl;

  private Settings(Map<Setting, String> values) {
    this.values = values;
    http =
        new Http(
            required(Setting.TSUNAGI_HOST),
            number(
                Setting.TSUNAGI_PORT, n -> n >= 0 && n <= PORTS, "a whole number from 0 to 65535"));
    tiles =
        new Tiles(
            tilesUrl(),
            required(Setting.TSUNAGI_TILES_ATTRIBUTION),
            number(
                Setting.TSUNAGI_TILES_MAX_ZOOM,
                n -> n >= 1 && n <= 22,
                "a whole number from 1 to 22"));
    data = path(Setting.TSUNAGI_DATA);
    home = path(Setting.TSUNAGI_HOME);
    streets =
        values.containsKey(Setting.TSUNAGI_STREETS)
            ? path(Setting.TSUNAGI_STREETS)
            : home.resolve("streets");
    speeds =
        new Speeds(
            kmh(Setting.TSUNAGI_WALK_KMH, 0.5, 8),
            yes(Setting.TSUNAGI_WALK_STEPS),
            kmh(Setting.TSUNAGI_BICYCLE_KMH, 3, 40),
            kmh(Setting.TSUNAGI_CAR_KMH, 5, 100));
    pool =
        values.containsKey(Setting.TSUNAGI_DATABASE_POOL)
            ? number(
                Setting.TSUNAGI_DATABASE_POOL,
                n -> n >= 1 && n <= 200,
                "a whole number from 1 to 200")
            : 2 * Runtime.getRuntime().availableProcessors();
    String url = values.get(Setting.TSUNAGI_DATABASE_URL);
    databaseUrl = url == null ? null : DatabaseUrl.parse(url);
  }

  /** Where the server listens. Port 0 stands for any free one. */
  public record Http(String host, int port) {}

  /**
   * The base map.
   *
   * @param url template with {z}, {x} and {y}; empty for a map without tiles
   */
  public record Tiles(String url, String attribution, int maxZoom) {}

  /**
   * How fast people get on, in km/h.
   *
   * @param steps whether walkers take steps
   */
  public record Speeds(double walk, boolean steps, double bicycle, double car) {}

  /**
   * Reads the settings.
   *
   * @param environment such as {@link System#getenv()}
   * @throws SettingException when one of them cannot be used
   */
  public static Settings load(Map<String, String> environment) {
    Map<String, String> file = file(environment.get(Setting.TSUNAGI_SETTINGS.name()));
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      Optional.ofNullable(environment.get(setting.name()))
          .or(() -> Optional.ofNullable(file.get(setting.name())))
          .or(() -> Optional.ofNullable(setting.standard()))
          .ifPresent(value -> values.put(setting, value.strip()));
    }
    return new Settings(values);
  }

  private static Map<String, String> file(@Nullable String name) {
    if (name == null) {
      return Map.of();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(name))) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new SettingException(
          Setting.TSUNAGI_SETTINGS, name, "give the path of a readable file of lines NAME=value");
    }
    for (String key : properties.stringPropertyNames()) {
      if (!isSetting(key)) {
        throw new SettingException(
            "The file "
                + name
                + " sets "
                + key
                + ", which is no setting: see scripts/tsunagi settings.");
      }
    }
    Map<String, String> values = new HashMap<>();
    properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
    return values;
  }

  private static boolean isSetting(String name) {
    for (Setting setting : Setting.values()) {
      if (setting.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  public Http http() {
    return http;
  }

  public Tiles tiles() {
    return tiles;
  }

  /** Folder of the municipality. */
  public Path data() {
    return data;
  }

  /** Folder for what the program keeps. */
  public Path home() {
    return home;
  }

  /** Folder of the graphs of streets. */
  public Path streets() {
    return streets;
  }

  public Speeds speeds() {
    return speeds;
  }

  /** Database connections of the server. */
  public int pool() {
    return pool;
  }

  /**
   * The database to use.
   *
   * @throws SettingException when none is set
   */
  public DatabaseUrl databaseUrl() {
    if (databaseUrl == null) {
      throw new SettingException(
          "TSUNAGI_DATABASE_URL is not set: give postgresql://user:password@host:port/database, or use"
              + " scripts/run, which makes a private database.");
    }
    return databaseUrl;
  }

  /** The value in force as it may be shown: secrets masked, empty when there is none. */
  public String shown(Setting setting) {
    String value = values.getOrDefault(setting, "");
    return setting.secret() ? DatabaseUrl.masked(value) : value;
  }

  private String required(Setting setting) {
    String value = values.get(setting);
    if (value == null || value.isEmpty()) {
      throw new SettingException(setting, "", "it must not be empty");
    }
    return value;
  }

  private int number(Setting setting, IntPredicate allowed, String right) {
    String value = values.getOrDefault(setting, "");
    try {
      int number = Integer.parseInt(value);
      if (allowed.test(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, with what would be right
    }
    throw new SettingException(setting, value, "give " + right);
  }

  private double kmh(Setting setting, double least, double most) {
    String value = values.getOrDefault(setting, "");
    try {
      double kmh = Double.parseDouble(value);
      if (kmh >= least && kmh <= most) {
        return kmh;
      }
    } catch (NumberFormatException e) {
      // said below, with what would be right
    }
    throw new SettingException(
        setting,
        value,
        String.format(Locale.ROOT, "give km/h as a number from %.1f to %.0f", least, most));
  }

  private boolean yes(Setting setting) {
    String value = values.getOrDefault(setting, "");
    if (!value.equals("true") && !value.equals("false")) {
      throw new SettingException(setting, value, "give true or false");
    }
    return value.equals("true");
  }

  private Path path(Setting setting) {
    try {
      return Path.of(required(setting));
    } catch (InvalidPathException e) {
      throw new SettingException(setting, values.getOrDefault(setting, ""), "give a folder's path");
    }
  }

  private String tilesUrl() {
    String url = values.getOrDefault(Setting.TSUNAGI_TILES_URL, "");
    boolean template = url.contains("{z}") && url.contains("{x}") && url.contains("{y}");
    if (url.isEmpty() || (template && (isWeb(url) || url.startsWith("/")))) {
      return url;
    }
    throw new SettingException(
        Setting.TSUNAGI_TILES_URL,
        url,
        "give an http(s) address or a path with {z}, {x} and {y}, or nothing");
  }

  private static boolean isWeb(String url) {
    try {
      URI uri = new URI(url.replaceAll("[{}]", ""));
      return uri.getHost() != null && uri.getScheme().matches("https?");
    } catch (URISyntaxException e) {
      return false;
    }
  }
}

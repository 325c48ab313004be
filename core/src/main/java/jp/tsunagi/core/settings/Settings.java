package jp.tsunagi.core.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The settings in force: environment before file before default. Checked as a whole when loaded, so
 * that a wrong value stops the start and not a request. Immutable, hence thread-safe.
 */
public final class Settings {

  private static final int PORTS = 65_535;

  private final SettingValues values;
  private final Http http;
  private final Tiles tiles;
  private final Speeds speeds;
  private final Path data;
  private final Path home;
  private final Path streets;
  private final Path caseKeys;
  private final @Nullable Path pdfFont;
  private final @Nullable Path basemap;
  private final int pool;
  private final @Nullable DatabaseUrl databaseUrl;
  private final @Nullable DatabaseUrl ownerUrl;
  private final String publicUrl;
  private final boolean behindProxy;
  private final boolean offline;
  private final @Nullable Mail mail;
  private final @Nullable Llm llm;

  private Settings(SettingValues values) {
    this.values = values;
    http =
        new Http(
            values.required(Setting.TSUNAGI_HOST),
            values.number(
                Setting.TSUNAGI_PORT, n -> n >= 0 && n <= PORTS, "a whole number from 0 to 65535"));
    tiles =
        new Tiles(
            values.tilesUrl(),
            values.required(Setting.TSUNAGI_TILES_ATTRIBUTION),
            values.number(
                Setting.TSUNAGI_TILES_MAX_ZOOM,
                n -> n >= 1 && n <= 22,
                "a whole number from 1 to 22"));
    data = values.municipality(Setting.TSUNAGI_DATA);
    home = values.path(Setting.TSUNAGI_HOME);
    streets =
        values.has(Setting.TSUNAGI_STREETS)
            ? values.path(Setting.TSUNAGI_STREETS)
            : home.resolve("streets");
    caseKeys =
        values.has(Setting.TSUNAGI_CASE_KEYS)
            ? values.path(Setting.TSUNAGI_CASE_KEYS)
            : home.resolve("keys").resolve("cases.jwks");
    pdfFont = values.has(Setting.TSUNAGI_PDF_FONT) ? values.path(Setting.TSUNAGI_PDF_FONT) : null;
    basemap = values.has(Setting.TSUNAGI_BASEMAP) ? values.file(Setting.TSUNAGI_BASEMAP) : null;
    speeds =
        new Speeds(
            values.kmh(Setting.TSUNAGI_WALK_KMH, 0.5, 8),
            values.yes(Setting.TSUNAGI_WALK_STEPS),
            values.kmh(Setting.TSUNAGI_BICYCLE_KMH, 3, 40),
            values.kmh(Setting.TSUNAGI_CAR_KMH, 5, 100));
    pool =
        values.has(Setting.TSUNAGI_DATABASE_POOL)
            ? values.number(
                Setting.TSUNAGI_DATABASE_POOL,
                n -> n >= 1 && n <= 200,
                "a whole number from 1 to 200")
            : 2 * Runtime.getRuntime().availableProcessors();
    databaseUrl = values.database(Setting.TSUNAGI_DATABASE_URL);
    @Nullable DatabaseUrl owner = values.database(Setting.TSUNAGI_DATABASE_OWNER_URL);
    ownerUrl = owner == null ? databaseUrl : owner;
    publicUrl =
        values.has(Setting.TSUNAGI_PUBLIC_URL)
            ? values.webAddress(Setting.TSUNAGI_PUBLIC_URL)
            : "http://localhost:" + http.port();
    behindProxy = values.yes(Setting.TSUNAGI_BEHIND_PROXY);
    offline = values.yes(Setting.TSUNAGI_OFFLINE);
    mail = values.has(Setting.TSUNAGI_SMTP_URL) ? Mail.of(values) : null;
    llm =
        values.has(Setting.TSUNAGI_LLM_URL)
            ? new Llm(
                values.service(Setting.TSUNAGI_LLM_URL),
                values.text(Setting.TSUNAGI_LLM_MODEL),
                values.text(Setting.TSUNAGI_LLM_KEY))
            : null;
  }

  /** Where mails go, and from whom they come. */
  public record Mail(SmtpUrl smtp, String from) {
    private static Mail of(SettingValues values) {
      return new Mail(
          SmtpUrl.parse(values.text(Setting.TSUNAGI_SMTP_URL)),
          values.mailAddress(Setting.TSUNAGI_MAIL_FROM));
    }
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
   * A language model.
   *
   * @param url without a slash at the end; {@code /chat/completions} follows
   * @param key empty when none is needed
   */
  public record Llm(String url, String model, String key) {
    /** Neither the key nor a password. */
    @Override
    public String toString() {
      return "Llm[" + Address.masked(url) + ", " + model + "]";
    }
  }

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
    return new Settings(new SettingValues(values));
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

  /** File of the keys that seal what link workers note. */
  public Path caseKeys() {
    return caseKeys;
  }

  /** The font of prescriptions as PDF; empty for the distribution's. */
  public Optional<Path> pdfFont() {
    return Optional.ofNullable(pdfFont);
  }

  /** The file of a base map; empty for one that lies in {@link #data}, if any does. */
  public Optional<Path> basemap() {
    return Optional.ofNullable(basemap);
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
    return given(databaseUrl);
  }

  /**
   * The database under the role that owns its tables.
   *
   * @throws SettingException when none is set
   */
  public DatabaseUrl ownerUrl() {
    return given(ownerUrl);
  }

  private static DatabaseUrl given(@Nullable DatabaseUrl url) {
    if (url == null) {
      throw new SettingException(
          "TSUNAGI_DATABASE_URL is not set: give postgresql://user:password@host:port/database, or use"
              + " scripts/run, which makes a private database.");
    }
    return url;
  }

  /** Where people reach the service, without a slash at the end. */
  public String publicUrl() {
    return publicUrl;
  }

  /** Whether a proxy of ours says where requests come from. */
  public boolean behindProxy() {
    return behindProxy;
  }

  /** Whether browsers keep the public page for places without signal. */
  public boolean offline() {
    return offline;
  }

  /** How to mail; empty where links are handed over on paper. */
  public Optional<Mail> mail() {
    return Optional.ofNullable(mail);
  }

  /** A language model of the municipality's own; null when there is none. */
  public @Nullable Llm llm() {
    return llm;
  }

  /** The value in force as it may be shown: secrets masked, empty when there is none. */
  public String shown(Setting setting) {
    String value = values.text(setting);
    return setting.secret() && !value.isEmpty() ? "…" : Address.masked(value);
  }
}

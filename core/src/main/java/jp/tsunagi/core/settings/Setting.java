package jp.tsunagi.core.settings;

import org.jspecify.annotations.Nullable;

/** Every setting there is, with what it means and what holds when nobody says otherwise. */
public enum Setting {
  TSUNAGI_DATABASE_URL(
      null,
      false,
      "PostGIS to use, as postgresql://user:password@host:port/database; scripts/run makes a private"
          + " one when it is not set"),
  TSUNAGI_DATABASE_OWNER_URL(
      null,
      false,
      "the same database under the role that owns its tables, for migrations and imports; default"
          + " TSUNAGI_DATABASE_URL"),
  TSUNAGI_DATABASE_POOL(
      null, false, "database connections of the server, 1 to 200; default two per processor"),
  TSUNAGI_HOST("127.0.0.1", false, "address to listen on; 0.0.0.0 opens it to the network"),
  TSUNAGI_PORT("7070", false, "port to listen on, 0 to 65535; 0 takes a free one"),
  TSUNAGI_PUBLIC_URL(
      null,
      false,
      "where people reach the service, such as https://tsunagi.example.jp, for links that are mailed"
          + " or printed; https makes cookies travel by it alone; default http://localhost and the"
          + " port"),
  TSUNAGI_SMTP_URL(
      null,
      false,
      "mail server, as smtp://user:password@host:port (STARTTLS) or smtps://user:password@host:port;"
          + " without one links are handed over on paper"),
  TSUNAGI_MAIL_FROM(null, false, "from whom mails come, such as tsunagi@example.jp"),
  TSUNAGI_BEHIND_PROXY(
      "false",
      false,
      "whether a proxy of yours stands in front and adds X-Forwarded-For, true or false"),
  TSUNAGI_DATA("data/yabu", false, "folder of the municipality: municipality.yaml, areas.csv, ..."),
  TSUNAGI_HOME(
      ".tsunagi", false, "folder for what the program keeps: reports, the private database"),
  TSUNAGI_CASE_KEYS(
      null,
      false,
      "file of the keys that seal what link workers note; made at the first start, and to be kept"
          + " apart from copies of the database; default keys/cases.jwks in TSUNAGI_HOME"),
  TSUNAGI_STREETS(
      null,
      false,
      "folder of the graphs of streets, see scripts/tsunagi streets; default streets in"
          + " TSUNAGI_HOME"),
  TSUNAGI_PDF_FONT(
      null,
      false,
      "file of a Japanese TrueType font (.ttf) for prescriptions as PDF; default ipaexg.ttf of the"
          + " distribution, where it is installed"),
  TSUNAGI_WALK_KMH("3", false, "how fast people walk, 0.5 to 8 km/h"),
  TSUNAGI_WALK_STEPS("false", false, "whether people take steps on the way, true or false"),
  TSUNAGI_BICYCLE_KMH("10", false, "how fast people ride a bicycle, 3 to 40 km/h"),
  TSUNAGI_CAR_KMH(
      "30",
      false,
      "how fast cars get on where streets are estimated, 5 to 100 km/h; with streets, 30 stands for"
          + " what each street allows, 15 for half of it"),
  TSUNAGI_TILES_URL(
      "https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png",
      false,
      "base map tiles, http(s) with {z} {x} {y}; empty for none"),
  TSUNAGI_TILES_ATTRIBUTION("国土地理院", false, "whose tiles they are, as the map shows it"),
  TSUNAGI_TILES_MAX_ZOOM("18", false, "deepest zoom of the tiles, 1 to 22"),
  TSUNAGI_BASEMAP(
      null,
      false,
      "file of a base map of one's own (PMTiles, version 3), shown instead of tiles; default the"
          + " first *.pmtiles in TSUNAGI_DATA"),
  TSUNAGI_OFFLINE(
      "true",
      false,
      "whether browsers keep the public page for places without signal, true or false; false also"
          + " makes them throw away what they keep"),
  TSUNAGI_LLM_URL(
      null,
      false,
      "a language model of the municipality's own that reads interview notes, by OpenAI's API, such"
          + " as https://llm.example.jp/v1; the notes are sent there; off when it is not set"),
  TSUNAGI_LLM_MODEL("default", false, "the model to ask there"),
  TSUNAGI_LLM_KEY(null, true, "the key to it"),
  TSUNAGI_SETTINGS(
      null, false, "file of lines NAME=value that hold where the environment does not say");

  private final @Nullable String standard;
  private final boolean secret;
  private final String meaning;

  Setting(@Nullable String standard, boolean secret, String meaning) {
    this.standard = standard;
    this.secret = secret;
    this.meaning = meaning;
  }

  /** What holds when nobody says otherwise, null when nothing does. */
  public @Nullable String standard() {
    return standard;
  }

  /** True when all of it is a secret; a password in an address is masked in any of them. */
  public boolean secret() {
    return secret;
  }

  /** One sentence, in English. */
  public String meaning() {
    return meaning;
  }
}

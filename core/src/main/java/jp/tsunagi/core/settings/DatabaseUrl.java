package jp.tsunagi.core.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Where PostGIS is, in the form that PostgreSQL's own tools take (libpq's connection URI).
 *
 * @param jdbcUrl without user and password
 */
public record DatabaseUrl(String jdbcUrl, String user, String password) {

  private static final String RIGHT = "give postgresql://user:password@host:port/database";
  private static final String USER = "user=";
  private static final String PASSWORD = "password=";

  /**
   * Reads {@code postgresql://user:password@host:port/database?parameters}; a leading {@code jdbc:}
   * is accepted, and user and password may be among the parameters.
   *
   * @throws SettingException when it is not of that form
   */
  public static DatabaseUrl parse(String url) {
    return parse(Setting.TSUNAGI_DATABASE_URL, url);
  }

  /** The same, the value of this setting. */
  static DatabaseUrl parse(Setting setting, String url) {
    return Address.find(url.startsWith("jdbc:") ? url.substring(5) : url)
        .filter(DatabaseUrl::namesADatabase)
        .map(DatabaseUrl::of)
        .orElseThrow(() -> new SettingException(setting, url, RIGHT));
  }

  private static boolean namesADatabase(Address address) {
    URI uri = address.uri();
    return uri.getScheme().matches("postgres(ql)?")
        && uri.getPath() != null
        && uri.getPath().length() > 1;
  }

  private static DatabaseUrl of(Address address) {
    URI uri = address.uri();
    String user = address.user();
    String password = address.password();
    List<String> others = new ArrayList<>();
    for (String parameter : Objects.requireNonNullElse(uri.getRawQuery(), "").split("&", -1)) {
      if (parameter.startsWith(USER)) {
        user = Address.decoded(parameter.substring(USER.length()));
      } else if (parameter.startsWith(PASSWORD)) {
        password = Address.decoded(parameter.substring(PASSWORD.length()));
      } else if (!parameter.isEmpty()) {
        others.add(parameter);
      }
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String parameters = others.isEmpty() ? "" : "?" + String.join("&", others);
    return new DatabaseUrl(
        "jdbc:postgresql://" + uri.getHost() + port + uri.getPath() + parameters, user, password);
  }

  @Override
  public String toString() {
    return Address.masked(jdbcUrl) + " as " + user;
  }
}

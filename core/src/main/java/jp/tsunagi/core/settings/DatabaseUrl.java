package jp.tsunagi.core.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where PostGIS is, in the form that PostgreSQL's own tools take (libpq's connection URI).
 *
 * @param jdbcUrl without user and password
 */
public record DatabaseUrl(String jdbcUrl, String user, String password) {

  private static final String RIGHT = "give postgresql://user:password@host:port/database";

  /**
   * Reads {@code postgresql://user:password@host:port/database?parameters}; a leading {@code jdbc:}
   * is accepted.
   *
   * @throws SettingException when it is not of that form
   */
  public static DatabaseUrl parse(String url) {
    try {
      URI uri = new URI(url.startsWith("jdbc:") ? url.substring(5) : url);
      boolean scheme = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
      String path = uri.getPath();
      if (!scheme || uri.getHost() == null || path == null || path.length() < 2) {
        throw new SettingException(Setting.TSUNAGI_DATABASE_URL, masked(url), RIGHT);
      }
      String[] login = (uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo()).split(":", 2);
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      String parameters = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return new DatabaseUrl(
          "jdbc:postgresql://" + uri.getHost() + port + path + parameters,
          decode(login[0]),
          login.length < 2 ? "" : decode(login[1]));
    } catch (URISyntaxException e) {
      throw new SettingException(Setting.TSUNAGI_DATABASE_URL, masked(url), RIGHT);
    }
  }

  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** The same with the password replaced by stars, wherever one may stand. */
  static String masked(String url) {
    return url.replaceAll("(://[^:/?@]*:)[^/?]*@", "$1****@")
        .replaceAll("(?i)(password=)[^&]*", "$1****");
  }

  @Override
  public String toString() {
    return jdbcUrl + " as " + user;
  }
}

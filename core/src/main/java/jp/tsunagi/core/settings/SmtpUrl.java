package jp.tsunagi.core.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A mail server to hand mails to. Immutable.
 *
 * @param tls from the first byte on (RFC 8314); without it the connection becomes encrypted as soon
 *     as the server offers that (STARTTLS)
 * @param user empty when it asks for none
 */
public record SmtpUrl(boolean tls, String host, int port, String user, String password) {

  private static final String RIGHT =
      "give smtp://user:password@host:port, or smtps:// where it is encrypted from the start";
  private static final int SMTP = 587;
  private static final int SMTPS = 465;

  /**
   * Reads {@code smtp://user:password@host:port} or {@code smtps://...}; user and password in
   * percent-encoding.
   *
   * @throws SettingException when it is not of that form
   */
  static SmtpUrl parse(String url) {
    try {
      URI uri = new URI(url);
      boolean tls = "smtps".equals(uri.getScheme());
      if (!(tls || "smtp".equals(uri.getScheme())) || uri.getHost() == null) {
        throw new SettingException(Setting.TSUNAGI_SMTP_URL, DatabaseUrl.masked(url), RIGHT);
      }
      String[] login = (uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo()).split(":", 2);
      int standard = tls ? SMTPS : SMTP;
      return new SmtpUrl(
          tls,
          uri.getHost(),
          uri.getPort() < 0 ? standard : uri.getPort(),
          decode(login[0]),
          login.length < 2 ? "" : decode(login[1]));
    } catch (URISyntaxException e) {
      throw new SettingException(Setting.TSUNAGI_SMTP_URL, DatabaseUrl.masked(url), RIGHT);
    }
  }

  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return (tls ? "smtps://" : "smtp://") + host + ":" + port;
  }
}

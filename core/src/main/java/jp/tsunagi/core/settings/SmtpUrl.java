package jp.tsunagi.core.settings;

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
    return Address.find(url)
        .filter(address -> address.uri().getScheme().matches("smtps?"))
        .map(SmtpUrl::of)
        .orElseThrow(() -> new SettingException(Setting.TSUNAGI_SMTP_URL, url, RIGHT));
  }

  private static SmtpUrl of(Address address) {
    boolean tls = "smtps".equals(address.uri().getScheme());
    int standard = tls ? SMTPS : SMTP;
    return new SmtpUrl(
        tls,
        address.uri().getHost(),
        address.uri().getPort() < 0 ? standard : address.uri().getPort(),
        address.user(),
        address.password());
  }

  @Override
  public String toString() {
    return (tls ? "smtps://" : "smtp://") + host + ":" + port;
  }
}

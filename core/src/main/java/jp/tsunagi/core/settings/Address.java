package jp.tsunagi.core.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An address with a host, and perhaps with a login and a port, such as {@code
 * smtp://user:password@host:port}.
 *
 * @param user empty when there is none
 * @param password empty when there is none
 */
record Address(URI uri, String user, String password) {

  private static final int PORTS = 65_535;

  /** Reads an address; empty when it is none, or names a port that no machine has. */
  static Optional<Address> find(String text) {
    try {
      URI uri = new URI(text);
      if (uri.getScheme() == null || uri.getHost() == null || !portExists(uri.getPort())) {
        return Optional.empty();
      }
      String[] login = (uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo()).split(":", 2);
      return Optional.of(
          new Address(uri, decoded(login[0]), login.length < 2 ? "" : decoded(login[1])));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Percent-encoding alone: in an address a plus sign is one. */
  static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** -1 stands for the usual port. */
  private static boolean portExists(int port) {
    return port == -1 || (port > 0 && port <= PORTS);
  }

  /**
   * A setting's value as it may be shown: passwords replaced by stars, wherever in an address one
   * may stand, even where the address is wrong because of a sign in its password. Other values are
   * as they were.
   */
  static String masked(String text) {
    return text.replaceAll("(://[^:/?@]*:).*@", "$1****@")
        .replaceAll("(?i)(password=)[^&]*", "$1****");
  }
}

package jp.tsunagi.api.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;

/**
 * Background tiles, each a grey pixel, from another origin than the page's, until the process ends.
 * A browser that is told to ask the test for them asks it for every other request too, and keeps
 * none.
 */
final class Tiles {

  private static final byte[] GREY_PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mO8cuXKfwAIKgNYb1B+PwAAAABJRU5ErkJggg==");

  /** Where they are, with a slash at the end. */
  static final String ADDRESS = "http://127.0.0.1:" + started().getAddress().getPort() + "/";

  private Tiles() {}

  private static HttpServer started() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", Tiles::answer);
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "image/png");
    exchange.sendResponseHeaders(200, GREY_PIXEL.length);
    exchange.getResponseBody().write(GREY_PIXEL);
    exchange.close();
  }
}

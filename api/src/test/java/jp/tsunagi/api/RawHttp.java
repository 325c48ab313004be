package jp.tsunagi.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Sends what Java's own client refuses to send: addresses that are no addresses. */
final class RawHttp {

  private static final int TIMEOUT_MS = 20_000;
  private static final int WHILE_MS = 100;

  private RawHttp() {}

  /** The whole answer to GET of a target as it stands, not encoded. */
  static String get(AppExtension app, String target) {
    return get(app, target, StandardCharsets.UTF_8);
  }

  /** The whole answer to GET of a target that is written in some charset. */
  static String get(AppExtension app, String target, Charset charset) {
    String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    return send(app, charset, request);
  }

  /** The whole answer to these characters, each part sent a while after the one before. */
  static String send(AppExtension app, String... parts) {
    return send(app, StandardCharsets.UTF_8, parts);
  }

  private static String send(AppExtension app, Charset charset, String... parts) {
    URI uri = app.uri("/");
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout(TIMEOUT_MS);
      for (String part : parts) {
        socket.getOutputStream().write(part.getBytes(charset));
        Thread.sleep(WHILE_MS);
      }
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}

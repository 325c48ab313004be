package jp.tsunagi.api.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What stands between a browser and the service, over real HTTP: it can break off, be slow, and
 * hand out another version of a file.
 */
final class Front implements AutoCloseable {

  /** Longer than anybody waits. */
  private static final long SLOW_MILLIS = 4_500;

  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, String> files = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final URI behind;
  private volatile boolean broken;
  private volatile boolean slow;
  private volatile boolean withoutWorker;

  Front(URI behind) {
    this.behind = behind;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** Where it is, without a slash at the end. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** No answer comes any more. */
  void breakOff() {
    broken = true;
    slow = false;
  }

  /** Answers come again. */
  void mend() {
    broken = false;
  }

  /** What the service knows comes too late. */
  void slowDown() {
    slow = true;
  }

  /** There is no service worker any more. */
  void takeWorkerAway() {
    withoutWorker = true;
  }

  /** From now on a file reads differently. */
  void change(String path, String text, String other) {
    files.put(path, read(path).replace(text, other));
  }

  /** A file as browsers get it. */
  String read(String path) {
    return files.computeIfAbsent(
        path, file -> new String(send(file).body(), StandardCharsets.UTF_8));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (slow && path.startsWith("/api/")) {
      sleep();
    }
    if (broken) {
      exchange.close();
    } else if (withoutWorker && path.equals("/service-worker.js")) {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
    } else {
      forward(exchange, path);
    }
  }

  private void forward(HttpExchange exchange, String path) throws IOException {
    HttpResponse<byte[]> answer = send(exchange.getRequestURI().toString());
    String changed = files.get(path);
    byte[] body = changed == null ? answer.body() : changed.getBytes(StandardCharsets.UTF_8);
    for (String name : new String[] {"Content-Type", "Content-Security-Policy"}) {
      answer
          .headers()
          .firstValue(name)
          .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
    }
    exchange.getResponseHeaders().set("Cache-Control", "no-cache");
    exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private HttpResponse<byte[]> send(String path) {
    try {
      return client.send(
          HttpRequest.newBuilder(behind.resolve(path)).build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(SLOW_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

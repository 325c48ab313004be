package jp.tsunagi.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.tsunagi.core.Json;

/** How fast matching is, see {@code scripts/bench match}. */
final class MatchBench {
  private static final int OK = 200;
  private static final int WORKERS = 200;
  private static final int EVERY_MS = 10_000;

  private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
  private final List<String> bodies = new ArrayList<>();
  private final String url;
  private final String cookie;

  private MatchBench(String url, String cookie) {
    this.url = url;
    this.cookie = cookie;
  }

  /**
   * Arguments: the service, a link worker's token, the municipality's folder, the load, seconds.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    MatchBench bench = new MatchBench(arguments[0], arguments[1]);
    List<MatchCases.Case> people = MatchCases.read(Path.of(arguments[2]));
    int seconds = Integer.parseInt(arguments[4]);
    for (int days : new int[] {1, 31}) {
      bench.prepare(people, days);
      bench.load(arguments[3].equals("workers"), days == 1 ? "a day" : "a month", seconds);
    }
    System.exit(0);
  }

  private void load(boolean workers, String span, int seconds) throws InterruptedException {
    run("warm-up, not counted", workers ? WORKERS : 1, 0, 30);
    if (workers) {
      run(WORKERS + " workers, each every 10 s, " + span, WORKERS, EVERY_MS, seconds);
      run(WORKERS + " workers, closed loop, " + span, WORKERS, 0, seconds / 2);
    } else {
      run("one at a time, " + span, 1, 0, seconds / 2);
    }
  }

  /** The wishes of the people, each from every 大字. */
  private void prepare(List<MatchCases.Case> people, int days)
      throws IOException, InterruptedException {
    bodies.clear();
    HttpRequest areasAsked = HttpRequest.newBuilder(URI.create(url + "/api/v1/areas")).build();
    String areasTold = client.send(areasAsked, BodyHandlers.ofString()).body();
    List<String> areas = Json.read(areasTold, JsonNode.class).findValuesAsText("id");
    for (MatchCases.Case one : people) {
      for (String area : areas) {
        ObjectNode body = Json.read(one.body(), ObjectNode.class);
        ((ObjectNode) body.get("travel")).put("area", area);
        ((ObjectNode) body.get("when"))
            .put("first", LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(2).toString())
            .put("days_ahead", days);
        bodies.add(body.toString());
      }
    }
    Collections.shuffle(bodies, new Random(1));
  }

  private void run(String what, int workers, int everyMs, int seconds) throws InterruptedException {
    List<Long> took = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger next = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    for (int i = 0; i < workers; i++) {
      long first = everyMs * (long) i / workers;
      threads.execute(() -> ask(end, first, everyMs, next, took, failed));
    }
    threads.shutdown();
    threads.awaitTermination(seconds + 120L, TimeUnit.SECONDS);
    print(what, took, failed.get(), seconds);
  }

  private void ask(
      long end, long firstMs, int everyMs, AtomicInteger next, List<Long> took, AtomicInteger bad) {
    try {
      Thread.sleep(firstMs);
      while (System.nanoTime() < end) {
        long began = System.nanoTime();
        String body = bodies.get(next.getAndIncrement() % bodies.size());
        int status = status(body);
        if (status == OK) {
          took.add(System.nanoTime() - began);
        } else {
          System.out.println("failed: status " + status);
          bad.incrementAndGet();
        }
        long spent = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        Thread.sleep(Math.max(0, everyMs - spent));
      }
    } catch (IOException e) {
      System.out.println("failed: " + e);
      bad.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int status(String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/api/v1/matches"))
            .header("Content-Type", "application/json")
            .header("Cookie", "tsunagi_session=" + cookie)
            .header("X-CSRF-Token", "bench")
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString()).statusCode();
  }

  private static void print(String what, List<Long> took, int failed, int seconds) {
    long[] sorted = took.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%-58s %6d answers (%5.1f/s), %d failed, p50 %7.1f ms  p95 %7.1f ms  slowest %7.1f ms%n",
        what,
        sorted.length,
        sorted.length / (double) seconds,
        failed,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 95 / 100] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }
}

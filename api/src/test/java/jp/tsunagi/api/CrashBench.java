package jp.tsunagi.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.account.Token;
import jp.tsunagi.core.database.AccountRepository;
import jp.tsunagi.core.database.AccountRepository.Scope;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.database.LoginRepository;
import jp.tsunagi.core.settings.DatabaseUrl;
import org.jspecify.annotations.Nullable;

/** Many send and decide while the database dies once, see {@code scripts/bench crash}. */
final class CrashBench {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int CONFLICT = 409;

  /** What there must be none of. */
  private static final Map<String, String> CHECKS =
      Map.of(
          "approvals without exactly one revision",
          """
          select id from submission s where state = 'approved'
            and (select count(*) from revision v where v.submission = s.id) <> 1
          """,
          "revisions of submissions that are not approved",
          """
          select v.resource from revision v join submission s on s.id = v.submission
          where s.state <> 'approved'
          """,
          "decisions without exactly one line in the audit",
          """
          select id from submission s where state in ('approved', 'refused')
            and (select count(*) from audit a where a.subject_id = cast(s.id as text)
              and a.action = 'submission.' || s.state) <> 1
          """,
          "resources whose note is not that of the last approval",
          """
          select r.id from resource r join lateral (
            select s.content from revision v join submission s on s.id = v.submission
            where v.resource = r.id order by v.number desc limit 1) last on true
          where r.record ->> 'note' is distinct from last.content ->> 'note'
          """);

  private final HttpClient client = HttpClient.newHttpClient();
  private final String service;
  private final String cookie;
  private final String csrf;
  private final List<String> resources;
  private final Map<String, String> sent = new ConcurrentHashMap<>();
  private final Map<String, String> decided = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final AtomicInteger conflicts = new AtomicInteger();

  private CrashBench(String service, String cookie, String csrf, List<String> resources) {
    this.service = service;
    this.cookie = cookie;
    this.csrf = csrf;
    this.resources = resources;
  }

  public static void main(String[] arguments) throws Exception {
    String service = arguments[0];
    DatabaseUrl url = DatabaseUrl.parse(arguments[1]);
    int clients = Integer.parseInt(arguments[2]);
    Duration time = Duration.ofSeconds(Long.parseLong(arguments[3]));
    Token cookie = Token.random();
    Token csrf = Token.random();
    List<String> resources = prepare(url, cookie, csrf);
    CrashBench bench =
        new CrashBench(service, "tsunagi_session=" + cookie.text(), csrf.text(), resources);
    bench.run(clients, Instant.now().plus(time));
    boolean right = bench.check(url);
    System.exit(right ? 0 : 1);
  }

  private static List<String> prepare(DatabaseUrl url, Token cookie, Token csrf)
      throws SQLException {
    try (Database database = Database.open(url, 1)) {
      Instant now = Instant.now();
      var account =
          new AccountRepository(database)
              .create("crash@example.jp", "crash", Role.ADMINISTRATOR, Scope.EVERYTHING, now)
              .orElseThrow();
      new AccountRepository(database).setPassword(account.id(), "-");
      new LoginRepository(database).open(account.id(), cookie.hash(), csrf.text(), "bench", now);
    }
    return strings(url, "select id from resource order by id", List.of());
  }

  private void run(int clients, Instant end) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      String address = "10.0.0." + i + ".";
      Thread thread =
          new Thread(
              () -> {
                for (int turn = 0; Instant.now().isBefore(end); turn++) {
                  send(address + turn);
                  decide();
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void send(String address) {
    String resource = resources.get(ThreadLocalRandom.current().nextInt(resources.size()));
    String note = UUID.randomUUID().toString();
    String body =
        "{\"kind\": \"correction\", \"resource\": \"%s\", \"content\": {\"note\": \"%s\"}}"
            .formatted(resource, note);
    HttpResponse<String> answer = post("/api/v1/submissions", body, address);
    if (answer != null && answer.statusCode() == CREATED) {
      String id = Json.read(answer.body(), JsonNode.class).get("id").asText();
      sent.put(id, note);
      waiting.add(id);
    } else {
      unanswered.incrementAndGet();
    }
  }

  private void decide() {
    String id = waiting.poll();
    if (id == null) {
      return;
    }
    boolean approve = ThreadLocalRandom.current().nextBoolean();
    String body =
        approve ? "{\"decision\": \"approve\"}" : "{\"decision\": \"refuse\", \"words\": \"x\"}";
    HttpResponse<String> answer = post("/api/v1/queue/" + id + "/decision", body, "10.1.1.1");
    if (answer != null && answer.statusCode() == OK) {
      decided.put(id, approve ? "approved" : "refused");
    } else if (answer != null && answer.statusCode() == CONFLICT) {
      conflicts.incrementAndGet();
    } else {
      unanswered.incrementAndGet();
    }
  }

  private @Nullable HttpResponse<String> post(String path, String body, String address) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service + path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Cookie", cookie)
            .header("X-CSRF-Token", csrf)
            .header("X-Forwarded-For", address)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private boolean check(DatabaseUrl url) throws SQLException {
    long approved = decided.values().stream().filter("approved"::equals).count();
    System.out.printf(
        "acknowledged: %d submissions, %d decisions (%d approvals); not answered: %d; refused because"
            + " another had changed the same: %d%n",
        sent.size(), decided.size(), approved, unanswered.get(), conflicts.get());
    List<String> stored = strings(url, "select id from submission order by id", List.of());
    // All are said, whichever is wrong.
    List<Boolean> right = new ArrayList<>();
    right.add(say("acknowledged submissions that are missing", missing(sent.keySet(), stored)));
    right.add(
        say(
            "submissions stored with other words than sent",
            sent.entrySet().stream()
                .filter(one -> !note(url, one.getKey()).equals(one.getValue()))
                .count()));
    right.add(
        say(
            "acknowledged decisions that are missing or others",
            decided.entrySet().stream()
                .filter(one -> !state(url, one.getKey()).equals(one.getValue()))
                .count()));
    System.out.printf(
        "stored beyond what was acknowledged: %d submissions%n", stored.size() - sent.size());
    for (Map.Entry<String, String> check : CHECKS.entrySet()) {
      right.add(say(check.getKey(), strings(url, check.getValue(), List.of()).size()));
    }
    return !right.contains(false);
  }

  private static long missing(Iterable<String> wanted, List<String> stored) {
    var known = new java.util.HashSet<>(stored);
    long missing = 0;
    for (String id : wanted) {
      missing += known.contains(id) ? 0 : 1;
    }
    return missing;
  }

  private static boolean say(String what, long count) {
    System.out.printf("%-55s %d%n", what + ":", count);
    return count == 0;
  }

  private static String note(DatabaseUrl url, String id) {
    return one(url, "select content ->> 'note' from submission where id = cast(? as uuid)", id);
  }

  private static String state(DatabaseUrl url, String id) {
    return one(url, "select state from submission where id = cast(? as uuid)", id);
  }

  private static String one(DatabaseUrl url, String sql, String id) {
    try {
      List<String> found = strings(url, sql, List.of(id));
      return found.size() == 1 ? found.get(0) : "";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Connection connection;

  private static List<String> strings(DatabaseUrl url, String sql, List<String> values)
      throws SQLException {
    if (connection == null || !connection.isValid(1)) {
      connection = DriverManager.getConnection(url.jdbcUrl(), url.user(), url.password());
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setString(i + 1, values.get(i));
      }
      List<String> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }
}

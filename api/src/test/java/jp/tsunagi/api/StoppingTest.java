package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.Test;

/** The service is stopped while somebody waits for an answer, as with every new version. */
class StoppingTest {

  private static final int WHILE_MS = 500;

  private final AppExtension app =
      AppExtension.over(Resources.named("囲碁").in("hobby-go").at(35.4, 134.7).build());

  @Test
  void whoWaitsForAnAnswerStillGetsItAndWhoComesLaterIsAskedToComeAgain()
      throws InterruptedException {
    app.start();
    CompletableFuture<Void> lock = CompletableFuture.runAsync(this::holdResourcesForAWhile);
    Thread.sleep(WHILE_MS);
    CompletableFuture<HttpResponse<String>> waiting =
        CompletableFuture.supplyAsync(() -> app.get("/api/v1/resources"));
    Thread.sleep(WHILE_MS);
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(app::stop);
    Thread.sleep(WHILE_MS);
    HttpResponse<String> later = app.get("/api/v1/areas");
    assertThat(waiting).isNotDone();
    assertThat(later.statusCode()).isEqualTo(503);
    assertThat(later.body()).contains("少し待ってから");
    assertThat(waiting.join().statusCode()).isEqualTo(200);
    CompletableFuture.allOf(lock, stopped).join();
  }

  private void holdResourcesForAWhile() {
    app.execute(
        "do $$ begin lock table resource in access exclusive mode; perform pg_sleep(3); end $$");
  }
}

package jp.tsunagi.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.tsunagi.core.database.ImportBatch.Changes;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import jp.tsunagi.core.resource.SourceRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportRepositoryTest {

  @RegisterExtension static final PostgisExtension POSTGIS = new PostgisExtension();

  private static final Instant FIRST = Instant.parse("2026-11-21T01:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-22T01:00:00Z");
  private static final Resource GO = Resources.named("囲碁").at(35.4, 134.7).costing(100).build();
  private static final Resource SALON = Resources.named("サロン").at(35.3, 134.6).build();

  @BeforeEach
  void storeTwo() {
    execute("truncate municipality, resource, source_row, import_batch cascade");
    StoredResources.store(POSTGIS.database(), List.of(GO, SALON), FIRST);
  }

  @Test
  void theSameSheetAgainChangesNothing() {
    Changes changes = StoredResources.store(POSTGIS.database(), List.of(GO, SALON), LATER);
    assertThat(changes).isEqualTo(new Changes(0, 0, 2, 0));
    assertThat(revised(GO)).isEqualTo(FIRST);
    assertThat(revised(SALON)).isEqualTo(FIRST);
  }

  @Test
  void aChangedCellChangesOneResource() {
    Resource dearer = Resources.named("囲碁").at(35.4, 134.7).costing(200).build();
    Changes changes = StoredResources.store(POSTGIS.database(), List.of(dearer, SALON), LATER);
    assertThat(changes).isEqualTo(new Changes(0, 1, 1, 0));
    assertThat(revised(GO)).isEqualTo(LATER);
    assertThat(revised(SALON)).isEqualTo(FIRST);
    assertThat(count("select count(*) from resource where created_at = revised_at")).isOne();
  }

  @Test
  void aResourceThatMovesLeavesNoPointBehind() {
    Resource moved = Resources.named("囲碁").in("hobby-go").at(35.5, 134.8).build();
    StoredResources.store(POSTGIS.database(), List.of(moved), LATER);
    assertThat(count("select count(*) from resource_point where resource = '" + GO.id() + "'"))
        .as("any category, hobby and hobby-go")
        .isEqualTo(3);
  }

  @Test
  void aResourceThatNoRowBelongsToIsRemoved() {
    Changes changes =
        repository()
            .inTransaction(
                "28222",
                transaction -> {
                  List<SourceRow> quarantined =
                      transaction.sourceRows().stream()
                          .filter(row -> row.key().equals("囲碁"))
                          .map(ImportRepositoryTest::quarantined)
                          .toList();
                  return save(transaction, quarantined, List.of());
                })
            .orElseThrow();
    assertThat(changes).isEqualTo(new Changes(0, 0, 0, 1));
    assertThat(repository().countResources("28222")).isOne();
    assertThat(count("select count(*) from source_row")).as("the row is kept").isEqualTo(2);
  }

  @Test
  void allOfAnImportIsStoredOrNothing() {
    Resource third = Resources.named("三つめ").build();
    assertThatThrownBy(
            () ->
                repository()
                    .inTransaction(
                        "28222",
                        transaction -> {
                          save(transaction, List.of(StoredResources.row(third)), List.of(third));
                          throw new IllegalStateException("the power fails");
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(repository().countResources("28222")).isEqualTo(2);
    assertThat(count("select count(*) from import_batch")).isOne();
  }

  @Test
  void aConnectionThatIsKilledLeavesNothingOfItsImport() {
    Resource third = Resources.named("三つめ").build();
    assertThatThrownBy(
            () ->
                repository()
                    .inTransaction(
                        "28222",
                        transaction -> {
                          save(transaction, List.of(StoredResources.row(third)), List.of(third));
                          POSTGIS.executeOnCluster(
                              "select pg_terminate_backend(pid) from pg_stat_activity"
                                  + " where datname = '%s' and state = 'idle in transaction'");
                          return transaction.sourceRows();
                        }))
        .isInstanceOf(RuntimeException.class);
    assertThat(repository().countResources("28222")).isEqualTo(2);
  }

  @Test
  void aSecondImportIsRefusedWhileOneIsRunning() throws InterruptedException, ExecutionException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<Optional<String>> running =
          other.submit(() -> repository().inTransaction("28222", t -> waitFor(started, end)));
      started.await();
      assertThat(repository().inTransaction("28222", transaction -> "second")).isEmpty();
      assertThat(repository().inTransaction("28223", transaction -> "of another city")).isPresent();
      end.countDown();
      assertThat(running.get()).hasValue("first");
      assertThat(repository().inTransaction("28222", transaction -> "third")).hasValue("third");
    } finally {
      end.countDown();
      other.shutdownNow();
    }
  }

  @Test
  void textComesBackWithItsTabsQuotesAndBackslashes() {
    String odd = "表\t計\\n \"算\" {a,b}\r\n\\. \\N 😀";
    Resource resource = Resources.named(odd).at(35.2, 134.8).build();
    StoredResources.store(POSTGIS.database(), List.of(GO, resource), LATER);
    List<SourceRow> rows =
        repository().inTransaction("28222", ImportTransaction::sourceRows).orElseThrow();
    assertThat(rows).contains(StoredResources.row(resource));
    assertThat(
            count("select count(*) from resource where 97::bigint << 21 | 98 = any (search_grams)"))
        .isOne();
  }

  @Test
  void rowsComeBackAsTheyWereStored() {
    List<SourceRow> rows =
        repository().inTransaction("28222", ImportTransaction::sourceRows).orElseThrow();
    assertThat(rows).containsExactlyInAnyOrder(StoredResources.row(GO), StoredResources.row(SALON));
  }

  private static String waitFor(CountDownLatch started, CountDownLatch end) {
    started.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "first";
  }

  private static ImportRepository repository() {
    return new ImportRepository(POSTGIS.database());
  }

  private static Changes save(
      ImportTransaction transaction, List<SourceRow> rows, List<Resource> resources) {
    ImportBatch batch = transaction.begin(StoredResources.order(LATER));
    batch.save(rows, List.of(), resources);
    return batch.finish();
  }

  private static SourceRow quarantined(SourceRow row) {
    return row.became(SourceRow.State.QUARANTINED, null, row.notices());
  }

  private static Instant revised(Resource resource) {
    UUID id = resource.id();
    return POSTGIS
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select revised_at from resource where id = :id")
                    .bind("id", id)
                    .mapTo(Instant.class)
                    .one());
  }

  private static int count(String sql) {
    return POSTGIS
        .database()
        .jdbi()
        .withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }

  private static void execute(String sql) {
    POSTGIS.database().jdbi().useHandle(handle -> handle.execute(sql));
  }
}

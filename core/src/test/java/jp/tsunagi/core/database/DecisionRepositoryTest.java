package jp.tsunagi.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.database.DecisionRepository.Outcome;
import jp.tsunagi.core.database.ResourceRepository.Current;
import jp.tsunagi.core.resource.Cost;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import jp.tsunagi.core.submission.Content;
import jp.tsunagi.core.submission.Submission;
import jp.tsunagi.core.submission.Submission.Kind;
import jp.tsunagi.core.submission.Submission.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DecisionRepositoryTest {

  @RegisterExtension static final PostgisExtension POSTGIS = new PostgisExtension();

  private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");
  private static final Resource SALON =
      Resources.named("八鹿サロン").ofArea("28222-yokayoka").at(35.4, 134.76).costing(100).build();

  private final DecisionRepository decisions = new DecisionRepository(POSTGIS.database());
  private final SubmissionRepository submissions = new SubmissionRepository(POSTGIS.database());
  private final ResourceRepository resources = new ResourceRepository(POSTGIS.database());

  @BeforeEach
  void onlyTheSalon() {
    POSTGIS.execute("truncate submission, correction, revision, source_row, resource cascade");
    StoredResources.store(POSTGIS.database(), SALON);
  }

  @Test
  void aCorrectionIsShownAndWhatWasThereIsKept() {
    Edit edit = edit(null, cost(200));
    assertThat(edit).isInstanceOf(Edit.Saved.class);
    assertThat(salon().resource().cost().yen()).isEqualTo(200);
    assertThat(salon().revision()).isEqualTo(2);
    assertThat(
            POSTGIS.ask(
                "select number || ' ' || (record #>> '{cost,yen}') || ' ' || origin || ' ' || reason"
                    + " from revision"))
        .isEqualTo("1 100 person 電話で聞いた");
  }

  @Test
  void anImportOfTheSameSheetKeepsTheCorrection() {
    edit(null, cost(200));
    StoredResources.store(POSTGIS.database(), SALON);
    assertThat(salon().resource().cost().yen()).isEqualTo(200);
    assertThat(salon().revision()).isEqualTo(2);
    assertThat(queue()).isEmpty();
  }

  @Test
  void aSheetThatSaysSomethingNewAsksTheStewardOnceAndOverwritesNothing() {
    edit(null, cost(200));
    StoredResources.store(POSTGIS.database(), costing(300));
    StoredResources.store(POSTGIS.database(), costing(300));
    assertThat(salon().resource().cost().yen()).isEqualTo(200);
    assertThat(queue()).hasSize(1);
    Submission question = queue().get(0);
    assertThat(question.kind()).isEqualTo(Kind.SHEET);
    assertThat(question.areas()).containsExactly("28222-yokayoka", "28222-yoka");
    assertThat(question.sources()).containsExactly("test.csv");
    decisions.approve(
        question.id(),
        null,
        null,
        (id, content) -> SALON,
        StoredResources.REFERENCE,
        today(),
        author());
    assertThat(salon().resource().cost().yen()).isEqualTo(300);
    assertThat(POSTGIS.ask("select count(*) from correction")).isEqualTo("0");
  }

  @Test
  void aSheetThatSaysTheSameAsThePersonEndsTheCorrection() {
    edit(null, cost(200));
    StoredResources.store(POSTGIS.database(), costing(200));
    assertThat(POSTGIS.ask("select count(*) from correction")).isEqualTo("0");
    StoredResources.store(POSTGIS.database(), costing(400));
    assertThat(salon().resource().cost().yen()).isEqualTo(400);
  }

  @Test
  void twoPeopleWhoChangeDifferentFieldsBothSucceed() {
    edit(1, cost(200));
    assertThat(edit(1, content("venue", "八鹿公民館"))).isInstanceOf(Edit.Saved.class);
    assertThat(salon().resource().cost().yen()).isEqualTo(200);
    assertThat(salon().resource().venue()).isEqualTo("八鹿公民館");
  }

  @Test
  void theSecondOfTwoWhoChangeTheSameFieldIsShownTheFirstsChange() {
    edit(1, cost(200));
    Edit second = edit(1, cost(300));
    assertThat(second).isInstanceOf(Edit.Conflict.class);
    assertThat(((Edit.Conflict) second).fields()).containsExactly("cost");
    assertThat(((Edit.Conflict) second).resource().cost().yen()).isEqualTo(200);
    assertThat(salon().resource().cost().yen()).isEqualTo(200);
  }

  @Test
  void twoPeopleWhoSayTheSameDoNotDisagree() {
    edit(1, cost(200));
    assertThat(edit(1, cost(200))).isInstanceOf(Edit.Saved.class);
    assertThat(salon().revision()).isEqualTo(2);
  }

  @Test
  void anApprovalThatIsTakenBackLeavesTheResourceAsItWas() {
    UUID id = send(Kind.CORRECTION, SALON.id(), cost(200));
    assertThat(approve(id)).isInstanceOf(Outcome.Done.class);
    assertThat(salon().resource().cost().yen()).isEqualTo(200);
    undo(id);
    assertThat(salon().resource()).isEqualTo(SALON);
    assertThat(POSTGIS.ask("select count(*) from correction")).isEqualTo("0");
    assertThat(queue()).extracting(Submission::state).containsExactly(State.PENDING);
  }

  @Test
  void whatSomebodyChangedSinceIsNotUndoneWithADecision() {
    UUID id = send(Kind.CORRECTION, SALON.id(), cost(200));
    approve(id);
    edit(null, cost(500));
    assertThat(undo(id)).isInstanceOf(Outcome.Conflicting.class);
    assertThat(salon().resource().cost().yen()).isEqualTo(500);
  }

  @Test
  void twoStewardsCannotDecideTheSameTwice() {
    UUID id = send(Kind.CORRECTION, SALON.id(), cost(200));
    approve(id);
    assertThat(decisions.answer(id, State.REFUSED, "ちがう", author()))
        .isInstanceOf(Outcome.TooLate.class);
  }

  @Test
  void aResourceThatAPersonAddedIsFoundAndOutlivesAnImport() {
    UUID id = send(Kind.NEW, null, content("name", "土曜の囲碁会"));
    Resource made = Resources.named("土曜の囲碁会").at(35.33, 134.67).build();
    decisions.approve(
        id, null, null, (sent, c) -> made, StoredResources.REFERENCE, today(), author());
    assertThat(resources.current(made.id())).isPresent();
    StoredResources.store(POSTGIS.database(), SALON);
    assertThat(resources.current(made.id())).isPresent();
    assertThat(POSTGIS.ask("select source from source_row where resource = '" + made.id() + "'"))
        .isEqualTo("投稿");
    undo(id);
    assertThat(resources.current(made.id())).isEmpty();
  }

  @Test
  void whatHasEndedIsFoundByNoSearchAndReadByItsAddress() {
    edit(null, content("ended_on", "2026-11-20"));
    assertThat(POSTGIS.ask("select count(*) from resource_point")).isEqualTo("0");
    assertThat(resources.counts().categories()).isEmpty();
    assertThat(salon().resource().endedOn()).isEqualTo(today().minusDays(1));
    edit(null, new Content(Map.of("ended_on", Json.read("null", JsonNode.class))));
    assertThat(POSTGIS.ask("select count(*) from resource_point")).isEqualTo("3");
  }

  private Edit edit(@Nullable Integer base, Content content) {
    return decisions.edit(SALON.id(), base, content, StoredResources.REFERENCE, today(), author());
  }

  private Outcome approve(UUID id) {
    return decisions.approve(
        id, null, null, (sent, c) -> SALON, StoredResources.REFERENCE, today(), author(id));
  }

  private Outcome undo(UUID id) {
    return decisions.undo(id, StoredResources.REFERENCE, today(), author());
  }

  private UUID send(Kind kind, @Nullable UUID resource, Content content) {
    UUID id = UUID.randomUUID();
    submissions.send(
        new Submission(
            id,
            "28222",
            kind,
            State.PENDING,
            resource,
            content,
            null,
            resource == null ? null : 1,
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            NOW,
            NOW,
            null,
            null),
        id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return id;
  }

  private List<Submission> queue() {
    return POSTGIS
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(SubmissionRows.SELECT + "where state in ('pending', 'asked')")
                    .map((row, context) -> SubmissionRows.read(row))
                    .list());
  }

  private Current salon() {
    return resources.current(SALON.id()).orElseThrow();
  }

  private static Resource costing(int yen) {
    return Resources.named("八鹿サロン").ofArea("28222-yokayoka").at(35.4, 134.76).costing(yen).build();
  }

  private static Content cost(int yen) {
    return new Content(Map.of("cost", Json.mapper().valueToTree(new Cost(yen + "円", yen))));
  }

  private static Content content(String field, String value) {
    return new Content(Map.of(field, Json.mapper().valueToTree(value)));
  }

  private static java.time.LocalDate today() {
    return StoredResources.TODAY;
  }

  private static Author author() {
    return author(null);
  }

  private static Author author(@Nullable UUID submission) {
    return new Author(null, submission, "電話で聞いた", NOW.plusSeconds(60));
  }
}

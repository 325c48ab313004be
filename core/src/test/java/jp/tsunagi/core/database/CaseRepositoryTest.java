package jp.tsunagi.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.core.account.Account;
import jp.tsunagi.core.account.Actor;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.account.Token;
import jp.tsunagi.core.casework.CaseFile;
import jp.tsunagi.core.casework.Channel;
import jp.tsunagi.core.casework.Clinic;
import jp.tsunagi.core.casework.Consent;
import jp.tsunagi.core.casework.Recipient;
import jp.tsunagi.core.casework.Referral;
import jp.tsunagi.core.casework.ReferralReason;
import jp.tsunagi.core.casework.Report;
import jp.tsunagi.core.casework.Shortlisted;
import jp.tsunagi.core.casework.Step;
import jp.tsunagi.core.casework.StepKind;
import jp.tsunagi.core.casework.SupportCase.Origin;
import jp.tsunagi.core.casework.Wellbeing;
import jp.tsunagi.core.database.AccountRepository.Scope;
import jp.tsunagi.core.database.CaseRepository.Change;
import jp.tsunagi.core.database.CaseRepository.Opening;
import jp.tsunagi.core.secret.KeyFile;
import jp.tsunagi.core.secret.Sealer;
import jp.tsunagi.core.settings.DatabaseUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As the service does it: under a role that owns nothing. */
class CaseRepositoryTest {

  @RegisterExtension static final PostgisExtension POSTGIS = new PostgisExtension();

  private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final String TOWN = "28222";
  private static final String WORDS = "囲碁が好き。酒をやめられない。";

  @TempDir static Path folder;

  private static Database service;
  private static CaseRepository cases;
  private static CaseNotes notes;
  private static ReferralRepository referrals;

  @BeforeAll
  static void connectAsTheService() {
    StoredResources.store(POSTGIS.database());
    service = Database.open(DatabaseUrl.parse(POSTGIS.serviceAddress()), 2);
    Sealer sealer = new Sealer(new KeyFile(folder.resolve("cases.jwks")));
    cases = new CaseRepository(service, sealer);
    notes = new CaseNotes(service, sealer);
    referrals = new ReferralRepository(service, sealer);
  }

  @AfterAll
  static void disconnect() {
    service.close();
  }

  @Test
  void theServiceIsUnderRowLevelSecurityAndTheOwnerIsNot() {
    assertThat(cases.isGuarded()).isTrue();
    Sealer sealer = new Sealer(new KeyFile(folder.resolve("cases.jwks")));
    assertThat(new CaseRepository(POSTGIS.database(), sealer).isGuarded()).isFalse();
  }

  @Test
  void aLinkWorkerReadsBackWhatWasNoted() {
    Actor worker = worker();
    UUID id = full(worker);
    CaseFile file = cases.find(worker, id).orElseThrow();
    assertThat(file.supportCase().need()).isEqualTo("{\"wishes\":[\"" + WORDS + "\"]}");
    assertThat(file.supportCase().origin()).isEqualTo(new Origin(134.765, 35.405));
    Referral referral = Objects.requireNonNull(file.referral());
    assertThat(referral.words()).isEqualTo(WORDS);
    assertThat(referral.clinicNumber()).isEqualTo("A-4711");
    assertThat(file.steps()).extracting(Step::note).containsExactly(WORDS);
    assertThat(file.shortlist()).extracting(Shortlisted::note).containsExactly(WORDS, null);
    assertThat(file.reports()).extracting(Report::words).containsExactly(WORDS);
    assertThat(file.wellbeing().get(0).people()).isEqualTo(2);
    assertThat(file.consents()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "support_case",
        "referral",
        "case_consent",
        "case_step",
        "case_wellbeing",
        "case_shortlist",
        "case_report"
      })
  void whoGoesRoundTheProgramWithTheServicesRoleSeesNoCase(String table) {
    full(worker());
    assertThat(POSTGIS.ask("select count(*) > 0 from " + table)).isEqualTo("t");
    assertThat(asService("select count(*) from " + table)).isEqualTo("0");
    assertThat(
            asService(
                "with pretended as (select set_config('tsunagi.login', encode(token_hash, 'hex'),"
                    + " true) as done from login_session)"
                    + " select count(*) from "
                    + table
                    + ", pretended"))
        .isEqualTo("0");
  }

  @Test
  void aQueryThatForgetsToAskForTheOwnerStillShowsOnlyTheirs() {
    Actor one = worker();
    Actor other = worker();
    UUID mine = full(one);
    UUID theirs = full(other);
    assertThat(cases.list(one)).extracting(listed -> listed.supportCase().id()).contains(mine);
    assertThat(cases.list(one))
        .extracting(listed -> listed.supportCase().id())
        .doesNotContain(theirs);
    assertThat(cases.find(one, theirs)).isEmpty();
    assertThat(notes.step(one, theirs, step())).isFalse();
    assertThat(notes.shortlist(one, theirs, List.of())).isFalse();
    assertThat(cases.erase(one, theirs)).isFalse();
    assertThat(cases.handOver(one, theirs, one.account())).isFalse();
    CaseFile untouched = cases.find(other, theirs).orElseThrow();
    assertThat(untouched.steps()).hasSize(1);
    assertThat(untouched.shortlist()).hasSize(2);
  }

  @Test
  void aTeamSeesEachOthersCases() {
    Actor one = worker("八鹿チーム");
    Actor colleague = worker("八鹿チーム");
    Actor stranger = worker("大屋チーム");
    UUID id = full(one);
    assertThat(cases.find(colleague, id)).isPresent();
    assertThat(cases.find(stranger, id)).isEmpty();
  }

  @Test
  void aCaseIsHandedToAnotherTeamAndGone() {
    Actor one = worker("養父チーム");
    Actor successor = worker("関宮チーム");
    UUID id = full(one);
    assertThat(cases.handOver(one, id, successor.account())).isTrue();
    assertThat(cases.find(one, id)).isEmpty();
    assertThat(cases.find(successor, id)).isPresent();
  }

  @Test
  void aCaseIsNotHandedToSomebodyWhoIsNoLinkWorker() {
    Actor one = worker();
    UUID id = full(one);
    UUID steward = account(Role.STEWARD).id();
    assertThat(cases.handOver(one, id, steward)).isFalse();
  }

  @Test
  void stewardsAndAdministratorsSeeNoCase() {
    full(worker());
    assertThat(cases.list(login(account(Role.ADMINISTRATOR)))).isEmpty();
    assertThat(cases.list(login(account(Role.STEWARD)))).isEmpty();
  }

  @Test
  void theDatabaseHoldsNoFreeTextInTheClear() {
    full(worker());
    for (String table : List.of("support_case", "referral", "case_step", "case_shortlist")) {
      assertThat(POSTGIS.ask("select string_agg(t::text, '') from " + table + " t"))
          .as(table)
          .doesNotContain("囲碁")
          .doesNotContain("A-4711");
    }
    assertThat(POSTGIS.ask("select string_agg(t::text, '') from case_report t"))
        .doesNotContain("囲碁");
  }

  @Test
  void everyReadIsInTheAudit() {
    Actor worker = worker();
    UUID id = full(worker);
    cases.find(worker, id);
    cases.find(worker, id);
    assertThat(
            POSTGIS.ask(
                "select count(*) from audit where action = 'case.read' and subject_id = '"
                    + id
                    + "' and account = '"
                    + worker.account()
                    + "'"))
        .isEqualTo("2");
  }

  @Test
  void erasingLeavesNothingOfACase() {
    Actor worker = worker();
    UUID id = full(worker);
    assertThat(cases.erase(worker, id)).isTrue();
    for (String table :
        List.of("referral", "case_consent", "case_step", "case_wellbeing", "case_shortlist")) {
      assertThat(POSTGIS.ask("select count(*) from " + table + " where case_id = '" + id + "'"))
          .as(table)
          .isEqualTo("0");
    }
    assertThat(POSTGIS.ask("select count(*) from revision where record::text like '%" + id + "%'"))
        .isEqualTo("0");
  }

  @Test
  void onItsDayACaseIsErasedWhosoeverItIs() {
    Actor worker = worker();
    UUID id = open(worker, TODAY.plusDays(1));
    UUID later = open(worker, TODAY.plusDays(2));
    assertThat(cases.eraseDue(TODAY, List.of())).doesNotContain(id);
    assertThat(cases.eraseDue(TODAY.plusDays(1), List.of())).contains(id).doesNotContain(later);
    assertThat(cases.find(worker, id)).isEmpty();
    assertThat(cases.eraseDue(TODAY, List.of(later))).as("after a restore").contains(later);
  }

  @Test
  void theSecondOfTwoWhoChangeACaseIsTold() {
    Actor worker = worker();
    UUID id = open(worker, TODAY.plusYears(1));
    assertThat(cases.change(worker, id, change(1, 6))).isTrue();
    assertThat(cases.change(worker, id, change(1, 7))).isFalse();
    assertThat(cases.find(worker, id).orElseThrow().supportCase().ageBand()).isEqualTo(6);
  }

  @Test
  void aReferralIsTakenUpOnce() {
    Actor worker = worker();
    UUID referral = referral(worker);
    assertThat(cases.open(worker, opening(referral, TODAY.plusYears(1)))).isPresent();
    int before = cases.list(worker).size();
    assertThat(cases.open(worker, opening(referral, TODAY.plusYears(1)))).isEmpty();
    assertThat(cases.list(worker)).hasSize(before);
  }

  @Test
  void aReportLeavesOnlyWhenSomebodyHasReviewedWhatItSays() {
    Actor worker = worker();
    UUID id = open(worker, TODAY.plusYears(1));
    Report report = new Report(UUID.randomUUID(), WORDS, TODAY, null, null);
    assertThat(notes.report(worker, id, report)).isTrue();
    assertThat(notes.sent(worker, id, report.id(), TODAY)).isFalse();
    assertThat(notes.review(worker, id, report.id())).isTrue();
    notes.report(worker, id, new Report(report.id(), "ほかの言葉", TODAY, null, null));
    assertThat(notes.sent(worker, id, report.id(), TODAY)).as("changed since").isFalse();
    notes.review(worker, id, report.id());
    assertThat(notes.sent(worker, id, report.id(), TODAY)).isTrue();
    assertThat(notes.report(worker, id, report)).as("it has left").isFalse();
  }

  @Test
  void aClinicSendsOneReferralByItsLinkAndSeesNothing() {
    Actor worker = worker();
    Clinic clinic = clinic(worker);
    Token link = Token.random();
    referrals.makeLink(worker, clinic.id(), link.hash(), NOW.plusSeconds(60));
    assertThat(referrals.ofLink(link.hash(), NOW)).contains(clinic);
    Referral sent = referral(clinic, Channel.FORM);
    LocalDate erase = TODAY.plusYears(1);
    assertThat(referrals.receive(link.hash(), TOWN, sent, erase, NOW)).isTrue();
    assertThat(referrals.receive(link.hash(), TOWN, sent, erase, NOW)).isFalse();
    assertThat(referrals.waiting(worker)).extracting(Referral::id).contains(sent.id());
    assertThat(asService("select count(*) from referral")).isEqualTo("0");
  }

  @Test
  void afterARotationEverythingIsSealedWithTheNewKeyAndReadsAsBefore() {
    Actor worker = worker();
    UUID id = full(worker);
    KeyFile keys = new KeyFile(folder.resolve("cases.jwks"));
    keys.addKey();
    Sealer sealer = new Sealer(keys);
    SealedColumns columns = new SealedColumns(POSTGIS.database());
    assertThat(columns.sealAnew(sealer)).isGreaterThanOrEqualTo(6);
    assertThat(columns.sealAnew(sealer)).as("again").isZero();
    keys.forgetOldKeys();
    CaseFile file = new CaseRepository(service, new Sealer(keys)).find(worker, id).orElseThrow();
    assertThat(file.supportCase().need()).contains(WORDS);
    assertThat(Objects.requireNonNull(file.referral()).clinicNumber()).isEqualTo("A-4711");
    assertThat(file.steps().get(0).note()).isEqualTo(WORDS);
    assertThat(file.shortlist().get(0).note()).isEqualTo(WORDS);
    assertThat(file.reports().get(0).words()).isEqualTo(WORDS);
    assertThat(cases.find(worker, id)).as("by a server that was not told").isPresent();
  }

  @Test
  void theServiceCannotChangeTheAuditOfReads() {
    assertThatThrownBy(() -> asService("delete from audit returning 1"))
        .hasMessageContaining("permission denied");
  }

  private static UUID full(Actor worker) {
    UUID id = cases.open(worker, opening(referral(worker), TODAY.plusYears(2))).orElseThrow();
    notes.step(worker, id, step());
    notes.consent(
        worker,
        id,
        new Consent(UUID.randomUUID(), Recipient.CLINIC, null, TODAY, TODAY.plusMonths(6), null));
    notes.wellbeing(worker, id, new Wellbeing(TODAY, 5, 3, 2, 1, null, 6));
    notes.shortlist(
        worker,
        id,
        List.of(
            new Shortlisted(UUID.randomUUID(), WORDS), new Shortlisted(UUID.randomUUID(), null)));
    notes.report(worker, id, new Report(UUID.randomUUID(), WORDS, TODAY, null, null));
    assertThat(cases.change(worker, id, change(1, 6))).isTrue();
    return id;
  }

  private static UUID open(Actor worker, LocalDate eraseOn) {
    return cases.open(worker, opening(null, eraseOn)).orElseThrow();
  }

  private static Opening opening(@Nullable UUID referral, LocalDate eraseOn) {
    return new Opening(
        TOWN, referral, 6, "28222-yoka", Origin.around(134.7639, 35.4041), TODAY, eraseOn);
  }

  private static Change change(int revision, int ageBand) {
    return new Change(
        ageBand,
        "28222-yoka",
        Origin.around(134.7639, 35.4041),
        "{\"wishes\":[\"" + WORDS + "\"]}",
        TODAY.plusYears(2),
        null,
        null,
        revision);
  }

  private static Step step() {
    return new Step(
        UUID.randomUUID(), StepKind.LISTENED, TODAY, null, null, WORDS, UUID.randomUUID());
  }

  private static UUID referral(Actor worker) {
    Referral referral = referral(clinic(worker), Channel.FAX);
    referrals.enter(worker, TOWN, referral, TODAY.plusYears(1));
    return referral.id();
  }

  private static Referral referral(Clinic clinic, Channel channel) {
    return new Referral(
        UUID.randomUUID(),
        clinic.id(),
        channel,
        TODAY,
        TODAY,
        6,
        "28222-yoka",
        Set.of(ReferralReason.ALONE, ReferralReason.HABITS),
        "A-4711",
        WORDS,
        null,
        null);
  }

  private static Clinic clinic(Actor worker) {
    UUID id = UUID.randomUUID();
    Clinic clinic = new Clinic(id, "医院 " + id, null, "079-000-0000", null);
    assertThat(referrals.save(worker, TOWN, clinic)).isTrue();
    return clinic;
  }

  private static Actor worker() {
    return login(account(Role.LINK_WORKER));
  }

  private static Actor worker(String team) {
    Actor worker = worker();
    new LinkWorkerRepository(service).place(worker.account(), team, "保健師");
    return worker;
  }

  private static Account account(Role role) {
    String email = UUID.randomUUID() + "@example.jp";
    AccountRepository accounts = new AccountRepository(service);
    Account account = accounts.create(email, email, role, Scope.EVERYTHING, NOW).orElseThrow();
    accounts.setPassword(account.id(), "hash");
    return account;
  }

  private static Actor login(Account account) {
    Token cookie = Token.random();
    new LoginRepository(service).open(account.id(), cookie.hash(), "csrf", "test", NOW);
    return new Actor(account.id(), cookie, NOW);
  }

  private static String asService(String sql) {
    return service.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(String.class).one());
  }
}

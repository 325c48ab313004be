package jp.tsunagi.core.database;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import jp.tsunagi.core.account.Actor;
import jp.tsunagi.core.casework.Circumstances;
import jp.tsunagi.core.casework.Consent;
import jp.tsunagi.core.casework.Report;
import jp.tsunagi.core.casework.Shortlisted;
import jp.tsunagi.core.casework.Step;
import jp.tsunagi.core.casework.Wellbeing;
import jp.tsunagi.core.secret.Sealer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * What link workers note of a case: consents, steps, answers, the shortlist, reports. Each method
 * returns false, and does nothing, when the case is not theirs. Thread-safe.
 */
public final class CaseNotes {

  private final Acting acting;
  private final Sealer sealer;

  public CaseNotes(Database database, Sealer sealer) {
    this.acting = new Acting(database);
    this.sealer = sealer;
  }

  /** Notes that somebody agreed. */
  public boolean consent(Actor actor, UUID supportCase, Consent consent) {
    return write(
        actor,
        supportCase,
        "case.consent_given",
        """
        insert into case_consent (id, case_id, recipient, resource, given_on, ends_on)
        select :id, c.id, :recipient, :resource, :given, :ends from support_case c where c.id = :case
        """,
        update ->
            update
                .bind("id", consent.id())
                .bind("recipient", Columns.word(consent.recipient()))
                .bind("resource", consent.resource())
                .bind("given", consent.givenOn())
                .bind("ends", consent.endsOn()));
  }

  /** Notes that somebody agrees no more. */
  public boolean withdraw(Actor actor, UUID supportCase, UUID consent, LocalDate on) {
    return write(
        actor,
        supportCase,
        "case.consent_withdrawn",
        "update case_consent set withdrawn_on = :on"
            + " where id = :id and case_id = :case and withdrawn_on is null",
        update -> update.bind("id", consent).bind("on", on));
  }

  /** Notes a step. */
  public boolean step(Actor actor, UUID supportCase, Step step) {
    return write(
        actor,
        supportCase,
        "case.step_noted",
        """
        insert into case_step (id, case_id, kind, done_on, resource, because, note, account, made_at)
        select :id, c.id, :kind, :on, :resource, :because, :note, :account, :at
        from support_case c where c.id = :case
        """,
        update ->
            update
                .bind("id", step.id())
                .bind("kind", Columns.word(step.kind()))
                .bind("on", step.on())
                .bind("resource", step.resource())
                .bind("because", step.because() == null ? null : Columns.word(step.because()))
                .bind("note", sealer.sealGiven(step.note(), CaseRows.stepNote(step.id())))
                .bind("account", actor.account())
                .bind("at", actor.at()));
  }

  /** Takes back a step that was noted by mistake. */
  public boolean removeStep(Actor actor, UUID supportCase, UUID step) {
    return write(
        actor,
        supportCase,
        "case.step_removed",
        "delete from case_step where id = :id and case_id = :case",
        update -> update.bind("id", step));
  }

  /** Notes how somebody sees their life; in place of what they said the same day. */
  public boolean wellbeing(Actor actor, UUID supportCase, Wellbeing answers) {
    return write(
        actor,
        supportCase,
        "case.wellbeing_noted",
        """
        insert into case_wellbeing (case_id, answered_on, body, mind, people, joy, living, place)
        select c.id, :on, :body, :mind, :people, :joy, :living, :place
        from support_case c where c.id = :case
        on conflict (case_id, answered_on) do update set body = excluded.body, mind = excluded.mind,
          people = excluded.people, joy = excluded.joy, living = excluded.living,
          place = excluded.place
        """,
        update ->
            update
                .bind("on", answers.on())
                .bind("body", answers.body())
                .bind("mind", answers.mind())
                .bind("people", answers.people())
                .bind("joy", answers.joy())
                .bind("living", answers.living())
                .bind("place", answers.place()));
  }

  /** Notes how somebody lives; in place of what they said the same day. */
  public boolean circumstances(Actor actor, UUID supportCase, Circumstances answers) {
    return write(
        actor,
        supportCase,
        "case.circumstances_noted",
        """
        insert into case_circumstances
          (case_id, answered_on, income, family, bills, friends, health, satisfaction)
        select c.id, :on, :income, :family, :bills, :friends, :health, :satisfaction
        from support_case c where c.id = :case
        on conflict (case_id, answered_on) do update set income = excluded.income,
          family = excluded.family, bills = excluded.bills, friends = excluded.friends,
          health = excluded.health, satisfaction = excluded.satisfaction
        """,
        update ->
            update
                .bind("on", answers.on())
                .bind("income", Columns.word(answers.income()))
                .bind("family", Columns.word(answers.family()))
                .bind("bills", Columns.word(answers.bills()))
                .bind("friends", Columns.word(answers.friends()))
                .bind("health", Columns.word(answers.health()))
                .bind("satisfaction", Columns.word(answers.satisfaction())));
  }

  /** Puts another shortlist in place of the one there is. */
  public boolean shortlist(Actor actor, UUID supportCase, List<Shortlisted> list) {
    return acting.as(
        actor,
        handle -> {
          boolean theirs = isTheirs(handle, supportCase);
          if (theirs) {
            handle.execute("delete from case_shortlist where case_id = ?", supportCase);
            for (int i = 0; i < list.size(); i++) {
              Shortlisted one = list.get(i);
              handle.execute(
                  "insert into case_shortlist (case_id, position, resource, note)"
                      + " values (?, ?, ?, ?)",
                  supportCase,
                  i,
                  one.resource(),
                  sealer.sealGiven(
                      one.note(), CaseRows.shortlistNote(supportCase, one.resource())));
            }
            Acting.note(handle, actor, "case.shortlist_made", supportCase);
          }
          return theirs;
        });
  }

  private static boolean isTheirs(Handle handle, UUID supportCase) {
    return handle
        .createQuery("select exists (select from support_case where id = :id)")
        .bind("id", supportCase)
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * Writes a report, or other words in place of one that was not sent; nobody has reviewed those.
   */
  public boolean report(Actor actor, UUID supportCase, Report report) {
    return write(
        actor,
        supportCase,
        "case.report_written",
        """
        insert into case_report (id, case_id, words, written_on)
        select :id, c.id, :words, :on from support_case c where c.id = :case
        on conflict (id) do update
        set words = excluded.words, written_on = excluded.written_on, reviewed_by = null
        where case_report.case_id = :case and case_report.sent_on is null
        """,
        update ->
            update
                .bind("id", report.id())
                .bind("words", sealer.seal(report.words(), CaseRows.reportWords(report.id())))
                .bind("on", report.writtenOn()));
  }

  /** Notes that somebody has read a report and found it right. */
  public boolean review(Actor actor, UUID supportCase, UUID report) {
    return write(
        actor,
        supportCase,
        "case.report_reviewed",
        "update case_report set reviewed_by = :account"
            + " where id = :id and case_id = :case and sent_on is null",
        update -> update.bind("id", report).bind("account", actor.account()));
  }

  /** Notes that a report has left; false also when nobody has reviewed it. */
  public boolean sent(Actor actor, UUID supportCase, UUID report, LocalDate on) {
    return write(
        actor,
        supportCase,
        "case.report_sent",
        "update case_report set sent_on = :on"
            + " where id = :id and case_id = :case and sent_on is null and reviewed_by is not null",
        update -> update.bind("id", report).bind("on", on));
  }

  private boolean write(
      Actor actor, UUID supportCase, String action, String sql, Consumer<Update> binding) {
    return acting.as(
        actor,
        handle -> {
          Update update = handle.createUpdate(sql).bind("case", supportCase);
          binding.accept(update);
          boolean done = update.execute() > 0;
          if (done) {
            Acting.note(handle, actor, action, supportCase);
          }
          return done;
        });
  }
}

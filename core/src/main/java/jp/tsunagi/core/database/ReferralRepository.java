package jp.tsunagi.core.database;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.core.account.Actor;
import jp.tsunagi.core.casework.Clinic;
import jp.tsunagi.core.casework.Referral;
import jp.tsunagi.core.secret.Sealer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The clinics that take part, and what they ask for. Thread-safe. */
public final class ReferralRepository {

  private static final RowMapper<Clinic> CLINIC =
      (row, context) ->
          new Clinic(
              row.getObject("id", UUID.class),
              row.getString("name"),
              row.getString("doctor"),
              row.getString("phone"),
              row.getString("fax"));

  private final Database database;
  private final Acting acting;
  private final Sealer sealer;

  public ReferralRepository(Database database, Sealer sealer) {
    this.database = database;
    this.acting = new Acting(database);
    this.sealer = sealer;
  }

  /** The clinics of a municipality, by name. */
  public List<Clinic> clinics(String municipality) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select * from clinic where municipality = :municipality order by name, id")
                    .bind("municipality", municipality)
                    .map(CLINIC)
                    .list());
  }

  /**
   * Adds a clinic, or puts other values in place of those of the same id.
   *
   * @return false when another clinic has the name
   */
  public boolean save(Actor actor, String municipality, Clinic clinic) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              boolean taken =
                  handle
                      .createQuery(
                          "select exists (select from clinic where municipality = :municipality"
                              + " and name = :name and id <> :id)")
                      .bind("municipality", municipality)
                      .bind("name", clinic.name())
                      .bind("id", clinic.id())
                      .mapTo(Boolean.class)
                      .one();
              if (!taken) {
                write(handle, municipality, clinic);
                Acting.note(handle, actor, "clinic.saved", "clinic", clinic.id());
              }
              return !taken;
            });
  }

  private static void write(Handle handle, String municipality, Clinic clinic) {
    handle.execute(
        """
        insert into clinic (id, municipality, name, doctor, phone, fax) values (?, ?, ?, ?, ?, ?)
        on conflict (id) do update set name = excluded.name, doctor = excluded.doctor,
          phone = excluded.phone, fax = excluded.fax
        """,
        clinic.id(),
        municipality,
        clinic.name(),
        clinic.doctor(),
        clinic.phone(),
        clinic.fax());
  }

  /** Makes a link by which a clinic sends one referral; false when there is no such clinic. */
  public boolean makeLink(Actor actor, UUID clinic, byte[] tokenHash, Instant expiresAt) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              boolean made =
                  handle
                          .createUpdate(
                              """
                              insert into clinic_link (token_hash, clinic, expires_at)
                              select :hash, id, :expires from clinic where id = :clinic
                              """)
                          .bind("hash", tokenHash)
                          .bind("clinic", clinic)
                          .bind("expires", expiresAt)
                          .execute()
                      > 0;
              if (made) {
                Acting.note(handle, actor, "clinic.link_made", "clinic", clinic);
              }
              return made;
            });
  }

  /** Whose link this is, as long as nobody used it. */
  public Optional<Clinic> ofLink(byte[] tokenHash, Instant now) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select c.* from clinic_link l join clinic c on c.id = l.clinic
                        where l.token_hash = :hash and l.used_at is null and l.expires_at > :now
                        """)
                    .bind("hash", tokenHash)
                    .bind("now", now)
                    .map(CLINIC)
                    .findOne());
  }

  /** Whether a referral was sent by this link. */
  public boolean isUsed(byte[] tokenHash) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select exists (select from clinic_link"
                            + " where token_hash = :hash and used_at is not null)")
                    .bind("hash", tokenHash)
                    .mapTo(Boolean.class)
                    .one());
  }

  /**
   * Uses a link up and stores what the clinic asks for, both or neither.
   *
   * @param referral whose clinic must be the link's
   * @return false when the link was used, or is over
   */
  public boolean receive(
      byte[] tokenHash, String municipality, Referral referral, LocalDate eraseOn, Instant now) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              boolean usable =
                  handle
                          .createUpdate(
                              """
                              update clinic_link set used_at = :now
                              where token_hash = :hash and clinic = :clinic and used_at is null
                                and expires_at > :now
                              """)
                          .bind("now", now)
                          .bind("hash", tokenHash)
                          .bind("clinic", referral.clinic())
                          .execute()
                      > 0;
              if (usable) {
                insert(handle, municipality, referral, eraseOn);
              }
              return usable;
            });
  }

  /** Stores what came on paper, by FAX or by telephone. */
  public void enter(Actor actor, String municipality, Referral referral, LocalDate eraseOn) {
    acting.as(
        actor,
        handle -> {
          insert(handle, municipality, referral, eraseOn);
          Acting.note(handle, actor, "referral.entered", "referral", referral.id());
          return referral;
        });
  }

  private void insert(Handle handle, String municipality, Referral referral, LocalDate eraseOn) {
    handle
        .createUpdate(
            """
            insert into referral (id, municipality, clinic, channel, received_on, consented_on,
              age_band, area, reasons, clinic_number, words, erase_on)
            values (:id, :municipality, :clinic, :channel, :received, :consented, :age, :area,
              :reasons, :number, :words, :erase)
            """)
        .bind("id", referral.id())
        .bind("municipality", municipality)
        .bind("clinic", referral.clinic())
        .bind("channel", Columns.word(referral.channel()))
        .bind("received", referral.receivedOn())
        .bind("consented", referral.consentedOn())
        .bind("age", referral.ageBand())
        .bind("area", referral.area())
        .bindArray(
            "reasons",
            String.class,
            referral.reasons().stream().map(Columns::word).sorted().toList())
        .bind(
            "number",
            sealer.sealGiven(referral.clinicNumber(), CaseRows.clinicNumber(referral.id())))
        .bind("words", sealer.sealGiven(referral.words(), CaseRows.referralWords(referral.id())))
        .bind("erase", eraseOn)
        .execute();
  }

  /** Those that wait for a link worker, the oldest first; reading them is in the audit. */
  public List<Referral> waiting(Actor actor) {
    return acting.as(
        actor,
        handle -> {
          List<Referral> waiting =
              handle
                  .createQuery(
                      """
                      select * from referral where case_id is null and declined_on is null
                      order by received_on, id
                      """)
                  .map((row, context) -> CaseRows.referral(row, sealer))
                  .list();
          waiting.forEach(one -> Acting.note(handle, actor, "referral.read", "referral", one.id()));
          return waiting;
        });
  }

  /** Puts one away for which no case is opened; false when it does not wait. */
  public boolean decline(Actor actor, UUID referral, LocalDate on) {
    return acting.as(
        actor,
        handle -> {
          boolean done =
              handle.execute(
                      "update referral set declined_on = ? where id = ? and case_id is null"
                          + " and declined_on is null",
                      on,
                      referral)
                  > 0;
          if (done) {
            Acting.note(handle, actor, "referral.declined", "referral", referral);
          }
          return done;
        });
  }

  /** Lets one wait again that was put away by mistake; false when it was not, or is gone. */
  public boolean takeBack(Actor actor, UUID referral) {
    return acting.as(
        actor,
        handle -> {
          boolean done =
              handle.execute(
                      "update referral set declined_on = null where id = ? and case_id is null"
                          + " and declined_on is not null",
                      referral)
                  > 0;
          if (done) {
            Acting.note(handle, actor, "referral.taken_back", "referral", referral);
          }
          return done;
        });
  }
}

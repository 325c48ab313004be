package jp.tsunagi.core.database;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.core.casework.Answer;
import jp.tsunagi.core.casework.CaseFile;
import jp.tsunagi.core.casework.Channel;
import jp.tsunagi.core.casework.Circumstances;
import jp.tsunagi.core.casework.Consent;
import jp.tsunagi.core.casework.Recipient;
import jp.tsunagi.core.casework.Referral;
import jp.tsunagi.core.casework.ReferralReason;
import jp.tsunagi.core.casework.Report;
import jp.tsunagi.core.casework.Shortlisted;
import jp.tsunagi.core.casework.Step;
import jp.tsunagi.core.casework.StepKind;
import jp.tsunagi.core.casework.StopReason;
import jp.tsunagi.core.casework.SupportCase;
import jp.tsunagi.core.casework.SupportCase.Origin;
import jp.tsunagi.core.casework.Wellbeing;
import jp.tsunagi.core.secret.Sealer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Reads cases and what belongs to them, and opens what is sealed. For one transaction. */
final class CaseRows {

  private final Handle handle;
  private final Sealer sealer;

  CaseRows(Handle handle, Sealer sealer) {
    this.handle = handle;
    this.sealer = sealer;
  }

  /** What the sealed columns belong to: the row, and which of its columns. */
  static String need(UUID supportCase) {
    return "support_case.need:" + supportCase;
  }

  static String stepNote(UUID step) {
    return "case_step.note:" + step;
  }

  static String shortlistNote(UUID supportCase, UUID resource) {
    return "case_shortlist.note:" + supportCase + ":" + resource;
  }

  static String reportWords(UUID report) {
    return "case_report.words:" + report;
  }

  static String referralWords(UUID referral) {
    return "referral.words:" + referral;
  }

  static String clinicNumber(UUID referral) {
    return "referral.clinic_number:" + referral;
  }

  /** The case of an id with all that belongs to it. */
  Optional<CaseFile> file(UUID id) {
    return handle
        .createQuery("select * from support_case where id = :id")
        .bind("id", id)
        .map((row, context) -> supportCase(row, sealer))
        .findOne()
        .map(this::file);
  }

  private CaseFile file(SupportCase one) {
    return new CaseFile(
        one,
        of(one, "referral", "received_on, id", (row, c) -> referral(row, sealer)).stream()
            .findFirst()
            .orElse(null),
        of(one, "case_consent", "given_on, id", (row, c) -> consent(row)),
        of(one, "case_step", "done_on, made_at, id", (row, c) -> step(row)),
        of(one, "case_wellbeing", "answered_on", (row, c) -> wellbeing(row)),
        of(one, "case_circumstances", "answered_on", (row, c) -> circumstances(row)),
        of(one, "case_shortlist", "position", (row, c) -> shortlisted(row)),
        of(one, "case_report", "written_on, id", (row, c) -> report(row)));
  }

  private <T> List<T> of(SupportCase one, String table, String order, RowMapper<T> mapper) {
    return handle
        .createQuery("select * from " + table + " where case_id = :id order by " + order)
        .bind("id", one.id())
        .map(mapper)
        .list();
  }

  /**
   * A case.
   *
   * @param sealer null to leave out what is sealed
   */
  static SupportCase supportCase(ResultSet row, @Nullable Sealer sealer) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    BigDecimal lon = row.getBigDecimal("lon");
    return new SupportCase(
        id,
        row.getString("code"),
        row.getObject("owner", UUID.class),
        row.getObject("age_band", Integer.class),
        row.getString("area"),
        lon == null ? null : new Origin(lon.doubleValue(), row.getBigDecimal("lat").doubleValue()),
        sealer == null ? null : sealer.openGiven(row.getString("need"), need(id)),
        row.getObject("opened_on", LocalDate.class),
        row.getObject("closed_on", LocalDate.class),
        row.getString("closed_because"),
        row.getObject("erase_on", LocalDate.class),
        row.getInt("revision"));
  }

  static Referral referral(ResultSet row, Sealer sealer) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Set<ReferralReason> reasons = EnumSet.noneOf(ReferralReason.class);
    for (String word : Columns.strings(row.getArray("reasons"))) {
      reasons.add(Columns.constant(ReferralReason.class, word));
    }
    return new Referral(
        id,
        row.getObject("clinic", UUID.class),
        Columns.constant(Channel.class, row.getString("channel")),
        row.getObject("received_on", LocalDate.class),
        row.getObject("consented_on", LocalDate.class),
        row.getObject("age_band", Integer.class),
        row.getString("area"),
        reasons,
        sealer.openGiven(row.getString("clinic_number"), clinicNumber(id)),
        sealer.openGiven(row.getString("words"), referralWords(id)),
        row.getObject("case_id", UUID.class),
        row.getObject("declined_on", LocalDate.class));
  }

  private static Consent consent(ResultSet row) throws SQLException {
    return new Consent(
        row.getObject("id", UUID.class),
        Columns.constant(Recipient.class, row.getString("recipient")),
        row.getObject("resource", UUID.class),
        row.getObject("given_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        row.getObject("withdrawn_on", LocalDate.class));
  }

  private Step step(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String because = row.getString("because");
    return new Step(
        id,
        Columns.constant(StepKind.class, row.getString("kind")),
        row.getObject("done_on", LocalDate.class),
        row.getObject("resource", UUID.class),
        because == null ? null : Columns.constant(StopReason.class, because),
        sealer.openGiven(row.getString("note"), stepNote(id)),
        row.getObject("account", UUID.class));
  }

  private static Wellbeing wellbeing(ResultSet row) throws SQLException {
    return new Wellbeing(
        row.getObject("answered_on", LocalDate.class),
        row.getObject("body", Integer.class),
        row.getObject("mind", Integer.class),
        row.getObject("people", Integer.class),
        row.getObject("joy", Integer.class),
        row.getObject("living", Integer.class),
        row.getObject("place", Integer.class));
  }

  private static Circumstances circumstances(ResultSet row) throws SQLException {
    return new Circumstances(
        row.getObject("answered_on", LocalDate.class),
        answer(row, "income"),
        answer(row, "family"),
        answer(row, "bills"),
        answer(row, "friends"),
        answer(row, "health"),
        answer(row, "satisfaction"));
  }

  private static Answer answer(ResultSet row, String column) throws SQLException {
    return Columns.constant(Answer.class, row.getString(column));
  }

  private Shortlisted shortlisted(ResultSet row) throws SQLException {
    UUID resource = row.getObject("resource", UUID.class);
    String belongs = shortlistNote(row.getObject("case_id", UUID.class), resource);
    return new Shortlisted(resource, sealer.openGiven(row.getString("note"), belongs));
  }

  private Report report(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Report(
        id,
        sealer.open(row.getString("words"), reportWords(id)),
        row.getObject("written_on", LocalDate.class),
        row.getObject("reviewed_by", UUID.class),
        row.getObject("sent_on", LocalDate.class));
  }
}

package jp.tsunagi.core.database;

import java.util.List;
import jp.tsunagi.core.secret.Sealer;
import org.jdbi.v3.core.Handle;

/** Every column that holds sealed text, for when the key changes. Thread-safe. */
public final class SealedColumns {

  /**
   * A column.
   *
   * @param belongs SQL of what its text belongs to: as {@link CaseRows} and {@link
   *     SecondFactorRepository} say it when they seal
   */
  private record Column(String table, String name, String belongs) {}

  private static final List<Column> ALL =
      List.of(
          new Column("support_case", "need", "'support_case.need:' || id"),
          new Column("referral", "words", "'referral.words:' || id"),
          new Column("referral", "clinic_number", "'referral.clinic_number:' || id"),
          new Column("case_step", "note", "'case_step.note:' || id"),
          new Column(
              "case_shortlist", "note", "'case_shortlist.note:' || case_id || ':' || resource"),
          new Column("case_report", "words", "'case_report.words:' || id"),
          new Column("account", "totp_secret", "'account.totp_secret:' || id"));

  private final Database database;

  /**
   * @param database under the role that owns the tables, for whom row-level security hides nothing
   */
  public SealedColumns(Database database) {
    this.database = database;
  }

  /**
   * Seals every text with the newest key, all or none.
   *
   * @return how many texts had another key, or none
   */
  public int sealAnew(Sealer sealer) {
    return database
        .jdbi()
        .inTransaction(
            handle ->
                SecondFactorRepository.sealBare(handle, sealer)
                    + ALL.stream().mapToInt(column -> sealAnew(handle, column, sealer)).sum());
  }

  private record Text(String row, String sealed, String belongs) {}

  private static int sealAnew(Handle handle, Column column, Sealer sealer) {
    String sql =
        "select ctid::text as row, %s as sealed, %s as belongs from %s where %s is not null for update"
            .formatted(column.name(), column.belongs(), column.table(), column.name());
    List<Text> texts =
        handle
            .createQuery(sql)
            .map(
                (row, context) ->
                    new Text(
                        row.getString("row"), row.getString("sealed"), row.getString("belongs")))
            .list();
    int changed = 0;
    for (Text text : texts) {
      String anew = sealer.sealAnew(text.sealed(), text.belongs());
      if (anew != null) {
        changed +=
            handle.execute(
                "update %s set %s = ? where ctid = cast(? as tid)"
                    .formatted(column.table(), column.name()),
                anew,
                text.row());
      }
    }
    return changed;
  }
}

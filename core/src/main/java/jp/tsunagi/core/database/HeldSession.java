package jp.tsunagi.core.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import jp.tsunagi.core.schedule.Session;

/**
 * A session as far as being there is concerned.
 *
 * @param dropIn whether people come and go while it lasts, as at a help desk: it is long, and held
 *     on most days around
 */
public record HeldSession(Session session, boolean dropIn) {

  /**
   * Of {@code session w}. Long is four hours; of the seven days around, three have such a session.
   * A festival is long but held once; a class is held often but short.
   */
  static final String COLUMNS =
      """
      w.on_date, w.starts_at, w.ends_at,
        w.ends_at - w.starts_at >= interval '4 hours' and (
          select count(*) >= 3 from session around
          where around.schedule = w.schedule
            and around.begins >= w.on_date - 3 and around.begins < w.on_date + 4
            and around.ends_at - around.starts_at >= interval '4 hours') as drop_in
      """;

  static HeldSession read(ResultSet row) throws SQLException {
    return new HeldSession(
        Objects.requireNonNull(HitColumns.session(row)), row.getBoolean("drop_in"));
  }
}

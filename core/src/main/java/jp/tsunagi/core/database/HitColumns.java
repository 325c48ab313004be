package jp.tsunagi.core.database;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import jp.tsunagi.core.schedule.Session;
import org.jspecify.annotations.Nullable;

/** The columns of a found resource, the same in every query. */
final class HitColumns {

  /** Selected from {@code resource r} and the lateral {@code n} of {@link #NEXT_SESSION}. */
  static final String COLUMNS =
      """
      r.id, r.feature, r.name_sort, coalesce(r.overdue_from, '-infinity') <= :today as overdue,
        n.begins, n.on_date, n.starts_at, n.ends_at
      """;

  /** The next session that is not over, joined as {@code n}. */
  static final String NEXT_SESSION =
      """
      left join lateral (
        select s.begins, s.on_date, s.starts_at, s.ends_at from session s
        where s.schedule = r.schedule and s.finishes > :now
        order by s.finishes limit 1) n on true
      """;

  private HitColumns() {}

  static ResourcePage.Hit read(ResultSet row) throws SQLException {
    return new ResourcePage.Hit(
        row.getObject("id", UUID.class),
        ByteBuffer.wrap(row.getBytes("feature")),
        row.getString("name_sort"),
        number(row, "distance"),
        row.getObject("begins", LocalDateTime.class),
        row.getBoolean("overdue"),
        session(row));
  }

  static @Nullable Double number(ResultSet row, String column) throws SQLException {
    double number = row.getDouble(column);
    return row.wasNull() ? null : number;
  }

  static @Nullable Session session(ResultSet row) throws SQLException {
    LocalDate date = row.getObject("on_date", LocalDate.class);
    return date == null
        ? null
        : new Session(
            date,
            row.getObject("starts_at", LocalTime.class),
            row.getObject("ends_at", LocalTime.class));
  }
}

package jp.tsunagi.core.database;

import java.util.List;
import java.util.Objects;
import jp.tsunagi.core.database.ResourcePage.Hit;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Candidates ranked by exact distance.
 *
 * @param hits the nearest of them, one more than the page when there are so many
 * @param all true when there are no more candidates than these
 * @param farthest how far the last of them is in the plane; null when there were none
 */
record Ranked(List<Hit> hits, boolean all, @Nullable Double farthest) {

  private record Row(@Nullable Hit hit, boolean all, @Nullable Double farthest) {}

  static Ranked read(Query query) {
    List<Row> rows =
        query
            .map(
                (row, context) ->
                    new Row(
                        row.getString("id") == null ? null : HitColumns.read(row),
                        row.getBoolean("all_read"),
                        HitColumns.number(row, "farthest")))
            .list();
    List<Hit> hits = rows.stream().map(Row::hit).filter(Objects::nonNull).toList();
    return new Ranked(hits, rows.get(0).all(), rows.get(0).farthest());
  }

  /**
   * True when nothing that was not looked at can belong on the page: the last candidate is so far
   * in the plane that whatever lies beyond is farther on the ground than the page's last.
   */
  boolean proves(int limit, WebMercator origin) {
    return hits.size() > limit
        && farthest != null
        && origin.atLeastMeters(farthest) > distance(limit - 1);
  }

  double distance(int index) {
    return Objects.requireNonNull(hits.get(index).distance());
  }
}

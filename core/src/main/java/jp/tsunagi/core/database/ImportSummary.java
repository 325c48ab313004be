package jp.tsunagi.core.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Precision;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.core.resource.SourceRow.State;
import jp.tsunagi.core.schedule.Schedule;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What an import made of its rows, as stored.
 *
 * @param states how many rows of each sheet are in each state
 * @param notices how many notices there are of each code, by code
 * @param places how many rows were located how
 * @param schedules how many rows' schedules became what
 * @param editions sources that look like a new edition of another
 * @param rows the rows themselves, in order; where there are more than {@link #MOST_ROWS}, those
 *     that there is most to say about: quarantined, merged, with notices
 */
public record ImportSummary(
    Map<SheetState, Integer> states,
    Map<String, Integer> notices,
    Map<Place, Integer> places,
    Map<When, Integer> schedules,
    List<Edition> editions,
    List<SourceRow> rows) {

  /** More than anyone reads in a report, and little enough for any memory. */
  public static final int MOST_ROWS = 10_000;

  /** A state of the rows of a sheet. */
  public record SheetState(String source, String sheet, State state) {}

  /** How a row was located. */
  public record Place(Precision precision, Location.@Nullable Basis basis) {}

  /** What a row's schedule became. */
  public record When(Schedule.Status status, boolean recurring) {}

  /**
   * A source that is the same as one of an earlier import, under another name: more than half of
   * the rows of each belong to a resource of the other.
   *
   * @param rows how many rows of the source were read
   * @param same how many of them are one resource with a row of the earlier source
   * @param of what the earlier source is called
   */
  public record Edition(String source, int rows, int same, String of) {}

  static ImportSummary read(Handle handle, long batch) {
    return new ImportSummary(
        states(handle, batch),
        notices(handle, batch),
        places(handle, batch),
        schedules(handle, batch),
        editions(handle, batch),
        rows(handle, batch));
  }

  private static Map<SheetState, Integer> states(Handle handle, long batch) {
    Map<SheetState, Integer> counts = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            select source, sheet, state, count(*) as rows from source_row where batch = :batch
            group by source, sheet, state order by source, sheet, state
            """)
        .bind("batch", batch)
        .map(
            (row, context) ->
                counts.put(
                    new SheetState(
                        row.getString("source"),
                        row.getString("sheet"),
                        State.valueOf(upper(row.getString("state")))),
                    row.getInt("rows")))
        .list();
    return counts;
  }

  private static Map<String, Integer> notices(Handle handle, long batch) {
    Map<String, Integer> counts = new TreeMap<>();
    handle
        .createQuery(
            """
            select notice ->> 'code' as code, count(*) as notices
            from source_row, jsonb_array_elements(notices) as notice where batch = :batch group by 1
            """)
        .bind("batch", batch)
        .map((row, context) -> counts.put(row.getString("code"), row.getInt("notices")))
        .list();
    return counts;
  }

  private static Map<Place, Integer> places(Handle handle, long batch) {
    Map<Place, Integer> counts = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            select record #>> '{location,precision}' as precision,
              record #>> '{location,basis}' as basis, count(*) as rows
            from source_row where batch = :batch and record is not null group by 1, 2 order by 1, 2
            """)
        .bind("batch", batch)
        .map(
            (row, context) -> {
              String basis = row.getString("basis");
              Place place =
                  new Place(
                      Precision.valueOf(upper(row.getString("precision"))),
                      basis == null ? null : Location.Basis.valueOf(upper(basis)));
              return counts.put(place, row.getInt("rows"));
            })
        .list();
    return counts;
  }

  private static Map<When, Integer> schedules(Handle handle, long batch) {
    Map<When, Integer> counts = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            select record #>> '{schedule,status}' as status,
              jsonb_path_exists(record, '$.schedule.rules[*].rrule') as recurring,
              count(*) as rows
            from source_row where batch = :batch and record is not null group by 1, 2 order by 1, 2
            """)
        .bind("batch", batch)
        .map(
            (row, context) ->
                counts.put(
                    new When(
                        Schedule.Status.valueOf(upper(row.getString("status"))),
                        row.getBoolean("recurring")),
                    row.getInt("rows")))
        .list();
    return counts;
  }

  /** A resource has the id of the row that it was first made of: that one is the earlier. */
  private static List<Edition> editions(Handle handle, long batch) {
    return handle
        .createQuery(
            """
            with mine as (
              select municipality, source, count(*) as rows from source_row where batch = :batch
              group by municipality, source),
            common as (
              select m.municipality, m.source, o.source as earlier,
                count(distinct m.id) as same, count(distinct o.id) as found
              from source_row m join source_row o on o.resource = m.resource and o.id = m.resource
              where m.batch = :batch and o.batch <> :batch and o.missing_since is null
                and o.source not in (select source from mine)
              group by m.municipality, m.source, o.source)
            select source, rows, same, earlier
            from common join mine using (municipality, source)
            where 2 * same > rows and 2 * found > (
              select count(*) from source_row e
              where e.municipality = common.municipality and e.source = earlier
                and e.missing_since is null)
            order by source, same desc, earlier
            """)
        .bind("batch", batch)
        .map(
            (row, context) ->
                new Edition(
                    row.getString("source"),
                    row.getInt("rows"),
                    row.getInt("same"),
                    row.getString("earlier")))
        .list();
  }

  private static List<SourceRow> rows(Handle handle, long batch) {
    return handle
        .createQuery(
            """
            with said as (
              select id as row from source_row where batch = :batch
              order by state = 'quarantined' desc, state = 'merged' desc,
                jsonb_array_length(notices) > 0 desc, source, sheet, row_number
              limit :most)
            """
                + SourceRowColumns.SELECT
                + "join said on said.row = id order by source, sheet, row_number, id")
        .bind("batch", batch)
        .bind("most", MOST_ROWS)
        .map((row, context) -> SourceRowColumns.read(row))
        .list();
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}

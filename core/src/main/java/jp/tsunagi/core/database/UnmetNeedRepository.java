package jp.tsunagi.core.database;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.core.Json;

/**
 * What nobody offers: of which area somebody wished for what, and what stood in the way. Belongs to
 * no case and names nobody. Thread-safe.
 */
public final class UnmetNeedRepository {

  private final Database database;

  public UnmetNeedRepository(Database database) {
    this.database = database;
  }

  /**
   * One of them.
   *
   * @param wishes ids of categories, at least one
   * @param barriers ids of barriers
   * @param month its first day
   */
  public record UnmetNeed(
      String municipality,
      String area,
      List<String> wishes,
      List<String> barriers,
      LocalDate month) {
    public UnmetNeed {
      wishes = List.copyOf(wishes);
      barriers = List.copyOf(barriers);
    }
  }

  /** How many of an area wished for something and found nothing. */
  public record Gap(String area, String wish, int count) {}

  /** Records one. */
  public void add(UnmetNeed need) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into unmet_need (id, municipality, area, wishes, barriers, month)
                        values (:id, :municipality, :area,
                          array(select json_array_elements_text(cast(:wishes as json))),
                          array(select json_array_elements_text(cast(:barriers as json))), :month)
                        """)
                    .bind("id", UUID.randomUUID())
                    .bind("municipality", need.municipality())
                    .bind("area", need.area())
                    .bind("wishes", Json.write(need.wishes()))
                    .bind("barriers", Json.write(need.barriers()))
                    .bind("month", need.month())
                    .execute());
  }

  /** The gaps since a month, the widest first. */
  public List<Gap> gaps(LocalDate since) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select area, wish, count(*) as count
                        from unmet_need, unnest(wishes) wish
                        where month >= :since
                        group by area, wish order by count(*) desc, area, wish
                        """)
                    .bind("since", since)
                    .map(
                        (row, context) ->
                            new Gap(
                                row.getString("area"), row.getString("wish"), row.getInt("count")))
                    .list());
  }
}

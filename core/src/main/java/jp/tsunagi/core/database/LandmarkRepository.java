package jp.tsunagi.core.database;

import java.util.List;

/** Places that people know by name, to be drawn on a sketch of the way. Thread-safe. */
public final class LandmarkRepository {

  private final Database database;

  public LandmarkRepository(Database database) {
    this.database = database;
  }

  /**
   * A place with a name.
   *
   * @param lon degrees east, WGS84
   * @param lat degrees north, WGS84
   */
  public record Landmark(String name, double lon, double lat) {}

  /**
   * The venues whose place is known exactly, within so many degrees, the most used first.
   *
   * @param lon degrees east, WGS84, of the middle
   * @param lat degrees north, WGS84, of the middle
   * @param degrees half the side of the square
   */
  public List<Landmark> around(double lon, double lat, double degrees, int most) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select record ->> 'venue' as name,
                          avg(st_x(geom)) as lon, avg(st_y(geom)) as lat
                        from resource
                        where ended_on is null and precision = 'exact'
                          and record ->> 'venue' is not null
                          and geom && st_makeenvelope(
                            :lon - :degrees, :lat - :degrees, :lon + :degrees, :lat + :degrees, 4326)
                        group by 1 order by count(*) desc, 1 limit :most
                        """)
                    .bind("lon", lon)
                    .bind("lat", lat)
                    .bind("degrees", degrees)
                    .bind("most", most)
                    .map(
                        (row, context) ->
                            new Landmark(
                                row.getString("name"), row.getDouble("lon"), row.getDouble("lat")))
                    .list());
  }
}

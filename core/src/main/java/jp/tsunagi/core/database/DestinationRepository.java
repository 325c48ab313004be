package jp.tsunagi.core.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.database.ResourceQuery.When;
import jp.tsunagi.core.resource.Pickup;
import jp.tsunagi.core.resource.Precision;
import org.jdbi.v3.core.Handle;

/** Where one can go, and when something takes place there. Thread-safe. */
public final class DestinationRepository {

  /** No question may cost more than the way to so many. */
  public static final int MOST = 20_000;

  private final Database database;

  public DestinationRepository(Database database) {
    this.database = database;
  }

  /**
   * The resources with a place around a point, at most the {@link #MOST} nearest.
   *
   * @param lon degrees east, WGS84
   * @param lat degrees north, WGS84
   */
  public List<Destination> around(double lon, double lat, double meters) {
    WebMercator origin = WebMercator.of(lon, lat, ResourceRepository.ANY_CATEGORY);
    Conditions conditions =
        Conditions.around(lon, lat, meters)
            .bind("x", origin.x())
            .bind("y", origin.y())
            .bind("most", MOST);
    return database
        .jdbi()
        .withHandle(
            handle ->
                conditions
                    .bind(
                        handle.createQuery(
                            """
                            select r.id, st_x(r.geom) as lon, st_y(r.geom) as lat, r.precision,
                              r.schedule, r.record -> 'pickup' as pickup
                            from (select p.resource from resource_point p
                            """
                                + conditions.where()
                                + """
                                order by p.point <-> point(:x, :y) limit :most) near
                                join resource r on r.id = near.resource
                                """))
                    .map((row, context) -> read(row))
                    .list());
  }

  /** By number of schedule: its sessions of this kind, in order. */
  public Map<Integer, List<HeldSession>> sessions(When when) {
    return database.jdbi().withHandle(handle -> sessions(handle, when));
  }

  private static Map<Integer, List<HeldSession>> sessions(Handle handle, When when) {
    Conditions conditions = Conditions.ofSessions(when);
    Map<Integer, List<HeldSession>> sessions = new HashMap<>();
    conditions
        .bind(
            handle.createQuery(
                "select w.schedule, "
                    + HeldSession.COLUMNS
                    + "from session w\n"
                    + conditions.where()
                    + "order by w.schedule, w.begins, w.finishes"))
        .map(
            (row, context) ->
                sessions
                    .computeIfAbsent(row.getInt("schedule"), schedule -> new ArrayList<>())
                    .add(HeldSession.read(row)))
        .list();
    return sessions;
  }

  private static Destination read(ResultSet row) throws SQLException {
    int schedule = row.getInt("schedule");
    boolean scheduled = !row.wasNull();
    String pickup = row.getString("pickup");
    return new Destination(
        row.getObject("id", UUID.class),
        row.getDouble("lon"),
        row.getDouble("lat"),
        Columns.constant(Precision.class, row.getString("precision")),
        pickup == null ? Pickup.UNKNOWN : Json.read(pickup, Pickup.class),
        scheduled ? schedule : null);
  }
}

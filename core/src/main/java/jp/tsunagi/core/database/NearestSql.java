package jp.tsunagi.core.database;

/**
 * The statement for the nearest by exact distance: candidates in the order of a plane, ranked by
 * the ellipsoid; of what is under one roof, those overdue for confirmation last.
 *
 * <p>What an index of neighbours cannot answer (words, days, cost) is asked of every candidate. Two
 * ways lead to them, and which is short depends on how much matches: from the nearest outwards,
 * which finds what is frequent after a few steps; or all that matches, sorted, which is little when
 * it is rare. So the first way is tried for some steps, then the second is taken, see {@link
 * Candidates}.
 */
final class NearestSql {

  private static final String PLANE_DISTANCE = "p.point <-> point(:x, :y)";

  /** The same order, which no index gives: what was in vain for some steps is not done for all. */
  private static final String SORTED = "(" + PLANE_DISTANCE + ") + 0";

  private NearestSql() {}

  /** How to begin: what a plane does not say is first looked for nearby. */
  static Candidates firstCandidates(ResourceQuery query, int plane) {
    Candidates first = Candidates.first(query.limit());
    return Conditions.beyondPlane(query, plane, false).isEmpty() ? first : first.nearby();
  }

  /**
   * Every row also tells how far in the plane the {@code farthest} candidate is and whether they
   * are {@code all} there are; when none is on the page, one row tells only that.
   */
  static ResourceSql of(ResourceQuery query, int plane, Candidates candidates) {
    Conditions points = Conditions.ofPoints(query, plane, candidates);
    Integer steps = candidates.steps();
    boolean walk = steps != null;
    Conditions beyond = Conditions.beyondPlane(query, plane, !walk);
    String text =
        "with candidate as materialized (\n"
            + (walk ? walked(points, beyond) : sorted(points, beyond))
            + "),\n"
            + "ranked as materialized (\n"
            + "select c.resource, c.plane_distance, "
            + ResourceSql.OVERDUE
            + " as late"
            + ResourceSql.DISTANCE
            + "from candidate c join resource r on r.id = c.resource),\n"
            + "page as (\n"
            + "select * from ranked\n"
            + points.page(query).where()
            + "order by distance, late, resource limit :rows)\n"
            + "select f.all_read, f.farthest, page.distance, "
            + HitColumns.COLUMNS
            + "from (select max(plane_distance) as farthest, count(*) < :candidates"
            + (walk ? " and " + fewerThanSteps(points) : "")
            + " as all_read from ranked) f\n"
            + "left join page on true left join resource r on r.id = page.resource\n"
            + HitColumns.NEXT_SESSION
            + "order by page.distance, page.late, page.resource";
    points.bindAllOf(beyond).asOf(query.now());
    points.bind("candidates", candidates.most()).bind("rows", query.limit() + 1);
    if (steps != null) {
      points.bind("steps", steps);
    }
    return new ResourceSql(text, points);
  }

  private static String sorted(Conditions points, Conditions beyond) {
    return "select p.resource, "
        + PLANE_DISTANCE
        + " as plane_distance\n"
        + "from resource_point p\n"
        + (beyond.isEmpty() ? "" : "join resource r on r.id = p.resource\n")
        + points.where()
        + beyond.and()
        + "order by "
        + (beyond.isEmpty() ? PLANE_DISTANCE : SORTED)
        + " limit :candidates";
  }

  /** Kept in order without sorting, so that it ends with the last candidate that is wanted. */
  private static String walked(Conditions points, Conditions beyond) {
    return "select n.resource, n.plane_distance\n"
        + "from (select p.resource, "
        + PLANE_DISTANCE
        + " as plane_distance\n"
        + "from resource_point p\n"
        + points.where()
        + "order by "
        + PLANE_DISTANCE
        + " limit :steps) n\n"
        + "cross join lateral (select from resource r where r.id = n.resource\n"
        + beyond.and()
        + "offset 0) r\n"
        + "order by n.plane_distance limit :candidates";
  }

  private static String fewerThanSteps(Conditions points) {
    return "(select count(*) from (select from resource_point p\n"
        + points.where()
        + "limit :steps) walked) < :steps";
  }
}

package jp.tsunagi.core.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tsunagi.core.database.ResourceQuery.Filter;
import jp.tsunagi.core.database.ResourceQuery.Near;
import jp.tsunagi.core.database.ResourceQuery.Sort;
import jp.tsunagi.core.municipality.Reference;
import jp.tsunagi.core.search.SearchWords;
import jp.tsunagi.core.settings.DatabaseUrl;

/**
 * Writes the very statement that answers "the nearest twenty", for {@code scripts/bench query}: as
 * scripts of pgbench, one per origin, and as an EXPLAIN.
 */
public final class NearestStatement {

  private static final int ORIGINS = 100;
  private static final int PAGE = 20;

  private NearestStatement() {}

  /**
   * Arguments: address of the database, folder for the scripts, then {@code category=} {@code q=}.
   */
  public static void main(String[] arguments) throws IOException {
    Map<String, String> filters =
        Arrays.stream(arguments)
            .skip(2)
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    try (Database database = Database.open(DatabaseUrl.parse(arguments[0]), 1)) {
      Reference reference = new ReferenceRepository(database).list().get(0);
      Filter filter =
          new Filter(
              filters.containsKey("category") ? List.of(filters.get("category")) : List.of(),
              List.of(),
              SearchWords.parse(filters.getOrDefault("q", ""), reference.vocabulary()),
              null,
              null,
              Set.of(),
              null);
      write(database, folder, filter);
    }
  }

  private static void write(Database database, Path folder, Filter filter) throws IOException {
    List<Near> origins = origins(database);
    Files.write(
        folder.resolve("origins"),
        origins.stream().map(near -> near.lat() + "," + near.lon()).toList());
    for (int i = 0; i < origins.size(); i++) {
      ResourceSql sql = statement(database, origins.get(i), filter);
      Files.writeString(folder.resolve("%02d.pgbench".formatted(i)), pgbench(sql));
      if (i == 0) {
        String explain = "explain (analyze, buffers, costs off, timing off) " + inlined(sql, true);
        Files.writeString(folder.resolve("explain.sql"), explain + ";\n");
      }
    }
  }

  private static ResourceSql statement(Database database, Near near, Filter filter) {
    LocalDateTime now = LocalDateTime.of(2026, 11, 21, 10, 0);
    ResourceQuery query = new ResourceQuery(filter, near, Sort.DISTANCE, PAGE, null, now);
    int plane = database.jdbi().withHandle(handle -> ResourceRepository.plane(handle, query));
    return NearestSql.of(query, plane, NearestSql.firstCandidates(query, plane));
  }

  /** Where people live: up to some kilometres from a resource. */
  private static List<Near> origins(Database database) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select st_y(geom) + (hashtext(cast(id as text)) % 1000) / 50000.0 as lat,
                          st_x(geom) + (hashtext(id || 'lon') % 1000) / 50000.0 as lon
                        from (select id, geom from resource where geom is not null order by md5(cast(id as text))
                          limit :most) r
                        """)
                    .bind("most", ORIGINS)
                    .map((row, context) -> new Near(row.getDouble(1), row.getDouble(2), null))
                    .list());
  }

  /** Numbers are parameters of the prepared statement, as in the service. */
  private static String pgbench(ResourceSql sql) {
    StringBuilder script = new StringBuilder();
    new TreeMap<>(sql.values())
        .forEach(
            (name, value) -> {
              if (value instanceof Number) {
                script.append("\\set ").append(name).append(' ').append(value).append('\n');
              }
            });
    return script.append(inlined(sql, false)).append(";\n").toString();
  }

  private static String inlined(ResourceSql sql, boolean numbers) {
    String text = sql.text().replace('\n', ' ');
    for (Map.Entry<String, Object> value : sql.values().entrySet()) {
      if (numbers || !(value.getValue() instanceof Number)) {
        String name = "(?<!:):" + Pattern.quote(value.getKey()) + "\\b";
        String literal = Matcher.quoteReplacement(literal(value.getValue()));
        text = text.replaceAll(name, literal);
      }
    }
    return text;
  }

  private static String literal(Object value) {
    if (value instanceof Number) {
      return value.toString();
    }
    if (value instanceof Collection<?> elements) {
      // The column's type is what PostgreSQL takes the text for: '{12,34}' is bigint[] or text[].
      return elements.stream()
          .map(element -> element instanceof Number ? element.toString() : "\"" + element + "\"")
          .collect(Collectors.joining(",", "'{", "}'"));
    }
    return "'" + value.toString().replace("'", "''") + "'";
  }
}

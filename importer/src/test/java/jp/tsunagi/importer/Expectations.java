package jp.tsunagi.importer;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.core.resource.SourceRow.State;
import jp.tsunagi.core.schedule.Schedule.Status;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What a perfect importer would make of each row of the sample: {@code expected.csv}. */
final class Expectations {
  private final Map<String, CSVRecord> rows = new HashMap<>();

  private Expectations(List<CSVRecord> records) {
    records.forEach(row -> rows.put(row.get("sheet") + ":" + row.get("row"), row));
  }

  static Expectations read() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader =
            new InputStreamReader(
                Objects.requireNonNull(
                    Expectations.class.getResourceAsStream("sample/expected.csv")),
                StandardCharsets.UTF_8);
        CSVParser parser = CSVParser.parse(reader, format)) {
      return new Expectations(parser.getRecords());
    }
  }

  List<String> wrongFates(List<SourceRow> imported) {
    return wrong(
        imported,
        (row, expected) ->
            (row.state() == State.QUARANTINED) == expected.get("fate").equals("quarantine"));
  }

  List<String> wrongPlaces(List<SourceRow> imported) {
    return wrong(
        imported,
        (row, expected) -> {
          Resource said = row.record();
          return said == null
              || (areaName(said).equals(expected.get("area"))
                  && said.location()
                      .precision()
                      .name()
                      .toLowerCase(Locale.ROOT)
                      .equals(expected.get("precision")));
        });
  }

  /** Rows that were turned into rules although nobody could. */
  List<String> wrongSchedules(List<SourceRow> imported) {
    return wrong(
        imported,
        (row, expected) -> {
          Resource said = row.record();
          boolean parsed = said != null && said.schedule().status() == Status.PARSED;
          return !parsed
              || !expected.get("schedule").isEmpty()
              || expected.get("recurring").equals("no");
        });
  }

  double shareOfRightCategories(List<SourceRow> imported) {
    List<SourceRow> understood = imported.stream().filter(row -> row.record() != null).toList();
    int wrong =
        wrong(
                understood,
                (row, expected) ->
                    row.record() != null
                        && row.record().categories().get(0).equals(expected.get("category")))
            .size();
    return 1 - (double) wrong / understood.size();
  }

  double shareOfParsedRecurring(List<SourceRow> imported) {
    List<SourceRow> recurring =
        imported.stream()
            .filter(row -> row.record() != null)
            .filter(row -> expected(row).get("recurring").equals("yes"))
            .toList();
    int words =
        wrong(
                recurring,
                (row, expected) ->
                    row.record() != null && row.record().schedule().status() == Status.PARSED)
            .size();
    return 1 - (double) words / recurring.size();
  }

  /** Activities of two sheets that are two resources, and resources of two activities. */
  List<String> wrongMerges(List<SourceRow> imported) {
    Map<String, Set<UUID>> byPair = new HashMap<>();
    Map<UUID, Set<String>> byResource = new HashMap<>();
    for (SourceRow row : imported) {
      UUID resource = row.resource();
      if (resource != null) {
        String pair = expected(row).get("pair");
        String activity = pair.isEmpty() ? name(row) : pair;
        byPair.computeIfAbsent(activity, key -> new HashSet<>()).add(resource);
        byResource.computeIfAbsent(resource, key -> new HashSet<>()).add(activity);
      }
    }
    List<String> wrong = new ArrayList<>();
    byPair.forEach((activity, ids) -> addIf(ids.size() > 1, activity + " was not merged", wrong));
    byResource.forEach((id, all) -> addIf(all.size() > 1, all + " were merged", wrong));
    return wrong;
  }

  private static void addIf(boolean condition, String text, List<String> list) {
    if (condition) {
      list.add(text);
    }
  }

  private List<String> wrong(List<SourceRow> imported, BiPredicate<SourceRow, CSVRecord> right) {
    return imported.stream()
        .filter(row -> !right.test(row, expected(row)))
        .map(row -> name(row) + " " + row.raw().values())
        .toList();
  }

  private static String name(SourceRow row) {
    return row.source() + ":" + row.rowNumber();
  }

  private CSVRecord expected(SourceRow row) {
    return Objects.requireNonNull(rows.get(name(row)), () -> "no expectation for " + name(row));
  }

  private static String areaName(Resource resource) {
    return resource.area() == null
        ? ""
        : Yabu.folder().reference().areas().find(resource.area()).map(Area::name).orElse("");
  }
}

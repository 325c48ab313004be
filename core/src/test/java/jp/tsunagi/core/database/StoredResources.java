package jp.tsunagi.core.database;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.area.Areas;
import jp.tsunagi.core.municipality.Municipality;
import jp.tsunagi.core.municipality.Reference;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.core.vocabulary.Category;
import jp.tsunagi.core.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Stores resources for tests as an import would, with a small vocabulary and two areas. */
public final class StoredResources {

  /** The day on which all tests take place: a Saturday. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  public static final Reference REFERENCE =
      new Reference(
          new Municipality(
              "28222",
              "養父市",
              "やぶし",
              "Yabu City",
              "兵庫県",
              List.of(new Municipality.FormerMunicipality("大屋町", "養父郡", "28222-oya")),
              List.of(134.48, 35.23, 134.89, 35.48),
              List.of(134.72, 35.37),
              6673,
              "079",
              ZoneId.of("Asia/Tokyo"),
              2026,
              true),
          new Vocabulary(
              List.of(
                  category("exercise", null, "体操・健康づくり"),
                  category("exercise-hyakusai", "exercise", "百歳体操", "いきいき百歳体操"),
                  category("hobby", null, "趣味"),
                  category("hobby-go", "hobby", "囲碁・将棋", "囲碁", "将棋", "碁"),
                  category("consult", null, "相談"),
                  category("consult-health", "consult", "健康の相談")),
              List.of(List.of("体操", "百歳体操", "健康教室"), List.of("囲碁", "碁", "いご"))),
          new Areas(
              List.of(
                  area("28222-oya", null, "大屋", "おおや", Area.Kind.TOWN),
                  area("28222-oyaichiba", "28222-oya", "大屋市場", "おおやいちば", Area.Kind.OAZA),
                  area("28222-yoka", null, "八鹿", "ようか", Area.Kind.TOWN),
                  area("28222-yokayoka", "28222-yoka", "八鹿町八鹿", "ようか", Area.Kind.OAZA))));

  private StoredResources() {}

  private static Category category(
      String id, @Nullable String parent, String name, String... synonyms) {
    return new Category(id, parent, name, name, id, List.of(synonyms));
  }

  private static Area area(
      String id, @Nullable String parent, String name, String kana, Area.Kind kind) {
    return new Area(id, parent, name, kana, id, kind, null, 134.7, 35.3);
  }

  /** Stores one row and its resource each. */
  public static ImportBatch.Changes store(Database database, Resource... resources) {
    return store(database, Arrays.asList(resources), Instant.parse("2026-11-21T01:00:00Z"));
  }

  /** Stores one row and its resource each, at a given time. */
  public static ImportBatch.Changes store(
      Database database, List<Resource> resources, Instant now) {
    List<SourceRow> rows = resources.stream().map(StoredResources::row).toList();
    return new ImportRepository(database)
        .inTransaction(
            "28222",
            transaction -> {
              ImportBatch batch = transaction.begin(order(now));
              batch.save(rows, List.of(), resources);
              return batch.finish();
            })
        .orElseThrow();
  }

  /** What holds for a whole import. */
  static ImportBatch.Order order(Instant now) {
    return new ImportBatch.Order(List.of("test.csv"), REFERENCE, now, TODAY, row -> List.of());
  }

  /** The row that a resource comes from. */
  static SourceRow row(Resource resource) {
    return new SourceRow(
        resource.id(),
        "28222",
        "test.csv",
        "",
        2,
        resource.name(),
        Map.of("名称", resource.name()),
        resource,
        SourceRow.State.PUBLISHED,
        resource.id(),
        null,
        List.of());
  }
}

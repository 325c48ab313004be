package jp.tsunagi.core.database;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.area.Areas;
import jp.tsunagi.core.matching.MatchingVocabulary;
import jp.tsunagi.core.municipality.Municipality;
import jp.tsunagi.core.municipality.Reference;
import jp.tsunagi.core.vocabulary.Category;
import jp.tsunagi.core.vocabulary.Vocabulary;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The municipalities with their vocabularies and areas, as stored. Thread-safe. */
public final class ReferenceRepository {

  private final Database database;

  public ReferenceRepository(Database database) {
    this.database = database;
  }

  /** What is stored of every municipality, in the order of their codes. */
  public List<Reference> list() {
    return database
        .jdbi()
        .inTransaction(
            handle ->
                handle
                    .createQuery("select document from municipality order by code")
                    .map((row, context) -> Json.read(row.getString(1), Municipality.class))
                    .list()
                    .stream()
                    .map(municipality -> read(handle, municipality))
                    .toList());
  }

  /** What is stored of one municipality. */
  public Optional<Reference> find(String code) {
    return list().stream().filter(r -> r.municipality().code().equals(code)).findFirst();
  }

  private static Reference read(Handle handle, Municipality municipality) {
    return new Reference(
        municipality,
        new Vocabulary(categories(handle, municipality), synonyms(handle, municipality)),
        new Areas(areas(handle, municipality)),
        matching(handle, municipality));
  }

  private static MatchingVocabulary matching(Handle handle, Municipality municipality) {
    return handle
        .createQuery("select document from matching_vocabulary where municipality = :code")
        .bind("code", municipality.code())
        .map((row, context) -> Json.read(row.getString(1), MatchingVocabulary.class))
        .findOne()
        .orElse(MatchingVocabulary.NONE);
  }

  private static List<Category> categories(Handle handle, Municipality municipality) {
    return handle
        .createQuery(
            """
            select id, parent, name, name_easy, name_en, to_json(synonyms) as synonyms
            from category where municipality = :code order by position
            """)
        .bind("code", municipality.code())
        .map(
            (row, context) ->
                new Category(
                    row.getString("id"),
                    row.getString("parent"),
                    row.getString("name"),
                    row.getString("name_easy"),
                    row.getString("name_en"),
                    words(row.getString("synonyms"))))
        .list();
  }

  private static List<List<String>> synonyms(Handle handle, Municipality municipality) {
    return handle
        .createQuery(
            "select to_json(words) from synonym where municipality = :code order by position")
        .bind("code", municipality.code())
        .map((row, context) -> words(row.getString(1)))
        .list();
  }

  private static List<String> words(String json) {
    return Json.read(json, new TypeReference<List<String>>() {});
  }

  private static List<Area> areas(Handle handle, Municipality municipality) {
    return handle
        .createQuery(
            """
            select id, parent, name, kana, name_en, kind, postal_code,
              st_x(geom) as lon, st_y(geom) as lat
            from area where municipality = :code order by position
            """)
        .bind("code", municipality.code())
        .map(
            (row, context) ->
                new Area(
                    row.getString("id"),
                    row.getString("parent"),
                    row.getString("name"),
                    row.getString("kana"),
                    row.getString("name_en"),
                    Columns.constant(Area.Kind.class, row.getString("kind")),
                    row.getString("postal_code"),
                    row.getDouble("lon"),
                    row.getDouble("lat")))
        .list();
  }

  /** Stores a municipality, replacing what was stored of it before. */
  static void replace(Handle handle, Reference reference) {
    Municipality municipality = reference.municipality();
    handle
        .createUpdate(
            """
            insert into municipality (code, name, document)
            values (:code, :name, cast(:document as jsonb))
            on conflict (code) do update set name = excluded.name, document = excluded.document
            """)
        .bind("code", municipality.code())
        .bind("name", municipality.name())
        .bind("document", Json.write(municipality))
        .execute();
    replaceCategories(handle, municipality.code(), reference.vocabulary().categories());
    replaceSynonyms(handle, municipality.code(), reference.vocabulary().synonymGroups());
    replaceAreas(handle, municipality.code(), reference.areas().list());
    handle
        .createUpdate(
            """
            insert into matching_vocabulary (municipality, document)
            values (:code, cast(:document as jsonb))
            on conflict (municipality) do update set document = excluded.document
            """)
        .bind("code", municipality.code())
        .bind("document", Json.write(reference.matching()))
        .execute();
  }

  private static void replaceCategories(Handle handle, String code, List<Category> categories) {
    Map<String, Integer> numbers = numbers(handle, code);
    // Planes are shared by all municipalities: a category of the same id has the same plane
    // anywhere.
    int highest =
        handle
            .createQuery("select coalesce(max(number), 0) from category")
            .mapTo(Integer.class)
            .one();
    handle.execute("delete from category where municipality = ?", code);
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into category (municipality, id, parent, number, position, name, name_easy,
              name_en, synonyms)
            values (:code, :id, :parent, :number, :position, :name, :nameEasy, :nameEn,
              array(select json_array_elements_text(cast(:synonyms as json))))
            """);
    int position = 0;
    for (Category category : categories) {
      Integer number = numbers.get(category.id());
      if (number == null) {
        number = ++highest;
      }
      batch
          .bind("code", code)
          .bind("id", category.id())
          .bind("parent", category.parent())
          .bind("number", number)
          .bind("position", position++)
          .bind("name", category.name())
          .bind("nameEasy", category.nameEasy())
          .bind("nameEn", category.nameEn())
          .bind("synonyms", Json.write(category.synonyms()))
          .add();
    }
    batch.execute();
  }

  private static Map<String, Integer> numbers(Handle handle, String code) {
    Map<String, Integer> numbers = new HashMap<>();
    handle
        .createQuery(
            "select id, number from category order by (municipality = :code), municipality desc")
        .bind("code", code)
        .map((row, context) -> numbers.put(row.getString("id"), row.getInt("number")))
        .list();
    return numbers;
  }

  private static void replaceSynonyms(Handle handle, String code, List<List<String>> groups) {
    handle.execute("delete from synonym where municipality = ?", code);
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into synonym (municipality, position, words)
            values (:code, :position, array(select json_array_elements_text(cast(:words as json))))
            """);
    int position = 0;
    for (List<String> group : groups) {
      batch.bind("code", code).bind("position", position++).bind("words", Json.write(group)).add();
    }
    batch.execute();
  }

  private static void replaceAreas(Handle handle, String code, List<Area> areas) {
    handle.execute("delete from area where municipality = ?", code);
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into area (municipality, id, parent, position, kind, name, kana, name_en,
              postal_code, geom)
            values (:code, :id, :parent, :position, :kind, :name, :kana, :nameEn, :postalCode,
              st_setsrid(st_makepoint(:lon, :lat), 4326))
            """);
    int position = 0;
    for (Area area : areas) {
      batch
          .bind("code", code)
          .bind("id", area.id())
          .bind("parent", area.parent())
          .bind("position", position++)
          .bind("kind", Columns.word(area.kind()))
          .bind("name", area.name())
          .bind("kana", area.kana())
          .bind("nameEn", area.nameEn())
          .bind("postalCode", area.postalCode())
          .bind("lon", area.lon())
          .bind("lat", area.lat())
          .add();
    }
    batch.execute();
  }
}

package jp.tsunagi.api.prescription;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Fields;
import jp.tsunagi.api.trips.Traveller;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /prescriptions} asks. Nothing in it names anybody, and the place is rounded
 * before it is used.
 *
 * @param who from where and by what the person goes; null where nobody said
 * @param wheelchair whether in a wheelchair
 * @param code of the case
 * @param phone of the link worker
 */
record PrescriptionRequest(
    List<Choice> choices,
    @Nullable Traveller who,
    boolean wheelchair,
    Language language,
    boolean furigana,
    Size size,
    @Nullable String code,
    @Nullable String phone) {

  private static final int MOST_ITEMS = 5;
  private static final int NOTE = 300;
  private static final int WORD = 40;
  private static final int DAYS_AHEAD = 400;
  private static final UUID NONE = new UUID(0, 0);
  private static final Map<String, Language> LANGUAGES = byWord(Language.values());
  private static final Map<String, Size> SIZES = byWord(Size.values());

  /**
   * A resource to try.
   *
   * @param note what the link worker says to the person
   * @param on date of the session to describe; null for the first that can be reached
   * @param at when it begins, where there are several
   */
  record Choice(
      UUID resource, @Nullable String note, @Nullable LocalDate on, @Nullable LocalTime at) {}

  private static <E extends Enum<E>> Map<String, E> byWord(E[] values) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E value : values) {
      words.put(value.name().toLowerCase(Locale.ROOT), value);
    }
    return words;
  }

  /**
   * Reads the body.
   *
   * @throws jp.tsunagi.api.http.ProblemException naming every field that cannot be used
   */
  static PrescriptionRequest parse(Fields body, Catalog catalog, LocalDate today) {
    List<Choice> choices =
        body.objects("items", MOST_ITEMS).stream().map(item -> choice(item, today)).toList();
    if (choices.isEmpty()) {
      body.missing("items");
    }
    Fields travel = body.object("travel");
    Traveller who = travel == null ? null : Traveller.read(travel, catalog);
    Boolean wheelchair = body.flag("wheelchair");
    Language language = body.choice("language", LANGUAGES);
    Boolean furigana = body.flag("furigana");
    Size size = body.choice("size", SIZES);
    String code = body.text("code", WORD);
    String phone = body.text("phone", WORD);
    body.check();
    return new PrescriptionRequest(
        choices,
        who,
        Boolean.TRUE.equals(wheelchair),
        language == null ? Language.JA : language,
        Boolean.TRUE.equals(furigana),
        size == null ? Size.LARGE : size,
        code,
        phone);
  }

  private static Choice choice(Fields item, LocalDate today) {
    UUID resource = item.required("resource", item.id("resource"), NONE);
    String note = item.words("note", NOTE);
    LocalDate on = item.date("on", today, today.plusDays(DAYS_AHEAD));
    LocalTime at =
        item.value("at", 5, LocalTime::parse, "a time such as 13:30", "13:30 のような時刻にしてください。");
    return new Choice(resource, note, on, at);
  }
}

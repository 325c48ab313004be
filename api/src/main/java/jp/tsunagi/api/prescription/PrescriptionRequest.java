package jp.tsunagi.api.prescription;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Fields;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.Streets.Point;
import jp.tsunagi.api.trips.Trips;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.casework.SupportCase.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /prescriptions} asks. Nothing in it names anybody, and the place is rounded
 * before it is used.
 *
 * @param origin where the ways begin; null where nobody said
 * @param code of the case
 * @param phone of the link worker
 */
record PrescriptionRequest(
    List<Choice> choices,
    @Nullable Point origin,
    Trips.Means means,
    Language language,
    boolean furigana,
    Size size,
    @Nullable String code,
    @Nullable String phone) {

  private static final int MOST_ITEMS = 5;
  private static final int NOTE = 300;
  private static final int WORD = 40;
  private static final int LONGEST_WALK = 120;
  private static final int DAYS_AHEAD = 400;
  private static final UUID NONE = new UUID(0, 0);
  private static final Map<String, Mode> MODES = byWord(Mode.values());
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
    Point origin = origin(body, catalog);
    Trips.Means means = means(body.object("means"));
    Language language = body.choice("language", LANGUAGES);
    Boolean furigana = body.flag("furigana");
    Size size = body.choice("size", SIZES);
    String code = body.text("code", WORD);
    String phone = body.text("phone", WORD);
    body.check();
    return new PrescriptionRequest(
        choices,
        origin,
        means,
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

  private static @Nullable Point origin(Fields body, Catalog catalog) {
    Fields origin = body.object("origin");
    if (origin == null) {
      return null;
    }
    String area = origin.text("area", 2 * WORD);
    Double lon = origin.number("lon", -180, 180);
    Double lat = origin.number("lat", -90, 90);
    if (lon != null && lat != null) {
      Origin rounded = Origin.around(lon, lat);
      return new Point(rounded.lon(), rounded.lat());
    }
    Area known = area == null ? null : catalog.areas().find(area).orElse(null);
    if (known == null) {
      origin.refuse("area", area, "must be an area, or lon and lat be given", "地区か、経度と緯度を入れてください。");
      return null;
    }
    return new Point(known.lon(), known.lat());
  }

  private static Trips.Means means(@Nullable Fields means) {
    if (means == null) {
      return new Trips.Means(Set.of(), null);
    }
    Set<Mode> modes = EnumSet.noneOf(Mode.class);
    List<String> unknown = new ArrayList<>();
    for (String word : means.texts("modes", MODES.size(), WORD)) {
      Mode mode = MODES.get(word);
      if (mode == null) {
        unknown.add(word);
      } else {
        modes.add(mode);
      }
    }
    unknown.forEach(
        word ->
            means.refuse(
                "modes",
                word,
                "must be among " + String.join(", ", MODES.keySet()),
                "次のどれかにしてください：" + String.join(", ", MODES.keySet())));
    return new Trips.Means(modes, means.integer("max_walk", 0, LONGEST_WALK));
  }
}

package jp.tsunagi.api.matching;

import io.javalin.http.Context;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.Fields;
import jp.tsunagi.core.casework.SupportCase;
import jp.tsunagi.core.matching.Barrier;
import jp.tsunagi.core.matching.Cue;
import jp.tsunagi.core.matching.Means;
import jp.tsunagi.core.matching.Need;
import jp.tsunagi.core.matching.Need.Travelling;
import jp.tsunagi.core.matching.When;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /matches} asks. Nothing in it names anybody, and the place is rounded before it
 * is used.
 *
 * @param area the area that was given as the origin; null when it was a point
 */
record MatchRequest(Need need, @Nullable String area, int limit) {

  private static final int USUAL_LIMIT = 10;
  private static final int MOST = 50;
  private static final int MOST_WORDS = 20;
  private static final int LONGEST_WORD = 40;
  private static final int MOST_YEN = 100_000;
  private static final int USUAL_WALK = 15;
  private static final int LONGEST_WALK = 120;
  private static final int LONGEST_WAY = 300;
  private static final int MOST_DAYS = 62;
  private static final int MOST_AHEAD = 90;
  private static final int DECADE = 10;
  private static final int OLDEST = 110;

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
  private static final Map<String, DayOfWeek> DAYS = days();

  private static Map<String, DayOfWeek> days() {
    Map<String, DayOfWeek> days = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day.name().substring(0, 3).toLowerCase(Locale.ROOT), day);
    }
    return days;
  }

  static MatchRequest parse(Context context, Catalog catalog, LocalDate today) {
    Fields body = Bodies.json(context);
    Fields wishes = body.object("wishes");
    Set<String> categories =
        catalog.vocabulary().categories().stream().map(c -> c.id()).collect(Collectors.toSet());
    List<String> chips = wishes == null ? List.of() : among(wishes, "categories", categories);
    List<String> words =
        wishes == null ? List.of() : wishes.texts("words", MOST_WORDS, LONGEST_WORD);
    List<String> roles =
        wishes == null ? List.of() : among(wishes, "roles", ids(catalog.matching().roles()));
    Set<Barrier> barriers = barriers(body);
    List<String> concerns = among(body, "concerns", ids(catalog.matching().concerns()));
    Integer yen = body.integer("monthly_yen", 0, MOST_YEN);
    String language =
        body.value(
            "language",
            LONGEST_WORD,
            text -> LANGUAGE.matcher(text).matches() ? text : null,
            "a language tag such as vi",
            "vi のような言語の記号にしてください。");
    Integer age = body.integer("age", 0, OLDEST);
    Fields travel = body.object("travel");
    Origin origin = travel == null ? nowhere(body) : origin(travel, catalog);
    Travelling travelling = travelling(travel, origin);
    When when = when(body, today);
    Integer limit = body.integer("limit", 1, MOST);
    body.check();
    Need need =
        new Need(
            chips,
            words,
            roles,
            barriers,
            concerns,
            yen,
            language,
            age == null ? null : (Integer) (age / DECADE * DECADE),
            travelling,
            when);
    return new MatchRequest(need, origin.area(), limit == null ? USUAL_LIMIT : limit);
  }

  private record Origin(double lon, double lat, @Nullable String area) {}

  private static Set<String> ids(List<Cue> cues) {
    return cues.stream().map(Cue::id).collect(Collectors.toSet());
  }

  private static List<String> among(Fields fields, String name, Set<String> known) {
    List<String> texts = fields.texts(name, MOST_WORDS, LONGEST_WORD);
    for (String text : texts) {
      if (!known.contains(text)) {
        fields.refuse(name, text, "is not in the vocabulary", "語彙にない言葉です。");
      }
    }
    return texts;
  }

  private static Set<Barrier> barriers(Fields body) {
    Set<String> known = Stream.of(Barrier.values()).map(Barrier::id).collect(Collectors.toSet());
    return among(body, "barriers", known).stream()
        .flatMap(id -> Barrier.find(id).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Barrier.class)));
  }

  private static Origin nowhere(Fields body) {
    body.missing("travel");
    return new Origin(0, 0, null);
  }

  private static Origin origin(Fields travel, Catalog catalog) {
    String area = travel.text("area", LONGEST_WORD);
    Fields point = travel.object("point");
    if ((area == null) == (point == null)) {
      travel.refuse(
          "area", area, "or point must be given, and only one", "area か point のどちらかを入れてください。");
      return new Origin(0, 0, null);
    }
    if (area != null) {
      return catalog
          .areas()
          .find(area)
          .map(found -> new Origin(found.lon(), found.lat(), area))
          .orElseGet(
              () -> {
                travel.refuse("area", area, "is no area", "この地区はありません。");
                return new Origin(0, 0, null);
              });
    }
    return point(Objects.requireNonNull(point));
  }

  private static Origin point(Fields point) {
    Double lat = point.number("lat", -90, 90);
    Double lon = point.number("lon", -180, 180);
    if (lat == null && !point.given("lat")) {
      point.missing("lat");
    }
    if (lon == null && !point.given("lon")) {
      point.missing("lon");
    }
    SupportCase.Origin rounded =
        SupportCase.Origin.around(lon == null ? 0 : lon, lat == null ? 0 : lat);
    return new Origin(rounded.lon(), rounded.lat(), null);
  }

  private static Travelling travelling(@Nullable Fields travel, Origin origin) {
    if (travel == null) {
      return new Travelling(0, 0, List.of(), USUAL_WALK, null);
    }
    List<Means> means = new ArrayList<>();
    Map<String, Means.Mode> modes =
        Stream.of(Means.Mode.values())
            .collect(Collectors.toMap(Means.Mode::id, m -> m, (a, b) -> a, LinkedHashMap::new));
    for (Fields one : travel.objects("means", MOST_WORDS)) {
      Means.Mode mode = one.choice("mode", modes);
      if (mode == null && !one.given("mode")) {
        one.missing("mode");
      }
      Set<DayOfWeek> days = days(one);
      if (mode != null) {
        means.add(new Means(mode, days));
      }
    }
    Integer walk = travel.integer("walk_minutes", 0, LONGEST_WALK);
    Integer longest = travel.integer("longest_minutes", 1, LONGEST_WAY);
    if (!travel.given("means")) {
      Stream.of(Means.Mode.WALK, Means.Mode.TRANSIT).map(Means::always).forEach(means::add);
    }
    return new Travelling(
        origin.lon(), origin.lat(), means, walk == null ? USUAL_WALK : walk, longest);
  }

  /** All seven when none are given. */
  private static Set<DayOfWeek> days(Fields fields) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String text : among(fields, "days", DAYS.keySet())) {
      DayOfWeek day = DAYS.get(text);
      if (day != null) {
        days.add(day);
      }
    }
    return days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
  }

  private static When when(Fields body, LocalDate today) {
    Fields when = body.object("when");
    if (when == null) {
      return When.fromDate(today);
    }
    LocalTime from = time(when, "from");
    LocalTime to = time(when, "to");
    if (from != null && to != null && !from.isBefore(to)) {
      when.refuse("to", to.toString(), "must be after from", "from より後の時刻にしてください。");
    }
    LocalDate first =
        when.value(
            "first",
            10,
            LocalDate::parse,
            "a date such as 2026-11-25",
            "2026-11-25 のような日付にしてください。");
    if (first != null && (first.isBefore(today) || first.isAfter(today.plusDays(MOST_AHEAD)))) {
      when.refuse("first", first.toString(), "must be within 90 days", "今日から90日以内の日付にしてください。");
    }
    Integer ahead = when.integer("days_ahead", 1, MOST_DAYS);
    return new When(
        days(when),
        from,
        to,
        first == null ? today : first,
        ahead == null ? When.USUAL_DAYS : ahead);
  }

  private static @Nullable LocalTime time(Fields when, String name) {
    return when.value(name, 5, LocalTime::parse, "a time such as 13:30", "13:30 のような時刻にしてください。");
  }
}

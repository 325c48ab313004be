package jp.tsunagi.api.resources;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Dates;
import jp.tsunagi.api.http.Degrees;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.core.database.Accessible;
import jp.tsunagi.core.database.ResourceQuery.Box;
import jp.tsunagi.core.database.ResourceQuery.Filter;
import jp.tsunagi.core.database.ResourceQuery.Near;
import jp.tsunagi.core.database.ResourceQuery.When;
import jp.tsunagi.core.database.SessionRepository;
import jp.tsunagi.core.search.SearchWords;
import org.jspecify.annotations.Nullable;

/** What to find, and from where: the same parameters for lists, calendars and sessions. */
final class FilterRequest {

  private static final int FARTHEST_METERS = 200_000;
  private static final int LONGEST_SEARCH = 100;
  private static final int MOST_WORDS = 8;
  private static final int MOST_IDS = 50;
  private static final int HIGHEST_COST = 10_000_000;

  private static final Map<String, Integer> WEEKDAYS = weekdays();
  private static final Map<String, Accessible> ACCESSIBLE = accessible();

  private FilterRequest() {}

  /** From where distances are asked; null when none are. */
  static @Nullable Near near(Parameters parameters) {
    double[] point =
        parameters.value(
            "near",
            Degrees::point,
            "lat,lon in degrees, such as 35.4046,134.7626 (latitude -90 to 90, longitude -180 to 180)",
            "緯度,経度 の順に、35.4046,134.7626 のように書いてください（緯度は-90〜90、経度は-180〜180）。");
    Integer within = parameters.integer("within", 1, FARTHEST_METERS);
    if (within != null && parameters.text("near") == null) {
      parameters.refuse("within", within.toString(), "needs near=lat,lon", "near と一緒に使ってください。");
    }
    return point == null
        ? null
        : new Near(point[0], point[1], within == null ? null : within.doubleValue());
  }

  private static @Nullable Box box(String text) {
    double[] n = Degrees.numbers(text, 4);
    boolean inWorld =
        Math.abs(n[0]) <= 180
            && Math.abs(n[2]) <= 180
            && Math.abs(n[1]) <= 90
            && Math.abs(n[3]) <= 90;
    return inWorld && n[0] <= n[2] && n[1] <= n[3] ? new Box(n[0], n[1], n[2], n[3]) : null;
  }

  /** What to find. */
  static Filter parse(Parameters parameters, Catalog catalog, LocalDate today) {
    return new Filter(
        ids(
            parameters,
            "category",
            id -> catalog.vocabulary().findCategory(id).isPresent(),
            "categories"),
        ids(parameters, "area", id -> catalog.areas().find(id).isPresent(), "areas"),
        words(parameters, catalog),
        when(parameters, today),
        parameters.integer("cost_max", 0, HIGHEST_COST),
        parameters.choices("accessible", ACCESSIBLE),
        parameters.value(
            "bbox",
            FilterRequest::box,
            "minLon,minLat,maxLon,maxLat in degrees, such as 134.6,35.3,134.9,35.5",
            "西経度,南緯度,東経度,北緯度 の順に、134.6,35.3,134.9,35.5 のように書いてください。"));
  }

  private static List<String> ids(
      Parameters parameters, String name, Predicate<String> known, String list) {
    List<String> ids = parameters.list(name);
    if (ids.size() > MOST_IDS) {
      parameters.refuse(name, null, "takes at most " + MOST_IDS + " ids", MOST_IDS + "個までにしてください。");
      return List.of();
    }
    for (String id : ids) {
      if (!known.test(id)) {
        parameters.refuse(
            name, id, "must be an id of GET /api/v1/" + list, "/api/v1/" + list + " にあるidにしてください。");
      }
    }
    return ids;
  }

  private static SearchWords words(Parameters parameters, Catalog catalog) {
    SearchWords words =
        parameters.value(
            "q",
            text ->
                text.codePointCount(0, text.length()) > LONGEST_SEARCH
                    ? null
                    : SearchWords.parse(text, catalog.vocabulary()),
            "at most " + LONGEST_SEARCH + " characters long",
            LONGEST_SEARCH + "文字までにしてください。");
    if (words == null) {
      return SearchWords.NONE;
    }
    if (words.words().size() > MOST_WORDS) {
      parameters.refuse(
          "q",
          parameters.text("q"),
          "takes at most " + MOST_WORDS + " words",
          "言葉は" + MOST_WORDS + "個までにしてください。");
    }
    return words;
  }

  private static @Nullable When when(Parameters parameters, LocalDate today) {
    Set<Integer> weekdays = parameters.choices("day", WEEKDAYS);
    Span span =
        parameters.value(
            "on",
            Span::parse,
            "a date or a span of dates, such as 2026-11-25 or 2026-11-21/2026-11-27",
            "日付を 2026-11-25 または 2026-11-21/2026-11-27 のように書いてください。");
    LocalDate horizon = SessionRepository.horizon(today);
    if (span != null && !span.first().isBefore(horizon)) {
      LocalDate last = horizon.minusDays(1);
      parameters.refuse(
          "on",
          parameters.text("on"),
          "must begin by " + last + ": what comes later is not known yet",
          last + " までにしてください。その先の予定は、まだ分かりません。");
    }
    LocalTime from = time(parameters, "from");
    LocalTime to = time(parameters, "to");
    if (from != null && to != null && to.isBefore(from)) {
      parameters.refuse("to", to.toString(), "must not be before from", "from より後の時刻にしてください。");
    }
    if (weekdays.isEmpty() && span == null && from == null && to == null) {
      return null;
    }
    return new When(
        weekdays, span == null ? today : span.first(), span == null ? null : span.last(), from, to);
  }

  private static @Nullable LocalTime time(Parameters parameters, String name) {
    return parameters.value(
        name, LocalTime::parse, "a time such as 13:30", "時刻を 13:30 のように書いてください。");
  }

  private record Span(LocalDate first, LocalDate last) {
    static @Nullable Span parse(String text) {
      String[] dates = text.split("/", -1);
      LocalDate first = Dates.date(dates[0]);
      LocalDate last = dates.length == 1 ? first : Dates.date(dates[1]);
      return dates.length > 2 || last.isBefore(first) ? null : new Span(first, last);
    }
  }

  private static Map<String, Integer> weekdays() {
    Map<String, Integer> days = new LinkedHashMap<>();
    for (String day : List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")) {
      days.put(day, days.size() + 1);
    }
    return days;
  }

  private static Map<String, Accessible> accessible() {
    Map<String, Accessible> words = new LinkedHashMap<>();
    for (Accessible feature : Accessible.values()) {
      words.put(feature.word(), feature);
    }
    return words;
  }
}

package jp.tsunagi.api.matching;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.Fields;
import jp.tsunagi.api.trips.Traveller;
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
  private static final int MOST_DAYS = 62;
  private static final int MOST_AHEAD = 90;
  private static final int DECADE = 10;
  private static final int OLDEST = 110;

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

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
    Traveller who = travel == null ? Traveller.NOBODY : Traveller.read(travel, catalog);
    if (travel == null) {
      body.missing("travel");
    }
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
            travelling(who),
            when);
    return new MatchRequest(need, who.area(), limit == null ? USUAL_LIMIT : limit);
  }

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

  /** On foot and by bus and train where nobody says how. */
  private static Travelling travelling(Traveller who) {
    List<Means> means =
        who.means().isEmpty()
            ? Stream.of(Means.Mode.WALK, Means.Mode.TRANSIT).map(Means::always).toList()
            : who.means();
    return new Travelling(
        who.home().lon(),
        who.home().lat(),
        means,
        who.walkMinutes() == null ? USUAL_WALK : who.walkMinutes(),
        who.longestMinutes());
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
        Traveller.days(when),
        from,
        to,
        first == null ? today : first,
        ahead == null ? When.USUAL_DAYS : ahead);
  }

  private static @Nullable LocalTime time(Fields when, String name) {
    return when.value(name, 5, LocalTime::parse, "a time such as 13:30", "13:30 のような時刻にしてください。");
  }
}

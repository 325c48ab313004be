package jp.tsunagi.core.matching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.core.resource.Pickup;
import jp.tsunagi.core.schedule.Session;
import jp.tsunagi.core.search.SearchText;
import jp.tsunagi.core.vocabulary.Category;
import jp.tsunagi.core.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** A made-up resource and a small vocabulary, for tests. */
final class Facts {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  static final Vocabulary VOCABULARY =
      new Vocabulary(
          List.of(
              category("culture", null),
              category("culture-go", "culture", "囲碁", "将棋"),
              category("culture-music", "culture", "歌"),
              category("learning", null),
              category("learning-science", "learning", "科学"),
              category("advice", null),
              category("advice-health", "advice", "健康相談"),
              category("gathering", null),
              category("gathering-cafe", "gathering", "喫茶")),
          List.of(List.of("囲碁", "碁会", "碁"), List.of("星", "天文", "科学")));

  static final MatchingVocabulary MATCHING =
      new MatchingVocabulary(
          Weights.USUAL,
          List.of(new Cue("teach", "教える", List.of("learning"), List.of("先生募集"))),
          List.of(),
          List.of(
              new Cue("full", "満員", List.of(), List.of("満員", "空きなし", "募集停止")),
              new Cue("specialist", "専門", List.of("advice"), List.of())),
          List.of(),
          List.of(new Cue("mood", "気分が沈む", List.of("gathering-cafe", "advice-health"), List.of())),
          List.of(),
          Map.of("culture-go", List.of("learning-science")));

  private final String name;
  private final String category;
  private final Set<String> traits = new HashSet<>();
  private final Map<String, Boolean> roles = new HashMap<>();
  private double lon = 134.7;
  private boolean placed = true;
  private @Nullable Integer schedule;
  private @Nullable Integer minimumAge;
  private @Nullable Integer maximumAge;
  private @Nullable Integer capacity;
  private @Nullable Boolean newcomers;
  private @Nullable Boolean indoor;
  private @Nullable Boolean wheelchair;
  private @Nullable Boolean toilet;
  private @Nullable Boolean loop;
  private List<String> languages = List.of();
  private @Nullable Integer yen;
  private @Nullable Boolean booking;
  private Pickup pickup = Pickup.UNKNOWN;
  private @Nullable LocalDate verifiedOn;

  private Facts(String name, String category) {
    this.name = name;
    this.category = category;
  }

  static Facts of(String name, String category) {
    return new Facts(name, category);
  }

  private static Category category(String id, @Nullable String parent, String... words) {
    return new Category(id, parent, id, id, id, List.of(words));
  }

  Facts on(int number) {
    schedule = number;
    return this;
  }

  Facts east(double degrees) {
    lon = degrees;
    return this;
  }

  Facts nowhere() {
    placed = false;
    return this;
  }

  Facts aged(@Nullable Integer from, @Nullable Integer to) {
    minimumAge = from;
    maximumAge = to;
    return this;
  }

  Facts capacity(int persons) {
    capacity = persons;
    return this;
  }

  Facts newcomers(boolean welcome) {
    newcomers = welcome;
    return this;
  }

  Facts indoor(boolean is) {
    indoor = is;
    return this;
  }

  Facts wheelchair(boolean is) {
    wheelchair = is;
    return this;
  }

  Facts toilet(boolean is) {
    toilet = is;
    return this;
  }

  Facts loop() {
    loop = true;
    return this;
  }

  Facts speaks(String language) {
    languages = List.of(language);
    return this;
  }

  Facts costs(int each) {
    yen = each;
    return this;
  }

  Facts booked() {
    booking = true;
    return this;
  }

  Facts fetches() {
    pickup = new Pickup(null, true, List.of());
    return this;
  }

  Facts verified(LocalDate on) {
    verifiedOn = on;
    return this;
  }

  Facts like(String trait) {
    traits.add(trait);
    return this;
  }

  Facts role(String id, boolean said) {
    roles.put(id, said);
    return this;
  }

  Candidate build() {
    return new Candidate(
        UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        name,
        List.of(category),
        Set.copyOf(VOCABULARY.withAncestors(category)),
        SearchText.fold(name),
        SearchText.fold(name),
        placed ? (Double) lon : null,
        placed ? (Double) 35.4 : null,
        true,
        schedule,
        null,
        minimumAge,
        maximumAge,
        capacity,
        newcomers,
        indoor,
        wheelchair,
        toilet,
        loop,
        languages,
        yen,
        null,
        booking,
        pickup,
        verifiedOn,
        jp.tsunagi.core.resource.Freshness.overdueFrom(
            verifiedOn, jp.tsunagi.core.schedule.Schedule.NONE),
        false,
        roles,
        traits);
  }

  /** So many Tuesdays from the coming one on, one to three in the afternoon. */
  static List<Occasion> tuesdays(int times) {
    return weekly(LocalDate.of(2026, 11, 24), times, "13:00", "15:00");
  }

  static List<Occasion> weekly(LocalDate first, int times, String from, String to) {
    List<Occasion> occasions = new ArrayList<>();
    for (int week = 0; week < times; week++) {
      occasions.add(
          new Occasion(
              new Session(first.plusWeeks(week), LocalTime.parse(from), LocalTime.parse(to)),
              false));
    }
    return occasions;
  }

  /** Somebody who likes this, is free on every day and walks. */
  static Need need(String... words) {
    return new Need(
        List.of(),
        List.of(words),
        List.of(),
        Set.of(),
        List.of(),
        null,
        null,
        null,
        new Need.Travelling(134.7, 35.4, List.of(Means.always(Means.Mode.WALK)), 15, null),
        When.fromDate(TODAY));
  }

  static Need with(Need need, Barrier... barriers) {
    Set<Barrier> all = EnumSet.noneOf(Barrier.class);
    all.addAll(List.of(barriers));
    return new Need(
        need.categories(),
        need.words(),
        need.roles(),
        all,
        need.concerns(),
        need.monthlyYen(),
        need.language(),
        need.age(),
        need.travelling(),
        need.when());
  }

  static Need asking(
      List<String> roles,
      List<String> concerns,
      @Nullable Integer yen,
      @Nullable String language,
      @Nullable Integer age) {
    Need need = need();
    return new Need(
        List.of(),
        List.of(),
        roles,
        Set.of(),
        concerns,
        yen,
        language,
        age,
        need.travelling(),
        need.when());
  }

  static Need free(Need need, DayOfWeek... days) {
    return need.at(new When(Set.of(days), null, null, TODAY, When.USUAL_DAYS));
  }

  static Way walk(int minutes) {
    return new Way(
        Means.Mode.WALK,
        Means.Mode.WALK,
        null,
        null,
        null,
        null,
        null,
        minutes,
        0,
        2 * minutes,
        false,
        false,
        false);
  }
}

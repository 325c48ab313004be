package jp.tsunagi.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Constraints, relaxations and the mix of the first five. */
class MatchingTest {

  /** Walks 60 m a minute over flat ground; nothing else drives here but who fetches. */
  private static final Ways ON_FOOT =
      (need, outings) -> {
        Map<UUID, Way> ways = new HashMap<>();
        for (Ways.Outing outing : outings) {
          double meters =
              90_000
                  * Math.abs(
                      Objects.requireNonNull(outing.candidate().lon()) - need.travelling().lon());
          int minutes = (int) Math.ceil(meters / 60);
          if (minutes <= need.travelling().walkMinutes()) {
            ways.put(outing.candidate().id(), Facts.walk(minutes));
          }
        }
        return ways;
      };

  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<Integer, List<Occasion>> occasions = new HashMap<>();

  private MatchResult match(Need need) {
    return match(need, ON_FOOT);
  }

  private MatchResult match(Need need, Ways ways) {
    return new Matching(
            need,
            candidates,
            candidate ->
                occasions.getOrDefault(
                    Objects.requireNonNullElse(candidate.schedule(), 0), List.of()),
            ways,
            Facts.VOCABULARY,
            Facts.MATCHING,
            Facts.TODAY)
        .find(10);
  }

  private static List<String> names(MatchResult result) {
    return result.matches().stream().map(match -> match.candidate().name()).toList();
  }

  private void add(Facts facts) {
    candidates.add(facts.build());
  }

  @Test
  void whatHasNothingToDoWithTheWishIsNoCandidate() {
    add(Facts.of("囲碁の会", "culture-go"));
    add(Facts.of("健康相談", "advice-health"));
    MatchResult result = match(Facts.need("囲碁"));
    assertThat(names(result)).containsExactly("囲碁の会");
    assertThat(result.all()).isEqualTo(2);
    assertThat(result.considered()).isEqualTo(1);
  }

  @Test
  void withNothingWishedForEverythingButHelpDesksIsLookedAt() {
    add(Facts.of("囲碁の会", "culture-go"));
    add(Facts.of("健康相談", "advice-health").like("specialist"));
    assertThat(names(match(Facts.need()))).containsExactly("囲碁の会");
  }

  @Test
  void whatIsForOthersByAgeIsExcluded() {
    add(Facts.of("80歳から", "culture-go").aged(80, null));
    add(Facts.of("65歳から", "culture-go").aged(65, null));
    add(Facts.of("30歳まで", "culture-go").aged(null, 30));
    add(Facts.of("年を問わず", "culture-go"));
    MatchResult result = match(Facts.asking(List.of(), List.of(), null, null, 60));
    assertThat(names(result)).containsExactlyInAnyOrder("65歳から", "年を問わず");
    assertThat(result.excluded()).containsExactly(Map.entry(Constraint.AGE, 2));
  }

  @Test
  void whatIsKnownNotToWorkExcludesAndWhatIsUnknownIsListed() {
    add(Facts.of("屋外", "culture").indoor(false));
    add(Facts.of("階段", "culture").like("stairs"));
    add(Facts.of("車いす不可", "culture").wheelchair(false));
    add(Facts.of("トイレなし", "culture").toilet(false));
    add(Facts.of("不明", "culture"));
    Barrier[] all = {Barrier.INDOOR, Barrier.STAIRS, Barrier.WHEELCHAIR, Barrier.TOILET};
    MatchResult result = match(Facts.with(Facts.need(), all));
    assertThat(names(result)).containsExactly("不明");
    assertThat(result.excluded())
        .containsOnlyKeys(
            Constraint.INDOOR, Constraint.STAIRS, Constraint.WHEELCHAIR, Constraint.TOILET);
    assertThat(result.matches().get(0).score().parts())
        .filteredOn(part -> part.kind() == Part.Kind.UNKNOWN)
        .extracting(Part::words)
        .contains("屋内か屋外か", "車いすで使えるか");
  }

  @Test
  void aMonthThatCostsTooMuchIsExcludedAndFiveHundredYenMoreBringIt() {
    occasions.put(1, Facts.tuesdays(4));
    add(Facts.of("週1回500円", "culture").on(1).costs(500));
    add(Facts.of("無料", "culture").on(1).costs(0));
    MatchResult result = match(Facts.asking(List.of(), List.of(), 1500, null, null));
    assertThat(result.excluded()).containsExactly(Map.entry(Constraint.COST, 1));
    assertThat(result.relaxations())
        .containsExactly(new Relaxation("cost", "2000", 1, "月2,000円まで"));
  }

  @Test
  void anotherWeekdayWouldBringWhatIsHeldThen() {
    occasions.put(1, Facts.tuesdays(4));
    occasions.put(2, Facts.weekly(LocalDate.of(2026, 11, 25), 4, "13:00", "15:00"));
    add(Facts.of("火曜", "culture").on(1));
    add(Facts.of("水曜の一", "culture").on(2));
    add(Facts.of("水曜の二", "culture").on(2));
    MatchResult result = match(Facts.free(Facts.need(), DayOfWeek.MONDAY));
    assertThat(result.excluded()).containsExactly(Map.entry(Constraint.DAYS, 3));
    assertThat(result.relaxations())
        .containsExactly(
            new Relaxation("day", "3", 2, "水曜日も"), new Relaxation("day", "2", 1, "火曜日も"));
  }

  @Test
  void whoCannotGetUpIsOfferedTheAfternoonAndToldOfTheMornings() {
    occasions.put(1, Facts.weekly(LocalDate.of(2026, 11, 25), 4, "09:00", "11:00"));
    occasions.put(2, Facts.tuesdays(4));
    add(Facts.of("朝", "culture").on(1));
    add(Facts.of("昼", "culture").on(2));
    MatchResult result = match(Facts.with(Facts.need(), Barrier.MORNINGS));
    assertThat(names(result)).containsExactly("昼");
    assertThat(result.excluded()).containsExactly(Map.entry(Constraint.MORNINGS, 1));
    assertThat(result.relaxations()).extracting(Relaxation::words).containsExactly("朝も");
  }

  @Test
  void aWeekdayWithABusBringsAlsoWhatIsHeldOnADayWithoutOne() {
    LocalDate wednesday = LocalDate.of(2026, 11, 25);
    List<Occasion> both = new ArrayList<>(Facts.tuesdays(4));
    both.addAll(Facts.weekly(wednesday, 4, "13:00", "15:00"));
    occasions.put(1, both);
    occasions.put(2, Facts.weekly(wednesday, 4, "13:00", "15:00"));
    add(Facts.of("火曜と水曜", "culture").on(1));
    add(Facts.of("水曜", "culture").on(2));
    Ways wednesdayBus =
        (need, outings) ->
            outings.stream()
                .filter(
                    outing ->
                        outing.outlook().suiting().stream()
                            .anyMatch(
                                one -> one.session().date().getDayOfWeek() == DayOfWeek.WEDNESDAY))
                .collect(Collectors.toMap(one -> one.candidate().id(), one -> Facts.walk(10)));
    MatchResult result = match(Facts.free(Facts.need(), DayOfWeek.TUESDAY), wednesdayBus);
    assertThat(result.excluded())
        .containsExactly(Map.entry(Constraint.DAYS, 1), Map.entry(Constraint.WAY, 1));
    assertThat(result.relaxations()).containsExactly(new Relaxation("day", "3", 2, "水曜日も"));
  }

  @Test
  void fiveHundredYenMoreAreToldOfHoweverManyAreTooFar() {
    occasions.put(1, Facts.tuesdays(4));
    for (int i = 0; i < 80; i++) {
      add(Facts.of("17分" + i, "culture").on(1).costs(0).east(134.711));
    }
    add(Facts.of("1回500円", "culture").on(1).costs(500).east(134.706));
    MatchResult result = match(Facts.asking(List.of(), List.of(), 1500, null, null));
    assertThat(result.relaxations()).contains(new Relaxation("cost", "2000", 1, "月2,000円まで"));
  }

  @Test
  void fiveMinutesMoreOnFootAreReckonedOut() {
    add(Facts.of("10分", "culture").east(134.706));
    add(Facts.of("18分", "culture").east(134.712));
    add(Facts.of("28分", "culture").east(134.7186));
    add(Facts.of("遠い", "culture").east(135));
    MatchResult result = match(Facts.need());
    assertThat(names(result)).containsExactly("10分");
    assertThat(result.excluded()).containsExactly(Map.entry(Constraint.WAY, 3));
    assertThat(result.relaxations())
        .extracting(Relaxation::words, Relaxation::brings)
        .contains(
            org.assertj.core.groups.Tuple.tuple("20分まで歩く", 1),
            org.assertj.core.groups.Tuple.tuple("30分まで歩く", 2));
  }

  @Test
  void aHelplineNeedsNoWay() {
    add(Facts.of("電話", "culture").nowhere());
    assertThat(names(match(Facts.need()))).containsExactly("電話");
  }

  @Test
  void notFiveOfAKind() {
    for (int i = 0; i < 8; i++) {
      add(Facts.of("囲碁の会" + i, "culture-go"));
    }
    add(Facts.of("実験の会", "learning-science").newcomers(true));
    MatchResult result = match(Facts.need("囲碁"));
    assertThat(names(result).subList(0, 5)).contains("実験の会");
  }

  @Test
  void aRoleToPlayStandsAmongTheFirstFive() {
    for (int i = 0; i < 8; i++) {
      add(Facts.of("囲碁の会" + i, "culture-go"));
    }
    add(Facts.of("先生の会", "learning").role("teach", true));
    Need need = Facts.need("囲碁");
    Need teacher =
        new Need(
            List.of(),
            need.words(),
            List.of("teach"),
            need.barriers(),
            List.of(),
            null,
            null,
            null,
            need.travelling(),
            need.when());
    assertThat(names(match(teacher)).subList(0, 5)).contains("先生の会");
  }

  @Test
  void whatIsFullComesAfterWhatIsNot() {
    add(Facts.of("囲碁の会 満員", "culture-go").like("full"));
    add(Facts.of("囲碁の会 空き", "culture-go"));
    assertThat(names(match(Facts.need("囲碁")))).containsExactly("囲碁の会 空き", "囲碁の会 満員");
  }
}

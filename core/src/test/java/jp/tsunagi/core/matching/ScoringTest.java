package jp.tsunagi.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.tsunagi.core.matching.Part.Kind;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every rule of the scoring, one by one. */
class ScoringTest {

  private static final Facts CLUB = Facts.of("八鹿囲碁くらぶ", "culture-go");

  private static Scoring scoring(Need need) {
    return scoring(need, Facts.MATCHING);
  }

  private static Scoring scoring(Need need, MatchingVocabulary matching) {
    Wishes wishes = Wishes.of(need, Facts.VOCABULARY, matching);
    return new Scoring(need, wishes, matching, Facts.TODAY);
  }

  private static Outlook outlook(Need need, int tuesdays) {
    return Outlook.of(Facts.of("x", "culture").on(1).build(), Facts.tuesdays(tuesdays), need);
  }

  private static AbstractStringAssert<?> assertFits(@Nullable Part part) {
    return assertPart(part, Kind.FITS);
  }

  private static AbstractStringAssert<?> assertPart(@Nullable Part part, Kind kind) {
    Part given = Objects.requireNonNull(part);
    assertThat(given.kind()).isEqualTo(kind);
    assertThat(Math.signum(given.points()))
        .isEqualTo(kind == Kind.FITS ? 1 : kind == Kind.MINDS ? -1 : 0);
    return assertThat(given.words());
  }

  private static double points(@Nullable Part part) {
    return Objects.requireNonNull(part).points();
  }

  @Test
  void theGoClubFitsWhoLikesGoMoreThanAnythingNearIt() {
    Scoring scoring = scoring(Facts.need("囲碁"));
    Part club = scoring.wish(CLUB.build());
    assertFits(club).isEqualTo("「囲碁」に合う");
    Part shogi = scoring.wish(Facts.of("日曜の会", "culture-go").build());
    assertFits(shogi).isEqualTo("「囲碁」と同じ種類");
    Part science = scoring.wish(Facts.of("実験の会", "learning-science").build());
    Part songs = scoring.wish(Facts.of("うたの会", "culture-music").build());
    assertThat(List.of(points(club), points(shogi), points(science), points(songs)))
        .isSortedAccordingTo((one, other) -> Double.compare(other, one))
        .doesNotHaveDuplicates();
    assertFits(science).isEqualTo("「囲碁」に近い");
    assertThat(scoring.wish(Facts.of("健康相談", "advice-health").build())).isNull();
  }

  @Test
  void whoPlaysGoIsSentToAGoCircleOfAnySpellingBeforeAnotherGameOfItsKind() {
    Scoring scoring = scoring(Facts.need("囲碁"));
    double circle = points(scoring.wish(Facts.of("碁楽会", "culture-go").build()));
    double shogi = points(scoring.wish(Facts.of("将棋の日", "culture-go").build()));
    assertThat(circle).isGreaterThan(shogi);
    Need any = chosen("culture-go");
    assertThat(points(scoring(any).wish(Facts.of("碁楽会", "culture-go").build())))
        .isEqualTo(points(scoring(any).wish(Facts.of("将棋の日", "culture-go").build())));
  }

  /** A need of a category that was pressed, and of no word. */
  private static Need chosen(String category) {
    return new Need(
        List.of(category),
        List.of(),
        List.of(),
        Set.of(),
        List.of(),
        null,
        null,
        null,
        Facts.need().travelling(),
        Facts.need().when());
  }

  @Test
  void aSynonymAndAChipOfTheVocabularyAreUnderstoodToo() {
    assertFits(scoring(Facts.need("碁会")).wish(CLUB.build()));
    assertFits(scoring(Facts.need("天文")).wish(Facts.of("実験の会", "learning-science").build()));
    assertFits(scoring(chosen("culture")).wish(CLUB.build())).isEqualTo("「culture」に合う");
  }

  @Test
  void toBeLookedForCountsMoreThanARoleThatMightBe() {
    Scoring scoring = scoring(Facts.asking(List.of("teach"), List.of(), null, null, null));
    Part said = scoring.role(CLUB.role("teach", true).build());
    assertFits(said).isEqualTo("「教える」人を求めている");
    Part kind = scoring.role(Facts.of("講座", "learning").role("teach", false).build());
    assertThat(points(said)).isGreaterThan(points(kind));
    assertThat(scoring.role(Facts.of("会", "culture").build())).isNull();
  }

  @Test
  void whatHelpsWithAConcernCounts() {
    Scoring scoring = scoring(Facts.asking(List.of(), List.of("mood"), null, null, null));
    Part cafe = scoring.concern(Facts.of("喫茶", "gathering-cafe").build());
    assertFits(cafe).isEqualTo("「気分が沈む」人に役立つ");
    assertThat(points(cafe))
        .isGreaterThan(points(scoring.concern(Facts.of("相談", "advice-health").build())));
  }

  @Test
  void whoFindsNewPlacesHardIsWelcomeOrNot() {
    Scoring scoring = scoring(Facts.with(Facts.need(), Barrier.FIRST_TIME));
    assertFits(scoring.firstTime(Facts.of("a", "culture").newcomers(true).build()))
        .isEqualTo("初めての人を歓迎");
    assertPart(scoring.firstTime(Facts.of("b", "culture").newcomers(false).build()), Kind.MINDS);
    assertFits(scoring.firstTime(Facts.of("c", "culture").like("drop_in").build()));
    assertPart(scoring.firstTime(Facts.of("d", "culture").build()), Kind.UNKNOWN);
  }

  @Test
  void whoFindsGroupsHardIsToldHowManyThereAre() {
    Scoring scoring = scoring(Facts.with(Facts.need(), Barrier.GROUPS));
    assertFits(scoring.group(Facts.of("a", "culture").capacity(8).build())).isEqualTo("少人数（8人）");
    assertPart(scoring.group(Facts.of("b", "culture").capacity(30).build()), Kind.MINDS);
    assertFits(scoring.group(Facts.of("c", "culture").like("quiet").build()));
    assertPart(scoring.group(Facts.of("d", "culture").build()), Kind.UNKNOWN);
    assertThat(scoring(Facts.need()).group(Facts.of("e", "culture").capacity(8).build())).isNull();
  }

  @Test
  void clumsyHandsMindFineWork() {
    Scoring scoring = scoring(Facts.with(Facts.need(), Barrier.HANDS));
    assertPart(scoring.hands(Facts.of("手芸", "culture").like("hands").build()), Kind.MINDS);
    assertThat(scoring.hands(CLUB.build())).isNull();
  }

  @Test
  void whoDislikesTheOutdoorsMindsTheFields() {
    Scoring scoring = scoring(Facts.with(Facts.need(), Barrier.OUTDOOR));
    assertPart(scoring.outdoor(Facts.of("畑", "culture").like("outdoor").build()), Kind.MINDS);
    assertFits(scoring.outdoor(Facts.of("室内", "culture").indoor(true).build())).isEqualTo("屋内");
    assertPart(scoring.outdoor(Facts.of("x", "culture").build()), Kind.UNKNOWN);
  }

  @Test
  void aWheelchairNeedsToGetIn() {
    Scoring scoring = scoring(Facts.with(Facts.need(), Barrier.WHEELCHAIR));
    assertFits(scoring.access(Facts.of("a", "culture").wheelchair(true).build()));
    assertPart(scoring.access(Facts.of("b", "culture").build()), Kind.UNKNOWN)
        .isEqualTo("車いすで使えるか");
    assertFits(
        scoring(Facts.with(Facts.need(), Barrier.TOILET))
            .access(Facts.of("c", "culture").toilet(true).build()));
    assertPart(
        scoring(Facts.with(Facts.need(), Barrier.STAIRS)).access(Facts.of("d", "culture").build()),
        Kind.UNKNOWN);
  }

  @Test
  void whoHearsBadlyIsHelpedByALoop() {
    Scoring scoring = scoring(Facts.with(Facts.need(), Barrier.HEARING));
    assertFits(scoring.hearing(Facts.of("a", "culture").loop().build()));
    assertPart(scoring.hearing(Facts.of("b", "culture").build()), Kind.UNKNOWN);
  }

  @Test
  void freeFitsAndAWeeklyGatheringCostsFourVisitsAMonth() {
    Need need = Facts.asking(List.of(), List.of(), 2000, null, null);
    Scoring scoring = scoring(need);
    Candidate paid = Facts.of("a", "culture").costs(300).on(1).build();
    assertFits(scoring.cost(paid, outlook(need, 5))).isEqualTo("1回300円（月に1,200円ほど）");
    Candidate free = Facts.of("b", "culture").costs(0).build();
    assertFits(scoring.cost(free, outlook(need, 5))).isEqualTo("無料");
    assertPart(scoring.cost(CLUB.build(), outlook(need, 5)), Kind.UNKNOWN);
  }

  @Test
  void whoCannotGoAloneIsFetched() {
    Scoring scoring = scoring(Facts.with(Facts.need(), Barrier.COMPANY));
    assertFits(scoring.company(Facts.of("a", "culture").fetches().build())).isEqualTo("送迎がある");
    assertFits(scoring.company(Facts.of("b", "culture").like("company").build()));
    assertPart(scoring.company(Facts.of("c", "culture").build()), Kind.UNKNOWN);
  }

  @Test
  void theirLanguageIsSpoken() {
    Scoring scoring = scoring(Facts.asking(List.of(), List.of(), null, "vi", null));
    assertFits(scoring.language(Facts.of("a", "culture").speaks("vi").build()));
    assertPart(scoring.language(Facts.of("b", "culture").build()), Kind.UNKNOWN);
  }

  @Test
  void whatIsHeldEveryWeekFitsBetterThanOnce() {
    Need need = Facts.need();
    Scoring scoring = scoring(need);
    assertFits(scoring.regular(CLUB.build(), outlook(need, 4))).isEqualTo("月に4回");
    assertThat(points(scoring.regular(CLUB.build(), outlook(need, 1)))).isZero();
    assertPart(scoring.regular(CLUB.build(), Outlook.UNKNOWN), Kind.UNKNOWN);
  }

  @Test
  void nearFitsBetterThanFarAndAHelplineHasNoWay() {
    Scoring scoring = scoring(Facts.need());
    assertThat(points(scoring.way(CLUB.build(), Facts.walk(5))))
        .isGreaterThan(points(scoring.way(CLUB.build(), Facts.walk(40))));
    assertPart(scoring.way(Facts.of("電話", "advice").nowhere().build(), null), Kind.UNKNOWN);
  }

  @Test
  void theWayIsToldWithItsTimes() {
    Way bus =
        new Way(
            Means.Mode.TRANSIT,
            Means.Mode.TRANSIT,
            null,
            "13:02",
            "13:24",
            "15:40",
            "16:05",
            25,
            16,
            10,
            false,
            false,
            false);
    assertFits(scoring(Facts.need()).way(CLUB.build(), bus))
        .isEqualTo("バス・電車 13:02→13:24、帰り15:40→16:05");
    assertThat(scoring(Facts.need()).waiting(bus)).isNull();
  }

  @Test
  void anHourOfWaitingIsMinded() {
    Way way =
        new Way(
            Means.Mode.TRANSIT,
            Means.Mode.TRANSIT,
            null,
            "9:00",
            "9:20",
            "15:40",
            "16:05",
            25,
            60,
            10,
            false,
            false,
            false);
    assertPart(scoring(Facts.need()).waiting(way), Kind.MINDS).isEqualTo("待ち時間60分");
  }

  @Test
  void whatNobodyVerifiedSinks() {
    Scoring scoring = scoring(Facts.need());
    assertFits(
            scoring.verified(Facts.of("a", "culture").verified(LocalDate.of(2026, 10, 1)).build()))
        .isEqualTo("2026年10月に確認");
    assertPart(scoring.verified(Facts.of("b", "culture").build()), Kind.MINDS);
    assertPart(
            scoring.verified(Facts.of("c", "culture").verified(LocalDate.of(2025, 10, 1)).build()),
            Kind.MINDS)
        .endsWith("（古い）");
  }

  @Test
  void whatIsFullSinks() {
    Scoring scoring = scoring(Facts.need());
    assertPart(scoring.full(Facts.of("a", "culture").like("full").build()), Kind.MINDS);
    assertThat(scoring.full(CLUB.build())).isNull();
  }

  @Test
  void havingToBookIsOneMoreStep() {
    Scoring scoring = scoring(Facts.need());
    assertPart(scoring.booking(Facts.of("a", "culture").booked().build()), Kind.MINDS);
    assertThat(scoring.booking(CLUB.build())).isNull();
  }

  @Test
  void aHelpDeskIsNoPlaceToBelongToUnlessItHelps() {
    Candidate desk = Facts.of("健康相談", "advice-health").like("specialist").build();
    assertPart(scoring(Facts.need("囲碁")).specialist(desk), Kind.MINDS);
    assertThat(scoring(Facts.need("健康相談")).specialist(desk)).isNull();
    Need low = Facts.asking(List.of(), List.of("mood"), null, null, null);
    assertThat(scoring(low).specialist(desk)).isNull();
  }

  @Test
  void whatIsForChildrenIsNotForTheirGrandparents() {
    Candidate playroom = Facts.of("親子ひろば", "culture").like("parents").build();
    assertPart(
        scoring(Facts.asking(List.of(), List.of(), null, null, 70)).audience(playroom), Kind.MINDS);
    assertThat(scoring(Facts.asking(List.of(), List.of(), null, null, 30)).audience(playroom))
        .isNull();
  }

  @Test
  void aMunicipalitySaysHowMuchARuleCounts() {
    MatchingVocabulary heavier =
        new MatchingVocabulary(
            new Weights(Map.of("wish", 80.0), Map.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of());
    assertThat(points(scoring(Facts.need("囲碁"), heavier).wish(CLUB.build())))
        .isEqualTo(80 * Wishes.SAME);
  }

  @Test
  void aScoreIsTheSumOfItsPartsAndNothingElse() {
    Need need = Facts.with(Facts.need("囲碁"), Barrier.GROUPS, Barrier.FIRST_TIME);
    Score score = scoring(need).of(CLUB.build(), outlook(need, 4), Facts.walk(10));
    assertThat(score.parts()).hasSizeGreaterThan(4);
    assertThat(score.points()).isEqualTo(score.parts().stream().mapToDouble(Part::points).sum());
  }
}

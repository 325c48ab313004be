package jp.tsunagi.importer.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.tsunagi.core.schedule.ScheduleWords;
import jp.tsunagi.core.schedule.SessionExpander;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in a cell, the parser answers, twice the same, with rules that can be used. */
class ScheduleParserProperties {

  private static final ScheduleParser PARSER = new ScheduleParser(PhraseTable.FISCAL_YEAR);
  private static final SessionExpander SESSIONS = new SessionExpander();

  @Property(tries = 1000)
  void anyStringIsAnswered(@ForAll String words) {
    answersWell(words);
  }

  /** Pieces of the language in any order reach further into the grammar than random characters. */
  @Property(tries = 4000)
  void anyRowOfPiecesIsAnswered(@ForAll("pieces") String words) {
    answersWell(words);
  }

  /** A phrase cut off anywhere, as by a narrow column. */
  @Property(tries = 1000)
  void aPhraseCutOffIsAnswered(@ForAll("phrases") String phrase, @ForAll double cut) {
    int length = (int) (Math.abs(cut % 1) * phrase.length());
    answersWell(phrase.substring(0, length));
  }

  private static void answersWell(String words) {
    ParsedSchedule parsed = PARSER.parse(words);
    assertThat(PARSER.parse(words)).isEqualTo(parsed);
    assertThat(parsed.confidence()).isBetween(0.0, 1.0);
    assertThat(ScheduleWords.of(parsed.schedule())).isNotNull();
    SESSIONS.expand(parsed.schedule(), LocalDate.of(2026, 4, 1), 40);
  }

  @Provide
  Arbitrary<String> phrases() {
    return Arbitraries.of(
        PhraseTable.read("phrases.txt").stream().map(PhraseTable.Row::phrase).toList());
  }

  @Provide
  Arbitrary<String> pieces() {
    List<String> pieces =
        List.of(
            "毎週",
            "毎月",
            "隔週",
            "隔月",
            "第",
            "1",
            "2",
            "31",
            "13",
            "2026",
            "月",
            "火",
            "水曜",
            "日",
            "・",
            "、",
            "〜",
            "-",
            "/",
            ":",
            ".",
            "(",
            ")",
            "【",
            "】",
            "時",
            "分",
            "半",
            "午前",
            "午後",
            "年",
            "令和",
            "R",
            "元年",
            "から",
            "まで",
            "祝日",
            "平日",
            "土日祝",
            "休み",
            "を除く",
            "以外",
            "のみ",
            "は",
            "の",
            "も",
            "と",
            "の場合は",
            "翌日",
            "翌週",
            "開館",
            "冬期",
            "年末年始",
            "お盆",
            "休館日",
            "定休日",
            "開館時間",
            "24時間",
            "年中無休",
            "奇数月",
            "偶数月",
            "月末",
            "最終",
            "週",
            "5のつく日",
            "月2回",
            "①",
            "※",
            "要予約",
            "不定期",
            "受付",
            "頃",
            "約",
            "正午",
            "99999999999",
            " ");
    return Arbitraries.of(pieces)
        .list()
        .ofMinSize(1)
        .ofMaxSize(14)
        .map(list -> String.join("", list));
  }
}

package jp.tsunagi.importer.schedule;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of the grammar, longest first. */
final class Lexicon {

  /** A word's meaning. */
  record Entry(Kind kind, int value) {}

  private static final Map<String, Entry> WORDS = new HashMap<>();
  private static final int LONGEST;

  static {
    days();
    dates();
    times();
    limits();
    around();
    LONGEST = WORDS.keySet().stream().mapToInt(String::length).max().orElse(1);
  }

  private Lexicon() {}

  /** Length of the longest word that begins here, 0 when none does. */
  static int lengthAt(String text, int at) {
    for (int length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
      if (WORDS.containsKey(text.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  static @Nullable Entry find(String word) {
    return WORDS.get(word);
  }

  private static void days() {
    add(Kind.ORDINAL, "第");
    add(Kind.WEEK, "週目の 週目 週の 週");
    add(Kind.YOUBI, "曜日 曜");
    add(Kind.LAST, "最終週の 最終 最後の ラスト 月末の 毎月末の 末週の");
    add(Kind.HOLIDAY, "国民の祝日 国民の休日 振替休日 休祝日 祝祭日 祝日 休日 祭日 祝");
    add(Kind.WORKDAYS, "平日");
    add(Kind.WEEKEND, "週末");
    add(Kind.EVERY_DAY, "年中無休 無休 毎日 365日 常時");
    add(Kind.EVERY_WEEK, "毎週 毎");
    add(Kind.EVERY_MONTH, "毎月 各月");
    add(Kind.EVERY_YEAR, "毎年 例年");
    add(Kind.EVERY_SECOND_WEEK, "隔週 2週間に1回 2週に1回 2週間ごと 2週間毎 1週間おき 1週おき");
    add(Kind.EVERY_SECOND_MONTH, "隔月 2か月に1回 2ヶ月に1回 2カ月に1回 2ヵ月に1回");
    add(Kind.MONTH_END, "毎月末日 毎月末 月末日 月末 末日");
    add(Kind.DIGIT_DAYS, "のつく日 の付く日 がつく日 の日が付く日");
    add(Kind.ODD_MONTHS, "奇数月");
    add(Kind.EVEN_MONTHS, "偶数月");
    add(Kind.ALL_YEAR, "通年 年間 1年中");
  }

  private static void dates() {
    add(Kind.ERA, 2018, "令和 R 令");
    add(Kind.ERA, 1988, "平成 H 平");
    add(Kind.ERA, 1925, "昭和");
    add(Kind.FIRST_YEAR, "元年");
    add(Kind.YEAR, "年");
    add(Kind.NEXT_YEAR, "翌年の 翌年");
  }

  private static void times() {
    add(Kind.MORNING, "午前 朝 早朝 AM A.M. am Am");
    add(Kind.AFTERNOON, "午後 夜 夕方 昼 PM P.M. pm Pm");
    add(Kind.NOON, "正午");
    add(Kind.HOUR, "時");
    add(Kind.MINUTE, "分間 分");
    add(Kind.HALF, "半");
    add(Kind.HOURS, "時間");
    add(Kind.ABOUT, "約 およそ おおむね 頃 ごろ ころ 程度 くらい ぐらい ほど");
    add(Kind.FROM, "から より 開始 スタート 集合");
    add(Kind.UNTIL, "まで 迄 終了");
    add(Kind.LUNCH, "昼休み 昼休憩 休憩");
  }

  private static void limits() {
    add(
        Kind.OFF,
        "お休み 休み やすみ 受付休止 利用休止 休館 休業 休園 休所 休室 休会 休止 定休 休 閉館 閉所 閉室 閉園 閉鎖 閉店 利用不可 終日利用不可 終日休館 終日休業 全館休館 行いません 行わない"
            + " 開催しません 開催しない 実施しない ありません なし 無し");
    add(Kind.EXCEPT, "を除き を除く は除く 除き 除く のぞく 以外の 以外");
    add(Kind.ONLY, "に限る のみ だけ");
    add(
        Kind.IN_CASE,
        "の場合は の場合 にあたる場合は に当たる場合は と重なる場合は と重なった場合は の日は のときは の時は に当たるときは にあたるときは と重なるときは");
    add(Kind.NEXT_DAY, "翌平日 翌開館日 その翌日 翌日 翌火曜日 翌火曜");
    add(Kind.NEXT_WEEK, "翌週の 翌週 次週");
    add(Kind.NEXT_MONDAY, "翌月曜日 翌月曜 次の月曜日 次の月曜");
    add(Kind.MOVED, "に変更 へ変更 変更 に振替 に振り替え 振替 に順延 順延 に延期 延期 へ");
    add(Kind.FIRST_DAY, "初日は 初日のみ");
    add(Kind.LAST_DAY, "最終日は 最終日のみ 最終日の");
    add(Kind.EITHER, "か");
    for (Season season : Season.values()) {
      season.words().forEach(word -> WORDS.put(word, new Entry(Kind.SEASON, 0)));
    }
    add(Kind.LOCAL_SEASON, "農繁期 農閑期 繁忙期 閑散期 積雪期 降雪期 収穫期 厳寒期 酷暑期 猛暑期");
    add(Kind.NEXT_TIME, "次回は 次回 初回は 初回");
    add(Kind.HELD, "開催します 開催 開館し 開館 営業 実施 開所 活動 開園 開設 開室 あり 有り 可");
  }

  private static void around() {
    add(Kind.TOPIC, "は");
    add(Kind.ALSO, "も");
    add(Kind.OF, "の");
    add(Kind.PARTICLE, "を に が で です します ます 中 期間");
    add(Kind.SEPARATOR, "および 及び 並びに ならびに と また");
    add(Kind.LABEL, "開催日時 開催日 開催時間 開催期間 日時 日程 期間 会期 活動日 活動時間 実施日 相談日 例会");
    add(
        Kind.OPENING_LABEL,
        "開館時間 営業時間 利用時間 開所時間 開園時間 受付時間 開館日 営業日 開所日 相談時間 利用可能時間 開園日 開設日 開室日 開設時間 開室時間");
    add(Kind.CLOSING_LABEL, "休館日 定休日 休業日 休園日 休所日 休診日 休み: 休日: 休館: 定休: 休園: 休業: 休室:");
    add(Kind.START_LABEL, "開始時間 開演 開会");
    // No 時間, no だけ and no 中.
    add(Kind.TEXT, "時間帯 いただけ 中止");
    for (String word : Remarks.harmless()) {
      WORDS.put(word, new Entry(Kind.REMARK, 0));
    }
    for (String word : Remarks.clauses()) {
      WORDS.put(word, new Entry(Kind.REMARK_CLAUSE, 0));
    }
    for (String word : Remarks.vague()) {
      WORDS.put(word, new Entry(Kind.VAGUE, 0));
    }
  }

  private static void add(Kind kind, String words) {
    add(kind, 0, words);
  }

  private static void add(Kind kind, int value, String words) {
    Arrays.stream(words.split(" ", -1)).forEach(word -> WORDS.put(word, new Entry(kind, value)));
  }
}

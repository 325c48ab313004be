package jp.tsunagi.importer.schedule;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings the spellings of a sheet together before they are cut into tokens. */
final class FoldedText {

  private static final Pattern BREAKS = Pattern.compile("[①-⑳※]|第[0-9０-９]部|ただし|但し");

  /** 1回目 10:00〜 2回目 13:30〜 are two times of one day; the 2回目 of 2回目の土曜 is none. */
  private static final Pattern TURN =
      Pattern.compile("(?:第?[0-9]{1,2}回目|第[0-9]{1,2}回)[:は]? *(?=(?:午前|午後)?[0-9]{1,2}[:時])");

  private static final Pattern KANJI_NUMBER =
      Pattern.compile(
          "(?<=第|毎月|毎年|午前|午後|朝|夜|時|から|より|[・,~]|^|\\s)([一二三四五六七八九十]{1,3})(?=[月日時回週分・,~火水木金土])");
  private static final Pattern NUMBER_SPACE =
      Pattern.compile("(?<=[0-9第])(?<!:[0-9]{2}) +(?=[:時月日分回])");

  /** 月 1回 is no Monday; 水・月 1回 is. */
  private static final Pattern COUNT_SPACE =
      Pattern.compile("(?<=(?<![月火水木金土日曜週0-9・,~-])[月週年]) +(?=[0-9]{1,3}回)");

  /** 4回/月 is 月4回. */
  private static final Pattern COUNT_BEHIND = Pattern.compile("([0-9]{1,3}回)/([月週年])");

  /** 国民の祝日に関する法律（昭和23年法律第178号）に規定する休日: offices name the Act where others say 祝日. */
  private static final Pattern HOLIDAYS_BY_LAW =
      Pattern.compile(
          "国民の祝日に関する法律(?:\\([^)]*\\))?(?:第[0-9]+条)?[にで](?:規定する|規定された|定める|定められた|よる)(?:国民の)?[休祝]日");

  /** 祝日・振替休日, 祝日(振替休日を含む): the Act makes no difference between them. */
  private static final Pattern SUBSTITUTES =
      Pattern.compile("祝祭?日?(?:[・,/]|または|又は|及び|および|や)振替休日|祝日\\([^()]*振替休日[^()]*含[むみ][^()]*\\)");

  /** 12月~3月末 is 12月~3月, and so is 12月1日~3月末. */
  private static final Pattern TO_END_OF_MONTH =
      Pattern.compile("([0-9]{1,2}月)(?:1日)?(?:~|-|から)([0-9]{1,2}月)末日?(?:まで(?=は))?");

  /** 9:30~11:30または13:30~15:30 are two sessions, of which one may choose. */
  private static final Pattern OR_TIMES =
      Pattern.compile("(?<=[0-9]{2}|時|分|半) *(?:または|又は) *(?=(?:午前|午後)?[0-9]{1,2}[:時])");

  private static final String DIGITS = "一二三四五六七八九";

  private FoldedText() {}

  /** NFKC, one kind of wave, dash, comma and bracket, digits for numerals; idempotent. */
  static String of(String words) {
    String marked = BREAKS.matcher(words).replaceAll("、");
    String text = Normalizer.normalize(marked, Normalizer.Form.NFKC);
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(fold(text.charAt(i)));
    }
    String spaced = NUMBER_SPACE.matcher(folded).replaceAll("");
    spaced = COUNT_SPACE.matcher(spaced).replaceAll("");
    spaced = COUNT_BEHIND.matcher(spaced).replaceAll(" $2$1");
    spaced = HOLIDAYS_BY_LAW.matcher(spaced).replaceAll("祝日");
    spaced = SUBSTITUTES.matcher(spaced).replaceAll("祝日");
    spaced = TURN.matcher(spaced).replaceAll(",");
    spaced = OR_TIMES.matcher(spaced).replaceAll(",");
    // 3月・6月の各第1土曜
    spaced = spaced.replace("各第", "第");
    spaced = TO_END_OF_MONTH.matcher(spaced).replaceAll("$1~$2");
    return KANJI_NUMBER.matcher(spaced).replaceAll(FoldedText::digits);
  }

  private static char fold(char c) {
    return switch (c) {
      case '〜', '∼', '∿', '→', '⇒' -> '~';
      case '‐', '‑', '‒', '–', '—', '―', '−', '─', '━', '-' -> '-';
      case '、', '，', '､', ';', '|', '&', '\n', '\r' -> ',';
      case '･', '•' -> '・';
      case '【', '[', '〔', '「', '《', '〈', '<', '『' -> '(';
      case '】', ']', '〕', '」', '》', '〉', '>', '』' -> ')';
      case '\t', '　' -> ' ';
      case '／' -> '/';
      default -> c;
    };
  }

  private static String digits(java.util.regex.MatchResult match) {
    String kanji = match.group();
    int ten = kanji.indexOf('十');
    if (ten < 0) {
      return kanji.length() == 1 ? String.valueOf(DIGITS.indexOf(kanji) + 1) : kanji;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(kanji.charAt(0)) + 1;
    int ones = ten == kanji.length() - 1 ? 0 : DIGITS.indexOf(kanji.charAt(ten + 1)) + 1;
    return Matcher.quoteReplacement(String.valueOf(tens * 10 + ones));
  }
}

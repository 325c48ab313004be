package jp.tsunagi.importer.normalise;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagi.core.resource.Eligibility;
import org.jspecify.annotations.Nullable;

/** For whom, how many, and whether newcomers are welcome. */
public final class Eligibilities {
  private static final Pattern AGE_RANGE =
      Pattern.compile("(\\d{1,3})\\s*[歳才]?\\s*(?:[-~〜～]|から)\\s*(\\d{1,3})\\s*[歳才](?!未満)");
  private static final Pattern MINIMUM = Pattern.compile("(\\d{1,3})\\s*[歳才]\\s*(?:以上|から|~|〜|～)");
  private static final Pattern MAXIMUM = Pattern.compile("(\\d{1,3})\\s*[歳才]\\s*(?:以下|まで)");
  private static final Pattern BELOW = Pattern.compile("(\\d{1,3})\\s*[歳才]\\s*未満");
  private static final Pattern AT_LEAST_AT_SCHOOL = Pattern.compile("(小|中|高校|大)学?(?:([1-6])年)?生以上");
  private static final Pattern AT_MOST_AT_SCHOOL =
      Pattern.compile("(小|中|高校|大)学?(?:([1-6])年)?生(?:以下|まで)");

  /** 0歳〜就学前, or nothing but 未就学児; 未就学児不可 is no maximum. */
  private static final Pattern BEFORE_SCHOOL =
      Pattern.compile(
          "(?:[-~〜～]|から)\\s*(?:小学校)?(?:就学|入学)前|就学前まで|^(?:未就学児|就学前(?:児|の(?:お?子さん|お?子様|子ども|こども|幼児|児童))?)$");

  /** 高校生以下とその保護者, 0〜3歳児と親: whoever comes along is older than the oldest child. */
  private static final Pattern GROWN_UPS = Pattern.compile("保護者|親|家族|大人|祖父母|同伴|付き?添い|介助者|引率");

  /** Age in years in which a pupil begins and has not yet ended the school (学校教育法). */
  private static final Map<String, Integer> BEGINS = Map.of("小", 6, "中", 12, "高校", 15, "大", 18);

  private static final Map<String, Integer> ENDS = Map.of("小", 12, "中", 15, "高校", 18, "大", 22);
  private static final Pattern FAMILY = Pattern.compile("[(][^)]*[)]");

  /** 両方 beside 子ども and 一般 is said of other rows' words: alone it tells a reader nothing. */
  private static final Pattern OF_OTHER_WORDS =
      Pattern.compile("(?:両方|双方|両者|どちらも|いずれも|上記(?:すべて|全て|の方)?|同上)");

  private static final Pattern PERSONS =
      Pattern.compile(
          "(?:(\\d{1,4})\\s*(?:名|人|組)?\\s*[-~〜～]\\s*)?(\\d{1,5})\\s*(?:名|人|組|区画|家族|席|団体)");
  private static final Pattern BARE = Pattern.compile("\\d{1,5}");
  private static final Pattern WELCOME =
      Pattern.compile(
          "(?:初心者|初めて|はじめて|新規|新しい|未経験|見学|体験|飛び入り|新会員|仲間)[^。、\\n]{0,12}?(?:歓迎|大丈夫|可|どうぞ|自由|募集|随時|できます|OK|お気軽|安心|から教え|○|あり|有|受付中)|誰でも歓迎|参加者募集|会員募集中|メンバー募集");
  private static final Pattern CLOSED =
      Pattern.compile(
          "(?:新規|会員|新しい)[^。、\\n]{0,8}?(?:停止|締切|募集なし|不可|受け付けていません|お断り|募集していません)|会員のみ|満員|満席|定員に達し");

  private Eligibilities() {}

  /**
   * Reads the cells.
   *
   * @param audience 対象
   * @param capacity 定員
   * @param newcomers the column on newcomers, empty when the sheet has none
   * @param elsewhere other words of the row that may welcome newcomers
   */
  public static Eligibility read(
      String audience, String capacity, String newcomers, String elsewhere) {
    String words = Texts.normalise(audience);
    // 65歳以上の方と家族（16歳以上）: what stands in parentheses is about somebody else.
    String text = FAMILY.matcher(Texts.forReading(words)).replaceAll("");
    return new Eligibility(
        saysNothing(words) ? null : words,
        minimum(text),
        maximum(text),
        capacity(capacity),
        welcome(newcomers, words + "\n" + elsewhere));
  }

  private static boolean saysNothing(String words) {
    return words.isEmpty() || Absent.saysNothing(words) || OF_OTHER_WORDS.matcher(words).matches();
  }

  private static @Nullable Integer minimum(String text) {
    Matcher range = AGE_RANGE.matcher(text);
    Integer years = range.find() ? Integer.valueOf(range.group(1)) : first(MINIMUM, text);
    return years == null ? atSchool(AT_LEAST_AT_SCHOOL, BEGINS, text) : years;
  }

  private static @Nullable Integer maximum(String text) {
    if (GROWN_UPS.matcher(text).find()) {
      return null;
    }
    Matcher range = AGE_RANGE.matcher(text);
    if (range.find()) {
      return Integer.valueOf(range.group(2));
    }
    Integer below = first(BELOW, text);
    Integer years = below == null ? first(MAXIMUM, text) : Integer.valueOf(below - 1);
    if (years == null && BEFORE_SCHOOL.matcher(text).find()) {
      return BEGINS.get("小");
    }
    return years == null ? atSchool(AT_MOST_AT_SCHOOL, ENDS, text) : years;
  }

  private static @Nullable Integer atSchool(
      Pattern pattern, Map<String, Integer> ages, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    // A fourth-grader begins the year at nine and ends it at ten.
    String grade = matcher.group(2);
    Integer begins = BEGINS.get(matcher.group(1));
    return grade == null || begins == null
        ? ages.get(matcher.group(1))
        : Integer.valueOf(begins + Integer.parseInt(grade) - (ages == ENDS ? 0 : 1));
  }

  private static @Nullable Integer first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
  }

  /** Persons at most; null when unlimited, unknown, or several rooms each have their own. */
  static @Nullable Integer capacity(String cell) {
    String text = Texts.forReading(cell);
    if (BARE.matcher(text).matches()) {
      return Integer.valueOf(text);
    }
    Matcher persons = PERSONS.matcher(text);
    if (!persons.find()) {
      return null;
    }
    Integer most = Integer.valueOf(persons.group(2));
    return persons.find() ? null : most;
  }

  private static @Nullable Boolean welcome(String newcomers, String elsewhere) {
    String cell = Texts.forReading(newcomers);
    if (CLOSED.matcher(cell).find() || Absent.saysNo(cell)) {
      return false;
    }
    if (Absent.saysYes(cell) || cell.matches("(?s).*(?:可|歓迎|随時|募集|自由|どうぞ|OK).*")) {
      return true;
    }
    String text = Texts.forReading(elsewhere);
    if (CLOSED.matcher(text).find()) {
      return false;
    }
    return WELCOME.matcher(text).find() ? Boolean.TRUE : null;
  }
}

package jp.tsunagi.importer.normalise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagi.core.resource.Cost;
import org.jspecify.annotations.Nullable;

/**
 * What one visit costs at most. Sums for a year, a month or on joining are not part of a visit;
 * what is needed on top (材料費300円) is.
 */
public final class Costs {
  private static final Pattern FREE =
      Pattern.compile(
          "無料|(?<![\\d,.])0円|(?:参加費|会費|料金|費用)?(?:なし|無し|不要|かかりません)|無(?!し)|タダ|フリー|(?<![0-9.,])0(?![0-9.,])");
  private static final Pattern YEN =
      Pattern.compile(
          "[¥￥]\\s*(\\d[\\d,]*)|(\\d[\\d,]*)\\s*(千|万)?円|(?<![\\d.,])(千|百|五百|三百|二百)円|(ワンコイン)");
  private static final Pattern BARE_NUMBER = Pattern.compile("\\d[\\d,]*");
  private static final Pattern BARE_SUM = Pattern.compile("[¥￥]?\\s*(\\d[\\d,]*)(?:\\.0+)?\\s*円?");
  private static final Pattern PERIODIC =
      Pattern.compile(
          "年会費|年額|年間|年\\s*[¥￥\\d]|(?<!\\d)年(?=\\d)|月額|月会費|月謝|(?<!\\d)月\\s*[¥￥\\d千]|月に?\\d+回|/月|/年|入会|登録料|保証金|1区画|初回のみ|キロ|km|半年|期\\s*\\d|(?<!\\d)(?!1回)\\d+回\\s*(?:分|コース|で|[¥￥\\d])");

  /** 2,000円(全4回), 2,000円(6回分) and 2,000円/4回 are prices of several visits. */
  private static final Pattern COURSE =
      Pattern.compile(
          "\\s*[(（]\\s*(?:全|計)\\s*(\\d+)\\s*回[^)）]*[)）]"
              + "|\\s*[(（]\\s*(?!1回)(\\d+)\\s*回\\s*(?:分|券|コース|セット|通し)?\\s*[)）]"
              + "|(?<=円)\\s*/\\s*全?(?!1回)(\\d+)\\s*回(?:分|券)?");

  /** 月額：大人500円、子ども300円 says of both that they are for a month. */
  private static final Pattern PERIODIC_LINE =
      Pattern.compile(
          "(?m)^(?:月額|月会費|月謝|年額|年会費|年間|半年|全?(?!1回)\\d+回分?|1[かヶケカヵ]?月|毎月|1年|毎年):(?![^\\n]*(?::|1回|参加費|材料))[^\\n]*$");

  /** 受講料 and 500円 in two lines are said of one sum. */
  private static final Pattern LABEL_ABOVE =
      Pattern.compile("(?<=[料費代])[:：]?\\s*\\n\\s*(?=[¥￥]?\\d)");

  /** 1.100円 is 1,100円. */
  private static final Pattern DOTTED = Pattern.compile("(?<![\\d.])(\\d{1,3})\\.(\\d{3})(?=円)");

  /** 月2回 1,500円 is what a month costs. */
  private static final Pattern TIMES_A_MONTH =
      Pattern.compile("(?<=月に?\\d{1,2}回)[コース:]*\\s+(?=[¥￥]?\\d)");

  private static final Pattern EXTRA = Pattern.compile("材料|教材|テキスト|保険|苗|資料|食事代|昼食代|お茶代|茶菓|飲み物|実費");
  private static final Pattern FREE_FOR_SOME =
      Pattern.compile("(?:子ども|こども|子供|小学生|中学生|高校生|幼児|未就学|会員|障害|同伴|見る|見学)[^、。・,/]*?無料");
  private static final Pattern SEGMENTS =
      Pattern.compile("[、。・,;\\n()（）+＋](?!\\d{3}(?:\\D|$))|/(?!\\s*(?:月|年|半年|期))|\\s+");
  private static final List<String> INCLUDED = List.of("込", "付", "含");

  private Costs() {}

  /** Reads a cell; the words are kept, the yen may be unknown. */
  public static Cost read(String cell) {
    String words = Texts.normalise(cell);
    if (words.isEmpty() || Absent.saysNothing(words)) {
      return Cost.UNKNOWN;
    }
    String text = LABEL_ABOVE.matcher(Texts.forReading(words)).replaceAll("");
    text = DOTTED.matcher(text).replaceAll("$1,$2");
    text = TIMES_A_MONTH.matcher(text).replaceAll("");
    return new Cost(words, yen(COURSE.matcher(text).replaceAll("$1$2$3回コース")));
  }

  /**
   * The words of two columns as one would say them: 500 and 500円（お茶付き） are 500円（お茶付き）, since a sum
   * that the details name again need not stand before them.
   */
  public static String together(String basic, String details) {
    String said = Texts.forReading(details);
    String plain = Texts.forReading(basic);
    Matcher bare = BARE_SUM.matcher(plain);
    boolean again =
        bare.matches() ? sums(said).contains(bare.group(1).replace(",", "")) : said.contains(plain);
    return again ? details : plain.contains(said) ? basic : basic + "\n" + details;
  }

  /** The sums of yen in some words; free is nought. */
  private static Set<String> sums(String text) {
    Set<String> sums = new HashSet<>();
    Matcher yen = YEN.matcher(text);
    while (yen.find()) {
      Integer amount = amount(yen);
      sums.add(String.valueOf(amount));
    }
    if (FREE.matcher(text).find()) {
      sums.add("0");
    }
    return sums;
  }

  private static @Nullable Integer yen(String text) {
    if (BARE_NUMBER.matcher(text).matches()) {
      return amount(text, 1);
    }
    Integer visit = null;
    Integer extra = null;
    Matcher lines = PERIODIC_LINE.matcher(text);
    boolean periodic = lines.find() && most(lines.group()) != null;
    for (String segment : SEGMENTS.split(lines.replaceAll(""), -1)) {
      Integer most = most(segment);
      boolean additional =
          EXTRA.matcher(segment).find() && INCLUDED.stream().noneMatch(segment::contains);
      if (most == null || PERIODIC.matcher(segment).find()) {
        periodic |= most != null;
      } else if (additional && visit == null && extra == null && !text.contains("無料")) {
        extra = most;
      } else if (additional) {
        extra = (extra == null ? 0 : extra) + most;
      } else {
        visit = visit == null ? most : Math.max(visit, most);
      }
    }
    return total(text, visit, extra, periodic);
  }

  private static @Nullable Integer total(
      String text, @Nullable Integer visit, @Nullable Integer extra, boolean periodic) {
    if (visit != null || extra != null) {
      return (visit == null ? 0 : visit) + (extra == null ? 0 : extra);
    }
    boolean free = FREE.matcher(FREE_FOR_SOME.matcher(text).replaceAll("")).find();
    return free && !periodic ? Integer.valueOf(0) : null;
  }

  private static @Nullable Integer most(String segment) {
    Integer most = null;
    Matcher matcher = YEN.matcher(segment);
    while (matcher.find()) {
      Integer amount = amount(matcher);
      if (amount != null && (most == null || amount > most)) {
        most = amount;
      }
    }
    return most;
  }

  private static @Nullable Integer amount(Matcher matcher) {
    if (matcher.group(5) != null) {
      return 500;
    }
    if (matcher.group(4) != null) {
      return switch (matcher.group(4)) {
        case "千" -> 1000;
        case "百" -> 100;
        case "二百" -> 200;
        case "三百" -> 300;
        default -> 500;
      };
    }
    int unit = "千".equals(matcher.group(3)) ? 1000 : "万".equals(matcher.group(3)) ? 10_000 : 1;
    return amount(matcher.group(1) == null ? matcher.group(2) : matcher.group(1), unit);
  }

  private static @Nullable Integer amount(String digits, int unit) {
    String plain = digits.replace(",", "");
    return plain.isEmpty() || plain.length() > 7 ? null : Integer.parseInt(plain) * unit;
  }
}

package jp.tsunagi.importer.column;

import com.ibm.icu.text.Normalizer2;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagi.importer.column.Columns.Column;

/**
 * What a label itself says of its cells, without which they mean less or something else: the days
 * of 日曜開放開始時刻, the persons of 料金（こども）, the month of 参加費（月額）.
 */
public final class LabelWords {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final Set<Field> HOURS = EnumSet.of(Field.TIME_START, Field.TIME_END, Field.TIME);

  /** 日曜開放開始時刻, 平日の時間, 月 開始; but not 開催曜日 and 定休日. */
  private static final Pattern DAYS =
      Pattern.compile(
          "(?:[月火水木金土日祝]曜日?|平日|土日(?:祝日?)?|日祝)(?:[・、,~〜-]?(?:[月火水木金土日祝]曜日?|平日|祝日?|土日(?:祝日?)?))*"
              + "|(?<!定)休日|(?<=^|[ _])[月火水木金土日](?=[ _]|$)");

  private static final Pattern REMARK = Pattern.compile("\\(([^)]*)\\)");

  /** Remarks that say nothing of whom or when. */
  private static final Pattern EMPTY =
      Pattern.compile("|千?円|税.?|単位.*|基本|詳細|目安|\\d+|1(?:回|人|日)(?:あたり|につき)?");

  private static final Pattern UNIT = Pattern.compile("[・、,/\\s]*(?:千?円|税込み?|税別)$");

  private static final Pattern PERIOD =
      Pattern.compile("月額|月会費|月謝|年額|年会費|年間|半年|全?(?<!\\d)(?!1回)\\d+回分?|(?:1[かヶケカヵ]?月|毎月|1年|毎年)");

  private LabelWords() {}

  /** The columns with what their labels say. */
  static List<Column> told(Collection<Column> columns) {
    return columns.stream().map(column -> column.saying(said(column, columns))).toList();
  }

  /** True for a field of hours. */
  public static boolean ofHours(Field field) {
    return HOURS.contains(field);
  }

  /** True for words that name the time for which one pays (月額, 全10回). */
  public static boolean isPeriod(String said) {
    return PERIOD.matcher(said).matches();
  }

  private static String said(Column column, Collection<Column> all) {
    Field field = column.field();
    if (field == null || (field != Field.COST && !ofHours(field))) {
      return "";
    }
    String label = NFKC.normalize(column.label());
    boolean several = all.stream().filter(other -> other.field() == field).count() > 1;
    return field == Field.COST ? price(label, several) : hours(label, several);
  }

  private static String price(String label, boolean several) {
    Matcher period = PERIOD.matcher(label);
    if (period.find()) {
      return period.group();
    }
    String remark = remark(label);
    return several ? (remark.isEmpty() ? REMARK.matcher(label).replaceAll("") : remark) : "";
  }

  private static String hours(String label, boolean several) {
    String remark = remark(label);
    Matcher days = DAYS.matcher(remark.isEmpty() ? label : remark);
    if (days.find()) {
      String said = (remark.isEmpty() ? days.group() : remark).replace("休日", "土日祝");
      return said.length() == 1 ? said + "曜" : said;
    }
    return several ? remark : "";
  }

  private static String remark(String label) {
    Matcher remark = REMARK.matcher(label);
    String words = remark.find() ? UNIT.matcher(remark.group(1)).replaceAll("").strip() : "";
    return EMPTY.matcher(words).matches() ? "" : words;
  }
}

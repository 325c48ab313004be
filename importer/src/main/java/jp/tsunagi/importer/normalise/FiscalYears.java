package jp.tsunagi.importer.normalise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fiscal year (年度, from April) that a sheet's title speaks of. */
public final class FiscalYears {
  private static final Pattern YEAR =
      Pattern.compile("(?:(令和|平成|[RH])\\s*(元|\\d{1,2})|((?:19|20)\\d{2}))\\s*年度");
  private static final int BEFORE_REIWA = 2018;
  private static final int BEFORE_HEISEI = 1988;

  private FiscalYears() {}

  /** The first fiscal year in the words (令和8年度サロン一覧 → 2026), the other one when they name none. */
  public static int of(String words, int otherwise) {
    Matcher year = YEAR.matcher(Texts.forReading(words));
    if (!year.find()) {
      return otherwise;
    }
    if (year.group(3) != null) {
      return Integer.parseInt(year.group(3));
    }
    boolean reiwa = year.group(1).equals("令和") || year.group(1).equals("R");
    int number = year.group(2).equals("元") ? 1 : Integer.parseInt(year.group(2));
    return (reiwa ? BEFORE_REIWA : BEFORE_HEISEI) + number;
  }
}

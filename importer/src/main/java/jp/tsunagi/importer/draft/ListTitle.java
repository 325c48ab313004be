package jp.tsunagi.importer.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagi.importer.column.Columns;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.sheet.Sheet;

/** What a sheet without a column of kinds says it lists: the サロン of 令和8年度サロン一覧. */
final class ListTitle {
  private static final Pattern LISTED = Pattern.compile("(\\S*?)(?:一覧|名簿|リスト)");

  private ListTitle() {}

  /**
   * The heading that a row stands below, and in another line the words before 一覧, of the title or
   * else of the file; empty when each row tells its kind.
   */
  static String of(Sheet sheet, Columns columns, String section) {
    if (columns.has(Field.CATEGORY)) {
      return "";
    }
    Matcher listed = LISTED.matcher(sheet.title() + " " + sheet.displayName());
    return (section + "\n" + (listed.find() ? listed.group(1) : "")).strip();
  }
}

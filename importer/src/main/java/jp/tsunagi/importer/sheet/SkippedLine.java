package jp.tsunagi.importer.sheet;

/**
 * A line of a sheet that is no row. It is counted and reported, so that nothing disappears
 * silently.
 *
 * @param number as a spreadsheet shows it, from 1
 * @param text its words, for the report
 */
public record SkippedLine(int number, Reason reason, String text) {

  /** Why a line is no row. */
  public enum Reason {
    BLANK("空行"),
    TITLE("表題"),
    HEADER("見出し"),
    TOTAL("合計行"),
    REMARK("注記"),
    /** Its words go with the rows below: 【八鹿地域】. */
    SECTION("区切りの見出し"),
    /** Of a sheet in which no line is a header. */
    NO_HEADER("見出し行がないので読まなかったシートの行"),
    /** Of a sheet that the spreadsheet does not show. */
    HIDDEN_SHEET("非表示なので読まなかったシートの行");

    private final String japanese;

    Reason(String japanese) {
      this.japanese = japanese;
    }

    /** The word for the clerk. */
    public String japanese() {
      return japanese;
    }
  }
}

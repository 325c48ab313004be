package jp.tsunagi.importer.sheet;

import java.util.regex.Pattern;

/** What a spreadsheet shows where a formula fails (#REF!, #N/A), in its own file or as text. */
public final class ErrorValue {
  private static final Pattern ERROR =
      Pattern.compile(
          "\\s*#(?:REF!|N/A|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA|#+)\\s*");

  private ErrorValue() {}

  /** True for a cell that says nothing but that something failed. */
  public static boolean is(String cell) {
    return cell.indexOf('#') >= 0 && ERROR.matcher(cell).matches();
  }
}

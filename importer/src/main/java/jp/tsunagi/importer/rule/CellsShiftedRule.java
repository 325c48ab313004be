package jp.tsunagi.importer.rule;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;

/** Cells that stand beside their header: nothing of the row can be trusted. */
final class CellsShiftedRule extends Rule {
  private static final Pattern DECIMAL = Pattern.compile("\\s*-?\\d+\\.\\d{3,}\\s*");

  CellsShiftedRule() {
    super(
        Severity.ERROR,
        new Explanation(
            "列がずれている",
            "見出しと値がずれています（住所の欄に座標があるなど）。正しい欄が分からないので保留します。",
            "住所: 138.298193",
            "見出しの数と値の数をそろえてください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    String address = draft.cells().first(Field.ADDRESS);
    boolean addressIsNumber = DECIMAL.matcher(address).matches();
    boolean nameIsNumber = DECIMAL.matcher(draft.name()).matches();
    return when(
        addressIsNumber || nameIsNumber,
        () ->
            notice(
                draft,
                addressIsNumber ? Field.ADDRESS : Field.NAME,
                "見出しと値の列がずれているようです。見出しと値の数をそろえてください。"));
  }
}

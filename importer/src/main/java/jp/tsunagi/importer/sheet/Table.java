package jp.tsunagi.importer.sheet;

import java.util.List;

/**
 * The lines of a file, or of one sheet of a workbook.
 *
 * @param name of the sheet in the workbook; empty where there is only one
 */
record Table(String name, List<Line> lines, MergedCells merged) {

  Table(String name, List<Line> lines) {
    this(name, lines, MergedCells.NONE);
  }

  /** The same without a name. */
  Table unnamed() {
    return new Table("", lines, merged);
  }
}

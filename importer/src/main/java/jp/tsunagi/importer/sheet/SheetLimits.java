package jp.tsunagi.importer.sheet;

/**
 * How much of a file is read. Beyond these a file is no city's sheet but a mistake or an attack (a
 * zip bomb), and reading on would only fill the memory.
 */
final class SheetLimits {
  /** A sheet of a million rows has about a third of it. */
  static final long FILE_BYTES = 1_000_000_000;

  /** All parts of a workbook, unpacked. */
  static final long UNPACKED_BYTES = 600_000_000;

  /** Parts in a workbook; one per sheet and picture. */
  static final int PARTS = 10_000;

  /** Excel's own limit. */
  static final int COLUMNS = 16_384;

  /** Three times what Excel can hold in one. */
  static final int CELL_CHARACTERS = 100_000;

  /** Of a text file, from break to break. A line of JSON may be the whole file. */
  static final int LINE_CHARACTERS = 2_000_000;

  private SheetLimits() {}

  /** Throws when a line has more, or longer, cells than any sheet. */
  static Line checked(Line line) {
    if (line.cells().size() > COLUMNS) {
      throw new UnreadableSheetException(
          "%d行目に%d列あります（%d列まで読めます）。区切り文字や改行が正しいか確かめてください。"
              .formatted(line.number(), line.cells().size(), COLUMNS));
    }
    for (int i = 0; i < line.cells().size(); i++) {
      if (line.cells().get(i).length() > CELL_CHARACTERS) {
        throw new UnreadableSheetException(
            "%d行目の%d列目が長すぎます（%d字。%d字まで読めます）。引用符（\"）の閉じ忘れや、改行のないデータでないか確かめてください。"
                .formatted(line.number(), i + 1, line.cells().get(i).length(), CELL_CHARACTERS));
      }
    }
    return line;
  }
}

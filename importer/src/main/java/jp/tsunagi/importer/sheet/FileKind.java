package jp.tsunagi.importer.sheet;

import java.util.Locale;

/** What a file is, by its first bytes; for what is no sheet, the sentence that says what to do. */
enum FileKind {
  WORKBOOK("", "PK\u0003\u0004"),
  OLD_EXCEL(
      "古いExcel形式（.xls）か、パスワードのついたExcelです。Excelで開き、パスワードを外して .xlsx で保存し直してください。",
      "\u00D0\u00CF\u0011\u00E0"),
  PDF("PDFは表として読めません。元の表計算ファイルを渡してください。", "%PDF"),
  PNG("画像は表として読めません。元の表計算ファイルを渡してください。", "\u0089PNG"),
  JPEG("画像は表として読めません。元の表計算ファイルを渡してください。", "\u00FF\u00D8\u00FF"),
  GIF("画像は表として読めません。元の表計算ファイルを渡してください。", "GIF8"),
  GZIP("圧縮ファイルです。展開して中の表を渡してください。", "\u001F\u008B"),
  SEVEN_ZIP("圧縮ファイルです。展開して中の表を渡してください。", "7z\u00BC\u00AF"),
  RICH_TEXT("文書（RTF）は表として読めません。元の表計算ファイルを渡してください。", "{\\rtf"),
  TEXT("", "");

  /** Control characters that a database left in the cells of a short sheet. */
  private static final int FEW = 8;

  private final String refusal;
  private final String mark;

  /**
   * @param mark the first bytes, each as the character of that number
   */
  FileKind(String refusal, String mark) {
    this.refusal = refusal;
    this.mark = mark;
  }

  /** What the bytes begin like; text when they begin like nothing known. */
  static FileKind of(byte[] bytes) {
    for (FileKind kind : values()) {
      if (!kind.mark.isEmpty() && kind.begins(bytes)) {
        return kind;
      }
    }
    return TEXT;
  }

  /** Throws the kind's sentence when it is no kind of sheet. */
  void requireSheet() {
    if (!refusal.isEmpty()) {
      throw new UnreadableSheetException(refusal);
    }
  }

  /** Throws when a text is a web page or XML, or holds what no text does. */
  static void requireText(String beginning, TextScan scan) {
    String head = beginning.strip().toLowerCase(Locale.ROOT);
    if (head.startsWith("<!doctype") || head.startsWith("<html") || head.startsWith("<table")) {
      throw new UnreadableSheetException("ウェブページ（HTML）です。Excelで開いて .xlsx で保存し直してください。");
    }
    if (head.startsWith("<?xml")) {
      throw new UnreadableSheetException("XMLは表として読めません。Excelで開いて .xlsx で保存し直してください。");
    }
    if (scan.odd() > scan.characters() / 50 + FEW) {
      throw new UnreadableSheetException("文字ではないデータです（画像やプログラムなど）。CSVかExcel(.xlsx)の表を渡してください。");
    }
    if (scan.longestLine() > SheetLimits.LINE_CHARACTERS) {
      throw new UnreadableSheetException(
          "1行が長すぎます（%d字。%d字まで読めます）。改行のある表かどうか確かめてください。"
              .formatted(scan.longestLine(), SheetLimits.LINE_CHARACTERS));
    }
  }

  private boolean begins(byte[] bytes) {
    if (bytes.length < mark.length()) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if ((bytes[i] & 0xFF) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}

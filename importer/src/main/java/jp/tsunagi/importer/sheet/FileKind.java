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

  private static final int MARKUP_HEAD = 100;

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
  static void requireText(String text) {
    String head =
        text.substring(0, Math.min(text.length(), MARKUP_HEAD)).strip().toLowerCase(Locale.ROOT);
    if (head.startsWith("<!doctype") || head.startsWith("<html") || head.startsWith("<table")) {
      throw new UnreadableSheetException("ウェブページ（HTML）です。Excelで開いて .xlsx で保存し直してください。");
    }
    if (head.startsWith("<?xml")) {
      throw new UnreadableSheetException("XMLは表として読めません。Excelで開いて .xlsx で保存し直してください。");
    }
    long odd = text.chars().filter(FileKind::inNoText).limit(text.length() / 200 + 3L).count();
    if (odd > text.length() / 200 + 1) {
      throw new UnreadableSheetException("文字ではないデータです（画像やプログラムなど）。CSVかExcel(.xlsx)の表を渡してください。");
    }
    requireLines(text);
  }

  private static void requireLines(String text) {
    int begin = 0;
    while (begin < text.length()) {
      int end = text.indexOf('\n', begin);
      int length = (end < 0 ? text.length() : end) - begin;
      if (length > SheetLimits.LINE_CHARACTERS && text.lastIndexOf('\r', begin + length) <= begin) {
        throw new UnreadableSheetException(
            "1行が長すぎます（%d字。%d字まで読めます）。改行のある表かどうか確かめてください。"
                .formatted(length, SheetLimits.LINE_CHARACTERS));
      }
      begin += length + 1;
    }
  }

  /** Control characters but for tabs, breaks and the separators that some exports use. */
  private static boolean inNoText(int character) {
    boolean separator = (character >= 9 && character <= 13) || character == 1 || character == 31;
    return (character < 32 && !separator) || (character >= 127 && character < 160);
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

package jp.tsunagi.api.prescription;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font of one document, of which only the letters that are used are put into it. For one
 * thread.
 */
final class PdfFont {

  /** Stands for a letter that the font lacks (下駄). */
  private static final String MISSING = "〓";

  private static final float UNITS = 1000;

  private final PDType0Font font;
  private final Map<Integer, Float> widths = new HashMap<>();

  private PdfFont(PDType0Font font) {
    this.font = font;
  }

  /**
   * Reads it anew for a document.
   *
   * @throws IOException when the file is no TrueType font
   */
  static PdfFont into(PDDocument document, byte[] file) throws IOException {
    return new PdfFont(PDType0Font.load(document, new java.io.ByteArrayInputStream(file), true));
  }

  PDType0Font font() {
    return font;
  }

  /** The text with a sign for what the font lacks. */
  String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            letter ->
                shown.append(width(letter) < 0 ? MISSING : new String(Character.toChars(letter))));
    return shown.toString();
  }

  /** In points. */
  float width(String text, float size) {
    double width = text.codePoints().mapToDouble(this::width).sum();
    return (float) width * size / UNITS;
  }

  private float width(int letter) {
    return widths.computeIfAbsent(letter, this::measured);
  }

  /** Below 0 when the font lacks it. */
  private float measured(int letter) {
    String text = new String(Character.toChars(letter));
    try {
      return font.getStringWidth(text);
    } catch (IllegalArgumentException e) {
      return -1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

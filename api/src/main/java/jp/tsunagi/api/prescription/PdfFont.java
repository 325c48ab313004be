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
  private final Map<Integer, Integer> letters = new HashMap<>();

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

  /** The letter that each code in the document stands for. */
  Map<Integer, Integer> letters() {
    return letters;
  }

  /** The text with a sign for what the font lacks, without what is nowhere shown. */
  String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .filter(letter -> !unseen(letter))
        .forEach(
            letter ->
                shown.append(width(letter) < 0 ? MISSING : new String(Character.toChars(letter))));
    return shown.toString();
  }

  /** Joiners, marks of direction, and what chooses between the forms of a letter. */
  private static boolean unseen(int letter) {
    int type = Character.getType(letter);
    boolean chooses = (letter >= 0xFE00 && letter <= 0xFE0F) || (letter >> 8) == 0xE01;
    return chooses || type == Character.FORMAT || type == Character.CONTROL;
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
      byte[] code = font.encode(text);
      letters.put(((code[0] & 0xFF) << 8) | (code[1] & 0xFF), letter);
      return font.getStringWidth(text);
    } catch (IllegalArgumentException e) {
      return -1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

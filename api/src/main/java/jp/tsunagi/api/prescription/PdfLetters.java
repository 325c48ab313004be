package jp.tsunagi.api.prescription;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Lets a PDF be searched and read aloud: PDFBox says of a letter that the font draws like a Kangxi
 * radical (⼤, U+2F24) that it is the radical, and nobody finds 大 (U+5927) by that.
 */
final class PdfLetters {

  /** A line of a ToUnicode map (ISO 32000-1, 9.10.3): first and last code, and the first letter. */
  private static final Pattern RANGE =
      Pattern.compile("<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>");

  private static final int FIRST_RADICAL = 0x2E80;
  private static final int LAST_RADICAL = 0x2FDF;

  private PdfLetters() {}

  /**
   * The same document with letters for radicals.
   *
   * @throws IOException when it is no PDF
   */
  static byte[] withoutRadicals(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          COSDictionary font = page.getResources().getFont(name).getCOSObject();
          if (font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map) {
            rewrite(map);
          }
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void rewrite(COSStream map) throws IOException {
    String text;
    try (var input = map.createInputStream()) {
      text = new String(input.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
    String better = RANGE.matcher(text).replaceAll(PdfLetters::letters);
    try (OutputStream output = map.createOutputStream(COSName.FLATE_DECODE)) {
      output.write(better.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  /** The same range, its letters one by one where a radical is among them. */
  private static String letters(MatchResult range) {
    int first = Integer.parseInt(range.group(1), 16);
    int last = Integer.parseInt(range.group(2), 16);
    int letter = Integer.parseInt(range.group(3), 16);
    if (letter + last - first < FIRST_RADICAL || letter > LAST_RADICAL) {
      return Matcher.quoteReplacement(range.group());
    }
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i <= last - first; i++) {
      String known = Normalizer.normalize(Character.toString(letter + i), Normalizer.Form.NFKC);
      letters.append("<").append("%04X".formatted((int) known.charAt(0))).append(">");
    }
    return "<%s> <%s> [%s]".formatted(range.group(1), range.group(2), letters);
  }
}

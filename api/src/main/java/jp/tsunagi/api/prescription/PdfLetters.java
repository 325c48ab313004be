package jp.tsunagi.api.prescription;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Lets a PDF be searched and read aloud: of a glyph that the font draws for several letters PDFBox
 * says the first, such as the radicals ⼤ (U+2F24) and ⻑ (U+2ED1), and nobody finds 大 (U+5927) and 長
 * (U+9577) by that. Here it says what was written.
 */
final class PdfLetters {

  /** A line of a ToUnicode map (ISO 32000-1, 9.10.3): first and last code, and the first letter. */
  private static final Pattern RANGE =
      Pattern.compile("<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>");

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PdfLetters() {}

  /**
   * The same document with the letters that were written.
   *
   * @param letters by their codes in the document
   * @throws IOException when it is no PDF
   */
  static byte[] asWritten(byte[] pdf, Map<Integer, Integer> letters) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          COSDictionary font = page.getResources().getFont(name).getCOSObject();
          if (font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map) {
            rewrite(map, letters);
          }
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void rewrite(COSStream map, Map<Integer, Integer> letters) throws IOException {
    String text;
    try (var input = map.createInputStream()) {
      text = new String(input.readAllBytes(), ISO_8859_1);
    }
    String better = RANGE.matcher(text).replaceAll(range -> letters(range, letters));
    try (OutputStream output = map.createOutputStream(COSName.FLATE_DECODE)) {
      output.write(better.getBytes(ISO_8859_1));
    }
  }

  /** The same range, its letters one by one; no range itself, since pages share their font. */
  private static String letters(MatchResult range, Map<Integer, Integer> letters) {
    int first = Integer.parseInt(range.group(1), 16);
    int last = Integer.parseInt(range.group(2), 16);
    int letter = Integer.parseInt(range.group(3), 16);
    String written =
        IntStream.rangeClosed(first, last)
            .map(code -> letters.getOrDefault(code, letter + code - first))
            .mapToObj(one -> HEX.formatHex(Character.toString(one).getBytes(UTF_16BE)))
            .collect(Collectors.joining("><", "[<", ">]"));
    return "<%s> <%s> %s".formatted(range.group(1), range.group(2), written);
  }
}

package jp.tsunagi.api.prescription;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.tsunagi.api.reading.Run;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * A part of the page that is not torn apart: what is to be drawn, in points from its upper left,
 * and how high it is. For one thread.
 */
final class PdfBlock {

  /** Of the stroke that makes letters bold, of their size. */
  private static final float BOLD = 0.035f;

  private static final float ASCENT = 0.88f;

  private final PdfFont font;
  private final float plainLine;
  private final float readLine;
  private final List<Placed> inks = new ArrayList<>();
  private float height;

  /** Something that is drawn; y goes up in a PDF. */
  interface Ink {
    void draw(PDPageContentStream page, float left, float top) throws IOException;
  }

  /** What is drawn between two heights of the block. */
  private record Placed(float top, float bottom, Ink ink) {}

  /**
   * An empty block.
   *
   * @param plainLine height of a line without readings, of the size of its letters
   * @param readLine of one with
   */
  PdfBlock(PdfFont font, float plainLine, float readLine) {
    this.font = font;
    this.plainLine = plainLine;
    this.readLine = readLine;
  }

  float height() {
    return height;
  }

  void reach(float least) {
    height = Math.max(height, least);
  }

  /** Leaves so much free below. */
  void space(float points) {
    height += points;
  }

  void add(float top, float bottom, Ink ink) {
    inks.add(new Placed(top, bottom, ink));
  }

  /** How a text is set. */
  record Style(float size, boolean bold, boolean centred) {
    static Style plain(float size) {
      return new Style(size, false, false);
    }

    static Style bold(float size) {
      return new Style(size, true, false);
    }
  }

  /** Sets a text at the lower end of the block. */
  void text(List<Run> text, float x, float width, Style style) {
    height = text(text, x, height, width, style);
  }

  /**
   * Sets a text anywhere.
   *
   * @return where it ends
   */
  float text(List<Run> text, float x, float y, float width, Style style) {
    float size = style.size();
    boolean read = text.stream().anyMatch(run -> run.reading() != null);
    float end = y;
    for (List<PdfText.Glyphs> line : PdfText.lines(text, font, size, width)) {
      float lineHeight = size * (read ? readLine : plainLine);
      PdfText.Glyphs last = line.get(line.size() - 1);
      float length = last.x() + font.width(last.text(), size);
      float left = style.centred() ? x + Math.max(0, (width - length) / 2) : x;
      float base = end + lineHeight - size * (1 - ASCENT) - (lineHeight - size) * 0.2f;
      for (PdfText.Glyphs glyphs : line) {
        Ink letters = letters(glyphs.text(), left + glyphs.x(), base, size, style.bold());
        add(end, end + lineHeight, letters);
        if (!glyphs.reading().isEmpty()) {
          float small = size * PdfText.READING;
          float above = base - size * 0.92f;
          Ink reading = letters(glyphs.reading(), left + glyphs.readingX(), above, small, false);
          add(end, end + lineHeight, reading);
        }
      }
      end += lineHeight;
    }
    return end;
  }

  private Ink letters(String text, float x, float base, float size, boolean bold) {
    return (page, left, top) -> {
      page.beginText();
      page.setFont(font.font(), size);
      page.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
      page.setLineWidth(size * BOLD);
      page.newLineAtOffset(left + x, top - base);
      page.showText(text);
      page.endText();
    };
  }

  /** A line across. */
  void rule(float width, float thickness) {
    float y = height;
    add(
        y,
        y + thickness,
        (page, left, top) -> {
          page.setLineWidth(thickness);
          page.moveTo(left, top - y);
          page.lineTo(left + width, top - y);
          page.stroke();
        });
    height += thickness;
  }

  void draw(PDPageContentStream page, float left, float top) throws IOException {
    for (Placed one : inks) {
      one.ink().draw(page, left, top);
    }
  }

  /** The block itself; one that is higher than a page in parts that are not, between lines. */
  List<PdfBlock> parts(float most) {
    if (height <= most) {
      return List.of(this);
    }
    List<PdfBlock> parts = new ArrayList<>();
    float from = Float.NEGATIVE_INFINITY;
    for (Placed one : inks.stream().sorted(Comparator.comparing(Placed::bottom)).toList()) {
      if (one.bottom() - from > most) {
        from = one.top();
        parts.add(new PdfBlock(font, plainLine, readLine));
      }
      PdfBlock part = parts.get(parts.size() - 1);
      float above = from;
      part.add(
          one.top() - from,
          one.bottom() - from,
          (page, left, top) -> one.ink().draw(page, left, top + above));
      part.reach(one.bottom() - from);
    }
    return parts;
  }
}

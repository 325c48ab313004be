package jp.tsunagi.api.prescription;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagi.api.prescription.MapSketch.Label;
import jp.tsunagi.api.prescription.MapSketch.Mark;
import jp.tsunagi.api.prescription.MapSketch.Polyline;
import jp.tsunagi.api.prescription.MapSketch.Scale;
import jp.tsunagi.api.qr.QrCode;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Draws maps and QR codes into a PDF, as vectors in black and white. */
final class PdfDrawing {
  private static final Pattern DARK = Pattern.compile("M(\\d+) (\\d+)h(\\d+)");

  /** Of a circle by four Bézier curves. */
  private static final float ROUND = 0.5523f;

  private final PDPageContentStream page;
  private final float left;
  private final float top;
  private final float unit;

  private PdfDrawing(PDPageContentStream page, float left, float top, float unit) {
    this.page = page;
    this.left = left;
    this.top = top;
    this.unit = unit;
  }

  /** A QR code, its side in points. */
  static PdfBlock.Ink qr(QrCode code, float x, float y, float side) {
    return (page, left, top) -> {
      float module = side / code.size();
      Matcher dark = DARK.matcher(code.path());
      while (dark.find()) {
        float across = Integer.parseInt(dark.group(1)) * module;
        float down = (Integer.parseInt(dark.group(2)) + 1) * module;
        page.addRect(
            left + x + across, top - y - down, Integer.parseInt(dark.group(3)) * module, module);
      }
      page.fill();
    };
  }

  /** A map, its width in points. */
  static PdfBlock.Ink map(MapSketch map, PdfFont font, float x, float y, float width) {
    return (page, left, top) -> {
      page.saveGraphicsState();
      new PdfDrawing(page, left + x, top - y, width / map.width()).draw(map, font);
      page.restoreGraphicsState();
    };
  }

  private void draw(MapSketch map, PdfFont font) throws IOException {
    box(0, 0, map.width(), map.height());
    page.saveGraphicsState();
    page.addRect(left, top - map.height() * unit, map.width() * unit, map.height() * unit);
    page.clip();
    for (Polyline line : map.lines()) {
      track(line);
    }
    page.restoreGraphicsState();
    for (Mark mark : map.marks()) {
      mark(mark);
    }
    for (Label label : map.labels()) {
      name(label.text(), label.x(), label.y(), label.size(), font);
    }
    scale(map.scale(), font);
    north(map.width());
  }

  private float x(double units) {
    return left + (float) units * unit;
  }

  private float y(double units) {
    return top - (float) units * unit;
  }

  private void box(double boxX, double boxY, double width, double height) throws IOException {
    page.setLineWidth(3 * unit);
    page.addRect(x(boxX), y(boxY + height), (float) width * unit, (float) height * unit);
    page.stroke();
  }

  private void track(Polyline line) throws IOException {
    if (line.track() == MapSketch.Track.BUS) {
      stroke(line.points(), 5, 0.33f);
      return;
    }
    stroke(line.points(), 9, 0);
    page.setLineDashPattern(new float[] {18 * unit, 18 * unit}, 0);
    stroke(line.points(), 5, 1);
    page.setLineDashPattern(new float[0], 0);
  }

  private void stroke(List<Integer> points, float width, float grey) throws IOException {
    page.setStrokingColor(grey);
    page.setLineWidth(width * unit);
    page.moveTo(x(points.get(0)), y(points.get(1)));
    for (int i = 2; i < points.size(); i += 2) {
      page.lineTo(x(points.get(i)), y(points.get(i + 1)));
    }
    page.stroke();
    page.setStrokingColor(0f);
  }

  private void mark(Mark mark) throws IOException {
    page.setLineWidth(4 * unit);
    switch (mark.kind()) {
      case HERE -> star(mark.x(), mark.y());
      case STOP -> {
        page.setNonStrokingColor(1f);
        circle(mark.x(), mark.y(), 10);
        page.fillAndStroke();
      }
      case STATION -> {
        page.setNonStrokingColor(1f);
        page.addRect(x(mark.x() - 11), y(mark.y() + 11), 22 * unit, 22 * unit);
        page.fillAndStroke();
      }
      case LANDMARK -> {
        circle(mark.x(), mark.y(), 6);
        page.fill();
      }
    }
    page.setNonStrokingColor(0f);
  }

  private void star(int atX, int atY) throws IOException {
    for (int i = 0; i < 10; i++) {
      double radius = i % 2 == 0 ? 22 : 9;
      float toX = x(atX + radius * Math.sin(i * Math.PI / 5));
      float toY = y(atY - radius * Math.cos(i * Math.PI / 5));
      if (i == 0) {
        page.moveTo(toX, toY);
      } else {
        page.lineTo(toX, toY);
      }
    }
    page.closePath();
    page.fill();
  }

  private void circle(int atX, int atY, float radius) throws IOException {
    float r = radius * unit;
    float k = r * ROUND;
    float cx = x(atX);
    float cy = y(atY);
    page.moveTo(cx + r, cy);
    page.curveTo(cx + r, cy + k, cx + k, cy + r, cx, cy + r);
    page.curveTo(cx - k, cy + r, cx - r, cy + k, cx - r, cy);
    page.curveTo(cx - r, cy - k, cx - k, cy - r, cx, cy - r);
    page.curveTo(cx + k, cy - r, cx + r, cy - k, cx + r, cy);
    page.closePath();
  }

  /** White around it, so that a line below does not cross it. */
  private void name(String text, int atX, int atY, int size, PdfFont font) throws IOException {
    for (boolean halo : new boolean[] {true, false}) {
      page.beginText();
      page.setFont(font.font(), size * unit);
      page.setRenderingMode(halo ? RenderingMode.STROKE : RenderingMode.FILL);
      page.setLineWidth(6 * unit);
      page.setStrokingColor(halo ? 1f : 0f);
      page.newLineAtOffset(x(atX), y(atY));
      page.showText(font.shown(text));
      page.endText();
    }
  }

  private void scale(Scale scale, PdfFont font) throws IOException {
    page.setLineWidth(3 * unit);
    page.moveTo(x(scale.x()), y(scale.y() - 8));
    page.lineTo(x(scale.x()), y(scale.y()));
    page.lineTo(x(scale.x() + scale.length()), y(scale.y()));
    page.lineTo(x(scale.x() + scale.length()), y(scale.y() - 8));
    page.stroke();
    String text = scale.metres() >= 1000 ? scale.metres() / 1000 + "km" : scale.metres() + "m";
    name(text, scale.x() + scale.length() + 8, scale.y(), 26, font);
  }

  private void north(int width) throws IOException {
    page.moveTo(x(width - 26), y(12));
    page.lineTo(x(width - 14), y(46));
    page.lineTo(x(width - 26), y(38));
    page.lineTo(x(width - 38), y(46));
    page.closePath();
    page.fill();
  }
}

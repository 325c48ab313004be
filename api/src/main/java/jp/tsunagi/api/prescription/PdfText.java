package jp.tsunagi.api.prescription;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagi.api.reading.Run;

/**
 * Breaks texts with readings into lines. A reading stays with its base; no line begins with a mark
 * that closes something, nor ends with one that opens (JIS X 4051). Lengths in points. Pure but for
 * the font.
 */
final class PdfText {
  static final float READING = 0.5f;

  /**
   * By so much of the letters' size a reading may stand over its neighbours, both sides together.
   */
  private static final float OVERHANG = 0.5f;

  private static final String CLOSING = "、。，．・：；？！）〕］｝〉》」』】ー々ゝ〜…→％,.:;?!)";
  private static final String OPENING = "（〔［｛〈《「『【(";

  private final PdfFont font;
  private final float size;
  private final float width;
  private final List<List<Glyphs>> lines = new ArrayList<>();
  private List<Glyphs> line = new ArrayList<>();
  private float at;

  /**
   * Letters on a line.
   *
   * @param x from the left end of the line
   * @param readingX of the reading, which may be wider than its base
   */
  record Glyphs(String text, float x, String reading, float readingX) {}

  private PdfText(PdfFont font, float size, float width) {
    this.font = font;
    this.size = size;
    this.width = width;
  }

  /** The lines of a text, each no wider than allowed. */
  static List<List<Glyphs>> lines(List<Run> text, PdfFont font, float size, float width) {
    PdfText broken = new PdfText(font, size, width);
    for (List<Run> word : words(text)) {
      if (broken.width(word) <= width) {
        broken.add(word);
      } else {
        word.stream().flatMap(broken::letters).forEach(letter -> broken.add(List.of(letter)));
      }
    }
    broken.end();
    return broken.lines;
  }

  private void add(List<Run> word) {
    if (at > 0 && at + width(word) > width) {
      end();
    }
    for (Run run : word) {
      if (run.base().equals("\n")) {
        end();
      }
      if (at == 0 && run.base().isBlank()) {
        continue;
      }
      float own = width(run);
      String base = font.shown(run.base());
      String reading = run.reading() == null ? "" : font.shown(run.reading());
      float baseX = at + (own - font.width(base, size)) / 2;
      float readingX = at + (own - font.width(reading, size * READING)) / 2;
      put(new Glyphs(base, baseX, reading, readingX));
      at += own;
    }
  }

  /** Letters that only follow others, none of them read, are drawn and found as one text. */
  private void put(Glyphs next) {
    Glyphs last = line.isEmpty() ? null : line.get(line.size() - 1);
    if (last != null && last.reading().isEmpty() && next.reading().isEmpty()) {
      line.set(line.size() - 1, new Glyphs(last.text() + next.text(), last.x(), "", last.x()));
    } else {
      line.add(next);
    }
  }

  private float width(List<Run> word) {
    return (float) word.stream().mapToDouble(this::width).sum();
  }

  /** What is wider than a line itself, such as a long address of the web, letter by letter. */
  private Stream<Run> letters(Run run) {
    return width(run) <= width
        ? Stream.of(run)
        : run.base().codePoints().mapToObj(Character::toString).map(Run::plain);
  }

  private float width(Run run) {
    float base = font.width(font.shown(run.base()), size);
    return run.reading() == null
        ? base
        : Math.max(base, font.width(font.shown(run.reading()), size * READING) - size * OVERHANG);
  }

  private void end() {
    if (!line.isEmpty()) {
      lines.add(line);
    }
    line = new ArrayList<>();
    at = 0;
  }

  /** What must not be torn apart. */
  private static List<List<Run>> words(List<Run> text) {
    List<List<Run>> words = new ArrayList<>();
    boolean joins = false;
    for (Run piece : text.stream().flatMap(run -> pieces(run).stream()).toList()) {
      char first = piece.base().charAt(0);
      if (!words.isEmpty() && (joins || CLOSING.indexOf(first) >= 0)) {
        words.get(words.size() - 1).add(piece);
      } else {
        words.add(new ArrayList<>(List.of(piece)));
      }
      joins = OPENING.indexOf(piece.base().charAt(piece.base().length() - 1)) >= 0;
    }
    return words;
  }

  /** Japanese breaks anywhere; Latin letters and digits hold together. */
  private static List<Run> pieces(Run run) {
    if (run.reading() != null) {
      return List.of(run);
    }
    List<Run> pieces = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    run.base()
        .codePoints()
        .forEach(
            letter -> {
              boolean holds = letter > ' ' && letter < 0x2000;
              if (!holds && !word.isEmpty()) {
                pieces.add(Run.plain(word.toString()));
                word.setLength(0);
              }
              word.appendCodePoint(letter == '\t' ? ' ' : letter);
              if (!holds) {
                pieces.add(Run.plain(word.toString()));
                word.setLength(0);
              }
            });
    if (!word.isEmpty()) {
      pieces.add(Run.plain(word.toString()));
    }
    return pieces;
  }
}

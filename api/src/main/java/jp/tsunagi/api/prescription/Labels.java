package jp.tsunagi.api.prescription;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.api.prescription.MapSketch.Kind;
import jp.tsunagi.api.prescription.MapSketch.Label;

/** Puts names beside their places so that none hides another. For one map and thread. */
final class Labels {
  private static final int MARK = 16;
  private static final int GAP = 6;

  /** Of the type above its base line, and below. */
  private static final double ASCENT = 0.86;

  private static final double DESCENT = 0.16;

  /** Longer names are cut: nobody reads them on a small map. */
  private static final int LONGEST = 11;

  private final int width;
  private final int height;
  private final List<Box> taken = new ArrayList<>();
  private final List<Label> placed = new ArrayList<>();

  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  Labels(int width, int height) {
    this.width = width;
    this.height = height;
  }

  List<Label> placed() {
    return List.copyOf(placed);
  }

  /** Nothing is put here. */
  void keepFree(int x, int y, int boxWidth, int boxHeight) {
    taken.add(new Box(x, y, x + boxWidth, y + boxHeight));
  }

  /** The whole words there is room for: a hall without its room. One long word ends with a mark. */
  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    int space = name.replace('　', ' ').lastIndexOf(' ', LONGEST);
    return space > 0 ? name.substring(0, space) : name.substring(0, LONGEST - 1) + "…";
  }

  /**
   * Puts a name right, left, above or below of its mark.
   *
   * @return false when there is no room
   */
  boolean place(Kind kind, String name, int x, int y, int size) {
    String text = shortened(name);
    Box mark = new Box(x - MARK, y - MARK, x + MARK, y + MARK);
    if (taken.stream().anyMatch(mark::meets)) {
      return false;
    }
    double length = length(text) * size;
    double middle = y + size * (ASCENT - DESCENT) / 2;
    double[][] places = {
      {x + MARK + GAP, middle},
      {x - MARK - GAP - length, middle},
      {x - length / 2, y - MARK - GAP - size * DESCENT},
      {x - length / 2, y + MARK + GAP + size * ASCENT},
      {x + MARK, y - MARK - size * DESCENT},
      {x + MARK, y + MARK + size * ASCENT},
      {x - MARK - length, y - MARK - size * DESCENT},
      {x - MARK - length, y + MARK + size * ASCENT},
      {8, y - MARK - GAP - size * DESCENT},
      {8, y + MARK + GAP + size * ASCENT},
      {width - 8 - length, y - MARK - GAP - size * DESCENT},
      {width - 8 - length, y + MARK + GAP + size * ASCENT}
    };
    for (double[] place : places) {
      Box box =
          new Box(
              place[0] - 2,
              place[1] - size * ASCENT,
              place[0] + length + 2,
              place[1] + size * DESCENT);
      if (isInside(box) && !box.meets(mark) && taken.stream().noneMatch(box::meets)) {
        taken.add(mark);
        taken.add(box);
        placed.add(
            new Label(kind, text, (int) Math.round(place[0]), (int) Math.round(place[1]), size));
        return true;
      }
    }
    return false;
  }

  private boolean isInside(Box box) {
    return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
  }

  /** In ems: letters of the Latin alphabet take half of one. */
  static double length(String text) {
    return text.codePoints().mapToDouble(c -> c < 0x2000 ? 0.58 : 1).sum();
  }
}

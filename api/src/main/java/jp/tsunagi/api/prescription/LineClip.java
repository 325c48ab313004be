package jp.tsunagi.api.prescription;

import java.util.ArrayList;
import java.util.List;

/** Cuts lines off at the edges of a box (Liang and Barsky, 1984). Pure. */
final class LineClip {
  private LineClip() {}

  /** The pieces of a line that lie between (0, 0) and the corner, x and y by turns. */
  static List<List<Integer>> within(List<int[]> points, int width, int height) {
    List<List<Integer>> pieces = new ArrayList<>();
    List<Integer> piece = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      double[] cut = cut(points.get(i - 1), points.get(i), width, height);
      if (cut.length == 0) {
        continue;
      }
      int size = piece.size();
      boolean goesOn =
          size > 0
              && piece.get(size - 2) == Math.round(cut[0])
              && piece.get(size - 1) == Math.round(cut[1]);
      if (!goesOn) {
        piece = new ArrayList<>();
        pieces.add(piece);
        piece.add((int) Math.round(cut[0]));
        piece.add((int) Math.round(cut[1]));
      }
      piece.add((int) Math.round(cut[2]));
      piece.add((int) Math.round(cut[3]));
    }
    return pieces;
  }

  private static double[] cut(int[] from, int[] to, int width, int height) {
    double dx = to[0] - from[0];
    double dy = to[1] - from[1];
    double[] p = {-dx, dx, -dy, dy};
    double[] q = {from[0], width - from[0], from[1], height - from[1]};
    double enters = 0;
    double leaves = 1;
    for (int side = 0; side < p.length; side++) {
      if (p[side] == 0 && q[side] < 0) {
        return new double[0];
      }
      if (p[side] < 0) {
        enters = Math.max(enters, q[side] / p[side]);
      } else if (p[side] > 0) {
        leaves = Math.min(leaves, q[side] / p[side]);
      }
    }
    return enters >= leaves
        ? new double[0]
        : new double[] {
          from[0] + enters * dx, from[1] + enters * dy, from[0] + leaves * dx, from[1] + leaves * dy
        };
  }
}

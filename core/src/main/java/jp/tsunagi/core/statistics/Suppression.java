package jp.tsunagi.core.statistics;

/**
 * Decides which cells of a table are not shown (秘匿), so that nobody can work out from the others,
 * totals included, that a cell counts fewer than five persons. Cells from one to four are hidden
 * (primary suppression), and with them as few and as small others as are needed (complementary
 * suppression).
 *
 * <p>A hidden cell is safe when it could as well be five: whoever knows the shown cells knows that
 * every row and column adds up to its total, and that no count is below zero. How large it could be
 * is a maximum flow (D. Gusfield, "A graph theoretic approach to statistical data security", SIAM
 * J. Comput. 17, 1988): rows and columns are nodes, each hidden cell leads from its row to its
 * column as far as it can shrink, and back as far as it can grow. Where it is too small, a
 * rectangle is hidden of which the cell is a corner: one of totals always does. Pure.
 */
public final class Suppression {

  /** Fewer persons than this are not told. */
  public static final int LEAST = 5;

  private static final long UNBOUNDED = Long.MAX_VALUE / 4;

  private final long[][] cells;
  private final int lastRow;
  private final int lastColumn;
  private final boolean[][] hidden;

  private Suppression(CountTable table) {
    this.cells = table.cells();
    this.lastRow = cells.length - 1;
    this.lastColumn = cells[0].length - 1;
    this.hidden = new boolean[lastRow + 1][lastColumn + 1];
  }

  /** Which cells are not shown, totals among them, in the order of the table's cells. */
  public static boolean[][] of(CountTable table) {
    Suppression suppression = new Suppression(table);
    suppression.hideSmall();
    suppression.hideOthers();
    return suppression.hidden;
  }

  private void hideSmall() {
    for (int row = 0; row <= lastRow; row++) {
      for (int column = 0; column <= lastColumn; column++) {
        hidden[row][column] = isSmall(row, column);
      }
    }
  }

  private boolean isSmall(int row, int column) {
    return cells[row][column] > 0 && cells[row][column] < LEAST;
  }

  private void hideOthers() {
    for (int row = 0; row <= lastRow; row++) {
      for (int column = 0; column <= lastColumn; column++) {
        while (isSmall(row, column) && most(row, column) < LEAST) {
          hideRectangle(row, column);
        }
      }
    }
  }

  /** How large a hidden cell could be, for all that the shown ones say; at least five is enough. */
  private long most(int row, int column) {
    return cells[row][column] + new Slack(cells, hidden).growth(row, column, LEAST);
  }

  /** The other corners that cost least, among those that let the cell be five. */
  private void hideRectangle(int row, int column) {
    long least = Long.MAX_VALUE;
    int otherRow = lastRow;
    int otherColumn = lastColumn;
    for (int r = 0; r <= lastRow; r++) {
      for (int c = 0; c <= lastColumn; c++) {
        if (r != row && c != column) {
          long cost = cost(row, c) + cost(r, column) + cost(r, c);
          if (cost > 0 && cost < least && letsGrow(row, column, r, c)) {
            least = cost;
            otherRow = r;
            otherColumn = c;
          }
        }
      }
    }
    hidden[row][otherColumn] = true;
    hidden[otherRow][column] = true;
    hidden[otherRow][otherColumn] = true;
  }

  /** A total tells more than a cell; what is hidden already costs nothing. */
  private long cost(int row, int column) {
    boolean total = row == lastRow || column == lastColumn;
    return hidden[row][column] ? 0 : 1 + cells[row][column] * (total ? 4 : 1);
  }

  private boolean letsGrow(int row, int column, int otherRow, int otherColumn) {
    Slack slack = new Slack(cells, hidden);
    long room =
        Math.min(
            isTotalColumnOrRow(row, column)
                ? slack.up(row, otherColumn)
                : slack.down(row, otherColumn),
            isTotalColumnOrRow(row, column)
                ? slack.up(otherRow, column)
                : slack.down(otherRow, column));
    long corner =
        isTotalColumnOrRow(row, column)
            ? slack.down(otherRow, otherColumn)
            : slack.up(otherRow, otherColumn);
    return Math.min(room, corner) >= LEAST - cells[row][column];
  }

  private boolean isTotalColumnOrRow(int row, int column) {
    return (row == lastRow) != (column == lastColumn);
  }

  /**
   * How far hidden cells can change. A total stands in the sum of its row or column with the
   * opposite sign, so in these sums it shrinks as it grows.
   */
  private static final class Slack {
    private final long[][] cells;
    private final boolean[][] hidden;
    private final int lastRow;
    private final int lastColumn;

    Slack(long[][] cells, boolean[][] hidden) {
      this.cells = cells;
      this.hidden = hidden;
      this.lastRow = cells.length - 1;
      this.lastColumn = cells[0].length - 1;
    }

    private boolean opposite(int row, int column) {
      return (row == lastRow) != (column == lastColumn);
    }

    /** By how much the cell's part of its sums can become less. */
    long down(int row, int column) {
      return opposite(row, column) ? UNBOUNDED : cells[row][column];
    }

    /** By how much it can become more. */
    long up(int row, int column) {
      return opposite(row, column) ? cells[row][column] : UNBOUNDED;
    }

    /** By how much a hidden cell can grow, as far as it matters. */
    long growth(int row, int column, long enough) {
      int nodes = lastRow + lastColumn + 2;
      long[][] room = new long[nodes][nodes];
      for (int r = 0; r <= lastRow; r++) {
        for (int c = 0; c <= lastColumn; c++) {
          if (hidden[r][c] && !(r == row && c == column)) {
            room[r][lastRow + 1 + c] = down(r, c);
            room[lastRow + 1 + c][r] = up(r, c);
          }
        }
      }
      int from = row;
      int to = lastRow + 1 + column;
      return opposite(row, column)
          ? new Flow(room).most(to, from, enough)
          : new Flow(room).most(from, to, enough);
    }
  }
}

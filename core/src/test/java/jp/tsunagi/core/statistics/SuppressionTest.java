package jp.tsunagi.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.tsunagi.core.statistics.CountTable.Cell;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTest {

  @Test
  void aCellOfThreePersonsIsHiddenAndOneOfFiveIsNot() {
    CountTable table = table(new long[][] {{3, 20}, {30, 5}});
    boolean[][] hidden = Suppression.of(table);
    assertThat(hidden[0][0]).isTrue();
    CountTable large = table(new long[][] {{5, 20}, {30, 6}});
    assertThat(shown(Suppression.of(large))).isEqualTo(9);
  }

  @Test
  void nobodyIsNoSecret() {
    CountTable table = table(new long[][] {{0, 20}, {30, 9}});
    assertThat(shown(Suppression.of(table))).isEqualTo(9);
  }

  @Test
  void aCellThatItsRowAndColumnGiveAwayTakesOthersWithIt() {
    CountTable table = table(new long[][] {{3, 20, 40}, {30, 9, 50}, {60, 70, 80}});
    boolean[][] hidden = Suppression.of(table);
    assertThat(16 - shown(hidden)).as("a rectangle").isEqualTo(4);
    assertThat(hidden[3][3]).as("the grand total").isFalse();
  }

  @Test
  void twoSmallCellsOfOneRowDoNotHideEachOtherWhenTogetherTheyAreFew() {
    CountTable table = table(new long[][] {{1, 1, 40}, {30, 9, 50}});
    assertThat(attack(table, Suppression.of(table))).isEmpty();
  }

  @Test
  void aTableOfOneCellHidesItsTotals() {
    assertThat(shown(Suppression.of(table(new long[][] {{2}})))).isZero();
  }

  @Test
  void theAttackFindsWhatIsHiddenBadly() {
    CountTable table = table(new long[][] {{3, 20}, {30, 9}});
    boolean[][] onlySmall = new boolean[3][3];
    onlySmall[0][0] = true;
    assertThat(attack(table, onlySmall)).containsExactly("0,0 is at most 3");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void whoSolvesForTheHiddenCellsCannotTellThatOneIsUnderFive(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      CountTable table = random(random);
      assertThat(attack(table, Suppression.of(table)))
          .as(Arrays.deepToString(table.cells()))
          .isEmpty();
    }
  }

  @Test
  void notMoreIsHiddenThanIsNeededByFar() {
    Random random = new Random(99);
    int small = 0;
    int hidden = 0;
    for (int i = 0; i < 100; i++) {
      CountTable table = random(random);
      boolean[][] decided = Suppression.of(table);
      for (int row = 0; row < decided.length; row++) {
        for (int column = 0; column < decided[row].length; column++) {
          long count = table.cells()[row][column];
          small += count > 0 && count < Suppression.LEAST ? 1 : 0;
          hidden += decided[row][column] ? 1 : 0;
        }
      }
    }
    assertThat((double) hidden / small).isBetween(1.0, 3.0);
  }

  private static CountTable random(Random random) {
    long[][] cells = new long[1 + random.nextInt(6)][1 + random.nextInt(6)];
    for (long[] row : cells) {
      for (int column = 0; column < row.length; column++) {
        row[column] = random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(25);
      }
    }
    return table(cells);
  }

  private static CountTable table(long[][] counts) {
    Map<Cell, Long> cells = new HashMap<>();
    List<String> rows = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (int row = 0; row < counts.length; row++) {
      rows.add("r" + row);
      for (int column = 0; column < counts[row].length; column++) {
        cells.put(new Cell("r" + row, "c" + column), counts[row][column]);
      }
    }
    for (int column = 0; column < counts[0].length; column++) {
      columns.add("c" + column);
    }
    return CountTable.of(rows, columns, cells);
  }

  private static long shown(boolean[][] hidden) {
    long shown = 0;
    for (boolean[] row : hidden) {
      for (boolean cell : row) {
        shown += cell ? 0 : 1;
      }
    }
    return shown;
  }

  /**
   * Tries what somebody would who has the printout: maximises each hidden cell by linear
   * programming, knowing all shown cells, that rows and columns add up, and that nothing is below
   * zero.
   *
   * @return the small cells of which it turns out that they are small
   */
  private static List<String> attack(CountTable table, boolean[][] hidden) {
    List<String> found = new ArrayList<>();
    for (int row = 0; row < hidden.length; row++) {
      for (int column = 0; column < hidden[row].length; column++) {
        long count = table.cells()[row][column];
        if (count > 0 && count < Suppression.LEAST) {
          double most = most(table.cells(), hidden, row, column);
          if (most < Suppression.LEAST - 1e-6) {
            found.add(row + "," + column + " is at most " + Math.round(most));
          }
        }
      }
    }
    return found;
  }

  private static double most(long[][] cells, boolean[][] hidden, int row, int column) {
    int width = cells[0].length;
    double[] objective = new double[cells.length * width];
    objective[row * width + column] = 1;
    try {
      return new SimplexSolver()
          .optimize(
              new LinearObjectiveFunction(objective, 0),
              new LinearConstraintSet(known(cells, hidden)),
              GoalType.MAXIMIZE,
              new NonNegativeConstraint(true))
          .getValue();
    } catch (UnboundedSolutionException e) {
      return Double.MAX_VALUE;
    } catch (NoFeasibleSolutionException e) {
      throw new AssertionError("the true table is one", e);
    }
  }

  private static Collection<LinearConstraint> known(long[][] cells, boolean[][] hidden) {
    int height = cells.length;
    int width = cells[0].length;
    List<LinearConstraint> known = new ArrayList<>();
    for (int row = 0; row < height; row++) {
      double[] sum = new double[height * width];
      for (int column = 0; column < width; column++) {
        sum[row * width + column] = column == width - 1 ? -1 : 1;
        if (!hidden[row][column]) {
          double[] one = new double[height * width];
          one[row * width + column] = 1;
          known.add(new LinearConstraint(one, Relationship.EQ, cells[row][column]));
        }
      }
      known.add(new LinearConstraint(sum, Relationship.EQ, 0));
    }
    for (int column = 0; column < width; column++) {
      double[] sum = new double[height * width];
      for (int row = 0; row < height; row++) {
        sum[row * width + column] = row == height - 1 ? -1 : 1;
      }
      known.add(new LinearConstraint(sum, Relationship.EQ, 0));
    }
    return known;
  }
}

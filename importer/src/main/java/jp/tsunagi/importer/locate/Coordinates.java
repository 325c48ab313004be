package jp.tsunagi.importer.locate;

/**
 * The coordinates of a row: {@code x} from the column of longitudes, {@code y} from that of
 * latitudes, in whatever reference system the sheet uses.
 */
record Coordinates(double x, double y) {

  /**
   * True when both cells, or either cell of a pair of degrees, hold the zero that means nothing.
   */
  boolean zero(boolean degrees) {
    return degrees ? x == 0 || y == 0 : x == 0 && y == 0;
  }

  Coordinates swapped() {
    return new Coordinates(y, x);
  }

  /** True for degrees between 与那国島 and 南鳥島, 沖ノ鳥島 and 択捉島. */
  boolean inJapan() {
    return x >= 122 && x <= 154.5 && y >= 20 && y <= 46;
  }
}

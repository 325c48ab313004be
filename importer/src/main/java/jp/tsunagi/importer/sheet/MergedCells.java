package jp.tsunagi.importer.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The merged cells of a worksheet. Only the first cell of a region holds its words; what reads as
 * standing in all of them has to be told from the region.
 */
final class MergedCells {
  /** None: a text file. */
  static final MergedCells NONE = new MergedCells(List.of());

  private final List<Region> regions;

  /** Regions of more than one line, by column, then by first line. */
  private final Map<Integer, TreeMap<Integer, Region>> tall = new HashMap<>();

  /**
   * A rectangle of cells that are one.
   *
   * @param top number of its first line, from 1
   * @param left index of its first column, from 0
   * @param bottom number of its last line
   * @param right index of its last column
   */
  record Region(int top, int left, int bottom, int right) {}

  MergedCells(List<Region> regions) {
    this.regions = List.copyOf(regions);
    for (Region region : regions) {
      if (region.bottom() > region.top()) {
        tall.computeIfAbsent(region.left(), column -> new TreeMap<>()).put(region.top(), region);
      }
    }
  }

  /** For each column the number of the line whose cell speaks for it in this line, if another. */
  Map<Integer, Integer> above(int line) {
    Map<Integer, Integer> above = new HashMap<>();
    tall.forEach(
        (column, byTop) -> {
          Map.Entry<Integer, Region> entry = byTop.lowerEntry(line);
          if (entry != null && entry.getValue().bottom() >= line) {
            above.put(column, entry.getKey());
          }
        });
    return above;
  }

  /** The regions of one line that are wider than a column. */
  List<Region> wide(int line) {
    List<Region> wide = new ArrayList<>();
    for (Region region : regions) {
      if (region.top() <= line && line <= region.bottom() && region.right() > region.left()) {
        wide.add(region);
      }
    }
    return wide;
  }

  /** True when some cell of the line reaches down into the next. */
  boolean joins(int line, int next) {
    return regions.stream().anyMatch(region -> region.top() == line && region.bottom() >= next);
  }
}

package jp.tsunagi.api.streets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

/**
 * Streets as many as a mountain municipality with its surroundings may have: 200 by 200 crossings
 * 150 m apart, every fifth street missing, bends in all of them, each tenth row a main road.
 */
final class MadeUpStreets {
  private static final int SIDE = 200;
  private static final double STEP_METRES = 150;
  private static final int BENDS = 3;

  private final ExtractWriter writer;
  private final Random random = new Random(11);
  private long ids = SIDE * SIDE;

  private MadeUpStreets(ExtractWriter writer) {
    this.writer = writer;
  }

  static Path write(Path file) throws IOException {
    try (ExtractWriter writer = new ExtractWriter(file)) {
      MadeUpStreets streets = new MadeUpStreets(writer);
      streets.crossings();
      streets.bends();
      streets.streets();
    }
    return file;
  }

  private void node(long id, double east, double north) throws IOException {
    var point =
        DrawnStreets.at(
            (east - SIDE / 2.0) * STEP_METRES + random.nextInt(40),
            (north - SIDE / 2.0) * STEP_METRES + random.nextInt(40));
    writer.node(id, point.lat(), point.lon(), Map.of());
  }

  private void crossings() throws IOException {
    for (int i = 0; i < SIDE * SIDE; i++) {
      int row = i / SIDE;
      node(i + 1, i % SIDE, row);
    }
  }

  /** Those of the streets to the east, then those to the north, crossing by crossing. */
  private void bends() throws IOException {
    for (int i = 0; i < SIDE * SIDE; i++) {
      int row = i / SIDE;
      for (int bend = 1; bend <= BENDS; bend++) {
        node(++ids, i % SIDE + (double) bend / (BENDS + 1), row);
      }
      for (int bend = 1; bend <= BENDS; bend++) {
        node(++ids, i % SIDE, row + (double) bend / (BENDS + 1));
      }
    }
  }

  private void streets() throws IOException {
    long bend = SIDE * SIDE;
    long id = 0;
    for (int i = 0; i < SIDE * SIDE; i++) {
      if (i % SIDE < SIDE - 1) {
        street(++id, i + 1, i + 2, bend, i / SIDE % 10 == 0);
      }
      if (i / SIDE < SIDE - 1) {
        street(++id, i + 1, i + 1 + SIDE, bend + BENDS, i % SIDE % 10 == 0);
      }
      bend += 2 * BENDS;
    }
  }

  private void street(long id, long from, long to, long bend, boolean main) throws IOException {
    if (main || random.nextInt(5) > 0) {
      writer.way(
          id,
          new long[] {from, bend + 1, bend + 2, bend + 3, to},
          Map.of("highway", main ? "secondary" : "residential"));
    }
  }
}

package jp.tsunagi.api.transport;

import java.util.Arrays;

/**
 * The vehicles one could be on while going along a lane: none is both later and more walked for
 * than another. For one thread.
 */
final class RideBag {
  private int size;
  private int[] vehicle = new int[8];
  private int[] walk = new int[8];
  private int[] from = new int[8];
  private int[] boardedAt = new int[8];

  void clear() {
    size = 0;
  }

  /** One gets on, unless one could be on a vehicle as early that is walked for as little. */
  void board(int earliestVehicle, int walked, int label, int position) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (vehicle[i] <= earliestVehicle && walk[i] <= walked) {
        return;
      }
    }
    for (int i = 0; i < size; i++) {
      if (vehicle[i] < earliestVehicle || walk[i] < walked) {
        move(i, kept++);
      }
    }
    size = kept;
    if (size == vehicle.length) {
      grow();
    }
    vehicle[size] = earliestVehicle;
    walk[size] = walked;
    from[size] = label;
    boardedAt[size++] = position;
  }

  private void move(int index, int to) {
    vehicle[to] = vehicle[index];
    walk[to] = walk[index];
    from[to] = from[index];
    boardedAt[to] = boardedAt[index];
  }

  private void grow() {
    vehicle = Arrays.copyOf(vehicle, size * 2);
    walk = Arrays.copyOf(walk, size * 2);
    from = Arrays.copyOf(from, size * 2);
    boardedAt = Arrays.copyOf(boardedAt, size * 2);
  }

  int size() {
    return size;
  }

  /** Its place in the lane. */
  int vehicle(int index) {
    return vehicle[index];
  }

  int walk(int index) {
    return walk[index];
  }

  /** The label from which one got on. */
  int from(int index) {
    return from[index];
  }

  int boardedAt(int index) {
    return boardedAt[index];
  }
}

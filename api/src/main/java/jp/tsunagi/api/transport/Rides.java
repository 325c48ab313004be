package jp.tsunagi.api.transport;

import java.util.Arrays;

/** Which vehicles the labels of arrivals came by: by label, see {@link Labels}. For one thread. */
final class Rides {
  private static final int FIELDS = 4;
  private int[] fields = new int[256 * FIELDS];

  void set(int label, int boardedVehicle, int boardedAt, int leftVehicle, int leftAt) {
    int at = label * FIELDS;
    if (at >= fields.length) {
      fields = Arrays.copyOf(fields, Math.max(fields.length * 2, at + FIELDS));
    }
    fields[at] = boardedVehicle;
    fields[at + 1] = boardedAt;
    fields[at + 2] = leftVehicle;
    fields[at + 3] = leftAt;
  }

  int boardedVehicle(int label) {
    return fields[label * FIELDS];
  }

  int boardedAt(int label) {
    return fields[label * FIELDS + 1];
  }

  int leftVehicle(int label) {
    return fields[label * FIELDS + 2];
  }

  int leftAt(int label) {
    return fields[label * FIELDS + 3];
  }
}

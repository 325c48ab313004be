package jp.tsunagi.api.transport;

import java.util.Arrays;

/** Which vehicles the labels of arrivals came by: by label, see {@link Labels}. For one thread. */
final class Rides {
  /**
   * One ride, in one vehicle or seated in what it goes on as.
   *
   * @param ready the label from which one got on
   * @param boardedAt place in the lane of the vehicle that was boarded
   * @param leftAt place in the lane of the vehicle that was left
   */
  record Ride(int ready, int boardedVehicle, int boardedAt, int leftVehicle, int leftAt) {}

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

  /** The ride that ends in an arrival. */
  Ride ending(int label, Labels arrivals) {
    int at = label * FIELDS;
    return new Ride(
        arrivals.parent(label), fields[at], fields[at + 1], fields[at + 2], fields[at + 3]);
  }
}

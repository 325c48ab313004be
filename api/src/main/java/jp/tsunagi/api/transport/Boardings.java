package jp.tsunagi.api.transport;

import java.util.Arrays;
import jp.tsunagi.api.transport.ServiceDay.Lanes;

/**
 * By vehicle, what one could have done before getting on it: of all that was ready at a stop in
 * time, what leaves no earlier, with as few rides and as little walking, than anything that got on
 * before. Unlike a {@link Profile} it also knows the later vehicles, which matter to who must not
 * arrive too early. Found when asked for. Thread-safe: what two threads find is the same.
 */
final class Boardings {
  private final ServiceDay day;
  private final Lanes lanes;
  private final Labels ready;
  private final ByStop readyAt;
  private final int[] before;
  private final int[][] found;

  /** Each is a label, the vehicle that one got on, and where. */
  private static final int FIELDS = 3;

  Boardings(ServiceDay day, int stopCount, Labels ready) {
    this.day = day;
    this.lanes = day.lanes();
    this.ready = ready;
    this.readyAt = ByStop.of(stopCount, ready);
    this.before = new int[day.vehicleCount()];
    this.found = new int[day.vehicleCount()][];
    Arrays.fill(before, -1);
    for (int vehicle = 0; vehicle < before.length; vehicle++) {
      if (day.next()[vehicle] >= 0) {
        before[day.next()[vehicle]] = vehicle;
      }
    }
  }

  /** Takes a way of having got on. */
  interface Visitor {
    /**
     * One of them.
     *
     * @param label that was ready
     * @param vehicle that one got on; another than asked for when it goes on as that
     * @param position where, in the lane of the vehicle
     */
    void boarded(int label, int vehicle, int position);
  }

  /** All who can be on a vehicle when it comes to a place of its lane. */
  void visit(int vehicle, int position, Visitor visitor) {
    int[] all = of(vehicle);
    for (int i = 0; i < all.length; i += FIELDS) {
      if (all[i + 1] != vehicle || all[i + 2] < position) {
        visitor.boarded(all[i], all[i + 1], all[i + 2]);
      }
    }
  }

  private int[] of(int vehicle) {
    int[] known = found[vehicle];
    if (known == null) {
      known = find(vehicle);
      found[vehicle] = known;
    }
    return known;
  }

  /** First those who stayed seated, then stop by stop: who comes later must be better. */
  private int[] find(int vehicle) {
    Ints aboard = new Ints();
    if (before[vehicle] >= 0) {
      for (int field : of(before[vehicle])) {
        aboard.add(field);
      }
    }
    int lane = day.lane()[vehicle];
    for (int position = 0; position < lanes.length(lane) - 1; position++) {
      if (lanes.boards(lane, position)) {
        board(vehicle, lane, position, aboard);
      }
    }
    return aboard.toArray();
  }

  private void board(int vehicle, int lane, int position, Ints aboard) {
    int stop = lanes.stop(lane, position);
    int leaves = lanes.departure(lane, day.placeInLane(vehicle), position);
    for (int i = readyAt.begin(stop); i < readyAt.end(stop); i++) {
      int label = readyAt.label(i);
      if (ready.time(label) <= leaves && isBetter(label, aboard)) {
        aboard.add(label);
        aboard.add(vehicle);
        aboard.add(position);
      }
    }
  }

  private boolean isBetter(int label, Ints aboard) {
    for (int i = 0; i < aboard.size(); i += FIELDS) {
      int other = aboard.get(i);
      if (ready.start(other) >= ready.start(label)
          && ready.rides(other) <= ready.rides(label)
          && ready.walk(other) <= ready.walk(label)) {
        return false;
      }
    }
    return true;
  }
}

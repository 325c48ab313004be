package jp.tsunagi.api.transport;

/**
 * What runs on a date, laid out for searching: lanes of vehicles that call at the same stops and
 * never overtake each other. Times are seconds since the date began. Immutable; its mirror image,
 * in which time runs backwards and vehicles too, turns a search for the way out into one for the
 * way home.
 *
 * @param lanes calls and vehicles of the lanes
 * @param callsAt where a stop's calls begin; one more at the end
 * @param callLane by call at a stop: its lane
 * @param callPosition by call at a stop: its place in the lane
 * @param run by vehicle: number of its run
 * @param shift by vehicle: what was added to its run's times
 * @param lane by vehicle
 * @param next by vehicle: the vehicle it goes on as, -1 for none
 */
@SuppressWarnings("ArrayRecordComponent") // numbers side by side, never compared
record ServiceDay(
    Lanes lanes,
    int[] callsAt,
    int[] callLane,
    int[] callPosition,
    int[] run,
    int[] shift,
    int[] lane,
    int[] next) {

  /**
   * Vehicles by lane, each earlier than the next at every call.
   *
   * @param stopsAt by lane: where its calls begin in {@code stops} and {@code flags}; one more at
   *     the end
   * @param timesAt by lane: where its vehicles' times begin, vehicle by vehicle
   * @param vehiclesAt by lane: number of its first vehicle; one more at the end
   * @param flags as in {@link Runs}
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers side by side, never compared
  record Lanes(
      int[] stopsAt,
      int[] stops,
      byte[] flags,
      int[] timesAt,
      int[] vehiclesAt,
      int[] arrivals,
      int[] departures) {

    int count() {
      return timesAt.length;
    }

    int length(int lane) {
      return stopsAt[lane + 1] - stopsAt[lane];
    }

    int vehicles(int lane) {
      return vehiclesAt[lane + 1] - vehiclesAt[lane];
    }

    int stop(int lane, int position) {
      return stops[stopsAt[lane] + position];
    }

    boolean boards(int lane, int position) {
      return (flags[stopsAt[lane] + position] & Runs.BOARD) != 0;
    }

    boolean alights(int lane, int position) {
      return (flags[stopsAt[lane] + position] & Runs.ALIGHT) != 0;
    }

    /**
     * @param vehicle its place in the lane
     */
    int arrival(int lane, int vehicle, int position) {
      return arrivals[timesAt[lane] + vehicle * length(lane) + position];
    }

    int departure(int lane, int vehicle, int position) {
      return departures[timesAt[lane] + vehicle * length(lane) + position];
    }

    /** The first vehicle that leaves no earlier, or the number of vehicles. */
    int firstFrom(int lane, int position, int time) {
      int low = 0;
      int high = vehicles(lane);
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (departure(lane, middle, position) < time) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  int vehicleCount() {
    return run.length;
  }

  /** Place of a vehicle in its lane. */
  int placeInLane(int vehicle) {
    return vehicle - lanes.vehiclesAt[lane[vehicle]];
  }

  /** The same day seen backwards: a time t is -t, and where one got off one gets on. */
  ServiceDay mirrored() {
    return Mirror.of(this);
  }
}

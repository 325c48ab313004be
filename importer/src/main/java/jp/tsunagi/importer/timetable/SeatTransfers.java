package jp.tsunagi.importer.timetable;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tsunagi.core.transit.Trip;
import org.jspecify.annotations.Nullable;
import org.onebusaway.gtfs.model.Transfer;

/**
 * transfers.txt, types 4 and 5: whether a rider may stay seated from one trip to another. They
 * become blocks, which say the same: trips of type 4 that have none get one together, and at a pair
 * of type 5 a block is cut in two. Where a vehicle parts and goes on as two trips, it is joined to
 * the first of them only: what is not sure is not promised.
 */
final class SeatTransfers {
  private static final int MAY_STAY = 4;
  private static final int MUST_GET_OFF = 5;

  private final Map<String, Trip> trips = new HashMap<>();
  private final Map<String, String> blocks = new HashMap<>();

  private SeatTransfers(List<Trip> all) {
    all.forEach(trip -> trips.put(trip.id(), trip));
    all.forEach(trip -> setBlock(trip.id(), trip.block()));
  }

  /** The trips with the blocks that they have by these rules, in the same order. */
  static List<Trip> apply(Collection<Transfer> transfers, List<Trip> trips) {
    SeatTransfers seats = new SeatTransfers(trips);
    transfers.stream().filter(one -> one.getTransferType() == MAY_STAY).forEach(seats::join);
    transfers.stream().filter(one -> one.getTransferType() == MUST_GET_OFF).forEach(seats::cut);
    return trips.stream().map(seats::withBlock).toList();
  }

  private void join(Transfer rule) {
    Trip from = trip(rule.getFromTrip());
    Trip to = trip(rule.getToTrip());
    if (from == null || to == null || from.block() != null || to.block() != null) {
      return;
    }
    String block = Objects.requireNonNullElse(blocks.get(from.id()), "stay " + from.id());
    String other = blocks.get(to.id());
    if (other != null) {
      blocks.replaceAll((trip, known) -> known.equals(other) ? block : known);
    }
    blocks.put(from.id(), block);
    blocks.put(to.id(), block);
  }

  /** What the block does from the second trip on, it does as another. */
  private void cut(Transfer rule) {
    Trip from = trip(rule.getFromTrip());
    Trip to = trip(rule.getToTrip());
    String block = from == null ? null : blocks.get(from.id());
    if (to == null || block == null || !block.equals(blocks.get(to.id()))) {
      return;
    }
    blocks.replaceAll(
        (id, known) ->
            known.equals(block) && departure(id) >= departure(to.id())
                ? block + " from " + to.id()
                : known);
  }

  private int departure(String id) {
    return Objects.requireNonNull(trips.get(id)).stopTimes().get(0).departure();
  }

  private @Nullable Trip trip(org.onebusaway.gtfs.model.@Nullable Trip read) {
    return read == null ? null : trips.get(read.getId().getId());
  }

  private void setBlock(String trip, @Nullable String block) {
    if (block != null) {
      blocks.put(trip, block);
    }
  }

  private Trip withBlock(Trip trip) {
    return new Trip(
        trip.id(),
        trip.route(),
        trip.service(),
        trip.headsign(),
        blocks.get(trip.id()),
        trip.wheelchair(),
        trip.stopTimes());
  }
}

package jp.tsunagi.importer.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagi.core.transit.Stop;
import jp.tsunagi.core.transit.Transfer;
import org.onebusaway.gtfs.impl.GtfsDaoImpl;

/**
 * transfers.txt → rules between stops. A rule for a station holds for all its platforms, and one
 * for a platform goes before it. Rules for single routes or trips are left out; the types 4 and 5,
 * which are about trips, are {@link SeatTransfers}'.
 */
final class TransfersReader {
  private static final int TIMED = 1;
  private static final int IMPOSSIBLE = 3;

  private TransfersReader() {}

  static List<Transfer> of(GtfsDaoImpl gtfs, List<Stop> stops) {
    Map<List<String>, Transfer> transfers = new LinkedHashMap<>();
    gtfs.getAllTransfers().stream()
        .filter(TransfersReader::isBetweenStops)
        .sorted(Comparator.comparingInt(one -> -stations(one)))
        .forEach(
            read -> {
              for (Stop from : platforms(read.getFromStop(), stops)) {
                for (Stop to : platforms(read.getToStop(), stops)) {
                  boolean possible = read.getTransferType() != IMPOSSIBLE;
                  transfers.put(
                      List.of(from.id(), to.id()),
                      new Transfer(from.id(), to.id(), possible, minSeconds(read)));
                }
              }
            });
    return List.copyOf(transfers.values());
  }

  private static int minSeconds(org.onebusaway.gtfs.model.Transfer read) {
    if (read.getTransferType() == TIMED) {
      return Transfer.TIMED;
    }
    return read.isMinTransferTimeSet() ? Math.max(0, read.getMinTransferTime()) : 0;
  }

  private static boolean isBetweenStops(org.onebusaway.gtfs.model.Transfer read) {
    return read.getTransferType() <= IMPOSSIBLE
        && read.getFromStop() != null
        && read.getToStop() != null
        && read.getFromRoute() == null
        && read.getToRoute() == null
        && read.getFromTrip() == null
        && read.getToTrip() == null;
  }

  /** How many of its ends are stations. */
  private static int stations(org.onebusaway.gtfs.model.Transfer read) {
    return (read.getFromStop().getLocationType() == 1 ? 1 : 0)
        + (read.getToStop().getLocationType() == 1 ? 1 : 0);
  }

  private static List<Stop> platforms(org.onebusaway.gtfs.model.Stop read, List<Stop> stops) {
    String id = read.getId().getId();
    List<Stop> platforms = new ArrayList<>();
    for (Stop stop : stops) {
      if (stop.id().equals(id) || id.equals(stop.station())) {
        platforms.add(stop);
      }
    }
    return platforms;
  }
}

package jp.tsunagi.api.transport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tsunagi.api.transport.ServiceDay.Lanes;

/** Finds what runs on a date and lays it out in lanes. For one thread. */
final class ServiceDayBuilder {
  private static final int DAY_SECONDS = 24 * 3600;

  /** A vehicle that goes on farther away than this drives there empty. */
  private static final double SAME_PLACE_METRES = 200;

  private final Network network;
  private final Runs runs;
  private final boolean wheelchair;
  private final List<Vehicle> vehicles = new ArrayList<>();

  /** A run on one service day. */
  private static final class Vehicle {
    final int run;
    final int shift;
    int number = -1;
    int next = -1;

    Vehicle(int run, int shift) {
      this.run = run;
      this.shift = shift;
    }
  }

  ServiceDayBuilder(Network network, boolean wheelchair) {
    this.network = network;
    this.runs = network.runs();
    this.wheelchair = wheelchair;
  }

  ServiceDay build(LocalDate date) {
    List<Vehicle[]> onward = new ArrayList<>();
    for (int days = -1; days <= 1; days++) {
      List<Vehicle> running = running(date.plusDays(days), days * DAY_SECONDS);
      onward.addAll(blocks(running));
      running.stream().filter(this::fits).forEach(vehicles::add);
    }
    List<List<Vehicle>> lanes = lanes();
    int number = 0;
    for (List<Vehicle> lane : lanes) {
      for (Vehicle vehicle : lane) {
        vehicle.number = number++;
      }
    }
    onward.forEach(pair -> pair[0].next = pair[1].number);
    return layOut(lanes);
  }

  private List<Vehicle> running(LocalDate serviceDay, int shift) {
    boolean[] services = network.servicesOn(serviceDay);
    List<Vehicle> running = new ArrayList<>();
    for (int run = 0; run < runs.count(); run++) {
      if (services[runs.service()[run]]
          && runs.lastArrival(run) + shift >= 0
          && runs.firstDeparture(run) + shift <= Limits.HORIZON) {
        running.add(new Vehicle(run, shift));
      }
    }
    return running;
  }

  private boolean fits(Vehicle vehicle) {
    return !wheelchair || runs.wheelchair()[vehicle.run];
  }

  /** Pairs of vehicles where a rider may stay seated from one to the other. */
  private List<Vehicle[]> blocks(List<Vehicle> running) {
    Map<Integer, List<Vehicle>> blocks = new TreeMap<>();
    for (Vehicle vehicle : running) {
      if (runs.block()[vehicle.run] >= 0) {
        blocks.computeIfAbsent(runs.block()[vehicle.run], b -> new ArrayList<>()).add(vehicle);
      }
    }
    List<Vehicle[]> pairs = new ArrayList<>();
    for (List<Vehicle> block : blocks.values()) {
      block.sort(Comparator.comparingInt(vehicle -> runs.firstDeparture(vehicle.run)));
      for (int i = 1; i < block.size(); i++) {
        if (goesOn(block.get(i - 1).run, block.get(i).run)
            && fits(block.get(i - 1))
            && fits(block.get(i))) {
          pairs.add(new Vehicle[] {block.get(i - 1), block.get(i)});
        }
      }
    }
    return pairs;
  }

  private boolean goesOn(int run, int next) {
    return runs.lastArrival(run) <= runs.firstDeparture(next)
        && network.metresBetween(runs.lastStop(run), runs.firstStop(next)) <= SAME_PLACE_METRES;
  }

  /** By pattern and first departure; a vehicle that overtakes another gets a lane of its own. */
  private List<List<Vehicle>> lanes() {
    vehicles.sort(
        Comparator.comparingInt((Vehicle vehicle) -> runs.pattern()[vehicle.run])
            .thenComparingInt(vehicle -> runs.firstDeparture(vehicle.run) + vehicle.shift)
            .thenComparingInt(vehicle -> runs.lastArrival(vehicle.run) + vehicle.shift));
    Map<Integer, List<List<Vehicle>>> byPattern = new HashMap<>();
    List<List<Vehicle>> lanes = new ArrayList<>();
    for (Vehicle vehicle : vehicles) {
      List<List<Vehicle>> candidates =
          byPattern.computeIfAbsent(runs.pattern()[vehicle.run], key -> new ArrayList<>());
      List<Vehicle> lane =
          candidates.stream()
              .filter(one -> follows(one.get(one.size() - 1), vehicle))
              .findFirst()
              .orElse(null);
      if (lane == null) {
        lane = new ArrayList<>();
        candidates.add(lane);
        lanes.add(lane);
      }
      lane.add(vehicle);
    }
    return lanes;
  }

  private boolean follows(Vehicle first, Vehicle second) {
    int one = runs.timesAt()[first.run];
    int other = runs.timesAt()[second.run];
    int later = second.shift - first.shift;
    for (int call = 0; call < runs.calls(first.run); call++) {
      if (runs.arrivals()[one + call] > runs.arrivals()[other + call] + later
          || runs.departures()[one + call] > runs.departures()[other + call] + later) {
        return false;
      }
    }
    return true;
  }

  private ServiceDay layOut(List<List<Vehicle>> rows) {
    int[] run = new int[vehicles.size()];
    int[] shift = new int[run.length];
    int[] lane = new int[run.length];
    int[] next = new int[run.length];
    LanesWriter writer = new LanesWriter(runs, network.closedStops(wheelchair));
    for (int row = 0; row < rows.size(); row++) {
      writer.begin(rows.get(row).get(0).run);
      for (Vehicle vehicle : rows.get(row)) {
        run[vehicle.number] = vehicle.run;
        shift[vehicle.number] = vehicle.shift;
        lane[vehicle.number] = row;
        next[vehicle.number] = vehicle.next;
        writer.add(vehicle.run, vehicle.shift);
      }
    }
    Lanes lanes = writer.lanes();
    int[] callsAt = LanesWriter.callsAt(lanes, network.stopCount());
    int[] callLane = new int[lanes.stops().length];
    int[] callPosition = new int[callLane.length];
    LanesWriter.fillCalls(lanes, callsAt, callLane, callPosition);
    return new ServiceDay(lanes, callsAt, callLane, callPosition, run, shift, lane, next);
  }
}

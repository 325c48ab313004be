package jp.tsunagi.api.trips;

import jp.tsunagi.api.transport.DemandTaxi.Offer;
import jp.tsunagi.api.transport.Journey;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.RoundTrips.Outline;
import jp.tsunagi.api.trips.TripAnswer.Ask;
import jp.tsunagi.api.trips.TripAnswer.Way;
import org.jspecify.annotations.Nullable;

/**
 * Half of an option: the way there, or the way home.
 *
 * @param departure seconds since the date began
 * @param arrival seconds since the date began
 * @param told as it is answered
 * @param fareYen null when it is not known
 * @param ask whom to ask before; null when nobody
 */
record OneWay(
    Mode mode,
    int departure,
    int arrival,
    Way told,
    int transfers,
    @Nullable Integer fareYen,
    @Nullable Ask ask) {

  static OneWay byTimetable(Journey journey) {
    Mode mode = journey.onFoot() ? Mode.WALK : Mode.TRANSIT;
    return new OneWay(
        mode,
        journey.departure(),
        journey.arrival(),
        Legs.of(mode, journey),
        journey.transfers(),
        journey.fareYen(),
        null);
  }

  /** All the way on foot, by bicycle or by car. */
  static OneWay byStreet(Mode mode, Outline way, int metres) {
    return new OneWay(
        mode,
        way.departure(),
        way.arrival(),
        Legs.direct(mode, way.departure(), way.arrival(), metres),
        0,
        mode == Mode.CAR ? null : 0,
        null);
  }

  static OneWay byTaxi(Offer ride) {
    return new OneWay(
        Mode.TAXI,
        ride.departure(),
        ride.arrival(),
        Legs.direct(Mode.TAXI, ride.departure(), ride.arrival(), null),
        0,
        null,
        new Ask(
            ride.agency() == null ? ride.zone() : ride.agency(),
            ride.phone(),
            ride.bookBy(),
            ride.message()));
  }
}

package jp.tsunagi.api.transport;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import jp.tsunagi.core.transit.DemandZone.SetDown;
import jp.tsunagi.core.transit.DemandZone.Window;
import org.jspecify.annotations.Nullable;

/**
 * Rides in a demand taxi (GTFS-Flex): both ends in one zone, or from one to another that the taxi
 * drives to, within the hours, while it can still be booked. How long a ride takes is for the
 * caller to say; pooling may make it longer. Times are seconds since the date began. Immutable;
 * thread-safe.
 */
public final class DemandTaxi {
  private static final int DAY_SECONDS = 24 * 3600;

  private final Network network;
  private final LocalDate date;
  private final LocalDateTime now;

  /**
   * A ride that can be had by asking for it.
   *
   * @param zone what people call the zone
   * @param agency who drives, null when the feed does not say
   * @param phone to book by, null when the feed does not say
   * @param message what the rider should know
   * @param bookBy until when to book, by the wall clock
   */
  public record Offer(
      String zone,
      @Nullable String agency,
      @Nullable String phone,
      @Nullable String message,
      int departure,
      int arrival,
      LocalDateTime bookBy) {}

  /**
   * When a zone's taxi takes people up and sets them down, on a service day.
   *
   * @param shift what was added to the times of the service day
   */
  private record Hours(
      Zone zone, LocalDate serviceDay, int shift, int start, int end, int downFrom, int downBy) {

    /** The ride that is there as late as this, or as late as it can be. */
    int lastDeparture(int seconds, int latestArrival) {
      return Math.min(end, Math.min(downBy, latestArrival) - seconds);
    }

    /** The ride that leaves as soon as this, or as soon as it can. */
    int firstDeparture(int seconds, int earliest) {
      return Math.max(earliest, Math.max(start, downFrom - seconds));
    }
  }

  /**
   * @param now the wall clock: what could only be booked before is not offered
   */
  public DemandTaxi(Network network, LocalDate date, LocalDateTime now) {
    this.network = network;
    this.date = date;
    this.now = now;
  }

  /**
   * The ride that leaves last and is there in time.
   *
   * @param seconds of the ride
   */
  public Optional<Offer> there(
      Streets.Point home, Streets.Point venue, int seconds, int start, Limits limits) {
    return best(
        home,
        venue,
        hours -> {
          int departure = hours.lastDeparture(seconds, start - limits.earlySeconds());
          int arrival = departure + seconds;
          boolean waits = (long) start - arrival <= limits.maxWaitSeconds();
          return waits && departure >= hours.firstDeparture(seconds, limits.earliestLeave())
              ? offer(hours, departure, arrival)
              : null;
        },
        Comparator.comparingInt(offer -> -offer.departure()));
  }

  /**
   * The ride that is home first.
   *
   * @param seconds of the ride
   */
  public Optional<Offer> back(
      Streets.Point venue, Streets.Point home, int seconds, int end, Limits limits) {
    return best(
        venue,
        home,
        hours -> {
          int departure = hours.firstDeparture(seconds, end);
          boolean waits = (long) departure - end <= limits.maxWaitSeconds();
          return waits && departure <= hours.lastDeparture(seconds, limits.latestBack())
              ? offer(hours, departure, departure + seconds)
              : null;
        },
        Comparator.comparingInt(Offer::arrival));
  }

  /** Whether there is a ride at some time of the date that can still be booked. */
  public boolean drives(Streets.Point from, Streets.Point to, int seconds, Limits limits) {
    return best(
            from,
            to,
            hours -> {
              int departure = hours.lastDeparture(seconds, limits.latestBack());
              return departure >= hours.firstDeparture(seconds, limits.earliestLeave())
                  ? offer(hours, departure, departure + seconds)
                  : null;
            },
            Comparator.comparingInt(Offer::arrival))
        .isPresent();
  }

  private Optional<Offer> best(
      Streets.Point from,
      Streets.Point to,
      Function<Hours, @Nullable Offer> ride,
      Comparator<Offer> order) {
    Offer best = null;
    for (Zone zone : network.zones()) {
      if (!zone.covers(from)) {
        continue;
      }
      for (Window window : zone.zone().windows()) {
        if (!zone.setsDown(window, to)) {
          continue;
        }
        for (int days = -1; days <= 1; days++) {
          Hours hours = hours(zone, window, days);
          Offer offer = hours == null ? null : ride.apply(hours);
          if (offer != null
              && !now.isAfter(offer.bookBy())
              && (best == null || order.compare(offer, best) < 0)) {
            best = offer;
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private @Nullable Hours hours(Zone zone, Window window, int days) {
    LocalDate serviceDay = date.plusDays(days);
    if (!zone.runsOn(window.service(), serviceDay)) {
      return null;
    }
    int shift = days * DAY_SECONDS;
    SetDown to = window.to();
    return new Hours(
        zone,
        serviceDay,
        shift,
        window.start() + shift,
        window.end() + shift,
        (to == null ? window.start() : to.start()) + shift,
        (to == null ? window.end() : to.end()) + shift);
  }

  private static Offer offer(Hours hours, int departure, int arrival) {
    Zone zone = hours.zone();
    return new Offer(
        zone.zone().name(),
        zone.agency() == null ? null : zone.agency().name(),
        zone.phone(),
        zone.zone().booking().message(),
        departure,
        arrival,
        zone.bookBy(hours.serviceDay(), departure - hours.shift()));
  }
}

package jp.tsunagi.api.prescription;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.tsunagi.api.trips.TripAnswer;
import jp.tsunagi.api.trips.TripAnswer.Option;
import jp.tsunagi.api.trips.TripAnswer.Remark;
import jp.tsunagi.api.trips.TripAnswer.SessionTrips;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.schedule.Session;
import org.jspecify.annotations.Nullable;

/**
 * One visit that is proposed.
 *
 * @param session null where none is known
 * @param sessions that could be chosen instead
 * @param trip the ways on its date; null where nobody said from where
 */
record Visit(
    PrescriptionRequest.Choice choice,
    Resource resource,
    @Nullable Session session,
    List<Session> sessions,
    @Nullable TripAnswer trip) {

  /** What was found for the session. */
  Optional<SessionTrips> trips() {
    if (trip == null || session == null) {
      return Optional.empty();
    }
    return trip.sessions().stream()
        .filter(one -> Objects.equals(one.startsAt(), session.startsAt()))
        .findFirst();
  }

  /** The way to be told: the shortest absence of those whose times are known, else the first. */
  Optional<Option> option() {
    List<Option> options = trips().map(SessionTrips::options).orElse(List.of());
    return options.stream()
        .filter(option -> option.awayMinutes() != null)
        .findFirst()
        .or(() -> options.stream().findFirst());
  }

  /** Why there is no way. */
  List<Remark> remarks() {
    if (trip == null) {
      return List.of();
    }
    List<Remark> ofSession = trips().map(SessionTrips::remarks).orElse(List.of());
    return ofSession.isEmpty() ? trip.remarks() : ofSession;
  }
}

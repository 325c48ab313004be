package jp.tsunagi.api.prescription;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.prescription.PrescriptionRequest.Choice;
import jp.tsunagi.api.trips.Traveller;
import jp.tsunagi.api.trips.TripAnswer;
import jp.tsunagi.api.trips.Trips;
import jp.tsunagi.core.database.ResourceDay;
import jp.tsunagi.core.database.ResourceDetail;
import jp.tsunagi.core.database.ResourceRepository;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.schedule.Session;
import org.jspecify.annotations.Nullable;

/** Finds the visits of one request. For one request and thread. */
final class Visits {

  /** Of so many coming sessions the first that can be reached there and back is proposed. */
  private static final int LOOKED_AT = 4;

  private static final int OFFERED = 8;

  private final PrescriptionRequest request;
  private final ResourceRepository resources;
  private final Trips trips;
  private final Catalog catalog;
  private final LocalDateTime now;

  Visits(
      PrescriptionRequest request,
      ResourceRepository resources,
      Trips trips,
      Catalog catalog,
      LocalDateTime now) {
    this.request = request;
    this.resources = resources;
    this.trips = trips;
    this.catalog = catalog;
    this.now = now;
  }

  /** The visit of a choice; empty when there is no such resource. */
  Optional<Visit> of(Choice choice) {
    return resources.findById(choice.resource(), now).flatMap(detail -> of(choice, detail));
  }

  private Optional<Visit> of(Choice choice, ResourceDetail detail) {
    List<Session> sessions = coming(choice, detail);
    List<Session> candidates = sessions.stream().filter(one -> isMeant(choice, one)).toList();
    if (candidates.isEmpty()) {
      LocalDate on = choice.on() == null ? now.toLocalDate() : choice.on();
      return resources
          .findOn(choice.resource(), on)
          .map(day -> new Visit(choice, day.resource(), null, sessions, null));
    }
    List<Visit> tried = new ArrayList<>();
    for (Session session : candidates.subList(0, Math.min(LOOKED_AT, candidates.size()))) {
      Visit visit = visit(choice, session, sessions);
      if (visit == null) {
        return Optional.empty();
      }
      tried.add(visit);
      if (request.who() == null || visit.option().isPresent()) {
        return Optional.of(visit);
      }
    }
    return Optional.of(tried.get(0));
  }

  private static boolean isMeant(Choice choice, Session session) {
    return (choice.on() == null || choice.on().equals(session.date()))
        && (choice.at() == null || choice.at().equals(session.startsAt()));
  }

  /** Those that have not begun, and that of the choice, however far ahead. */
  private List<Session> coming(Choice choice, ResourceDetail detail) {
    List<Session> sessions =
        new ArrayList<>(detail.sessions().stream().filter(this::isAhead).limit(OFFERED).toList());
    LocalDate on = choice.on();
    if (on != null && sessions.stream().noneMatch(one -> isMeant(choice, one))) {
      resources
          .findOn(choice.resource(), on)
          .ifPresent(day -> day.sessions().forEach(held -> sessions.add(held.session())));
    }
    return sessions;
  }

  private boolean isAhead(Session session) {
    return session.startsAt() == null || session.date().atTime(session.startsAt()).isAfter(now);
  }

  private @Nullable Visit visit(Choice choice, Session session, List<Session> sessions) {
    ResourceDay day = resources.findOn(choice.resource(), session.date()).orElse(null);
    if (day == null) {
      return null;
    }
    Resource resource = day.resource();
    Traveller who = request.who();
    TripAnswer trip =
        who == null
            ? null
            : trips.find(who, request.wheelchair(), session.date(), day, catalog, now);
    return new Visit(choice, resource, session, sessions, trip);
  }
}

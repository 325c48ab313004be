package jp.tsunagi.api.resources;

import java.time.Clock;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.http.Problem;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.api.trips.TravelAnswer;
import jp.tsunagi.api.trips.TravelRequest;
import jp.tsunagi.api.trips.Travels;
import jp.tsunagi.core.database.Agenda;
import jp.tsunagi.core.database.AgendaRepository;

/** Answers what takes place on some days, for a calendar on the screen and one on the wall. */
public final class Agendas {

  /** A calendar of more is read by nobody, and is never cut off silently: it is refused. */
  static final int MOST = 20_000;

  private final AgendaRepository agenda;
  private final Travels travels;
  private final Clock clock;

  public Agendas(AgendaRepository agenda, Travels travels, Clock clock) {
    this.agenda = agenda;
    this.travels = travels;
    this.clock = clock;
  }

  /** A question and its answer. */
  public record Found(AgendaRequest request, Agenda agenda) {}

  /**
   * What the parameters ask for.
   *
   * @throws ProblemException when they cannot be used, or ask for too much at once
   */
  Found find(Parameters parameters, Catalog catalog) {
    return find(AgendaRequest.parse(parameters, catalog, catalog.now(clock)), catalog);
  }

  /**
   * What a question asks for.
   *
   * @throws ProblemException when it is too much at once
   */
  public Found find(AgendaRequest request, Catalog catalog) {
    TravelRequest asked = request.travel();
    TravelAnswer travel = asked == null ? null : travels.find(asked, catalog, request.now());
    Agenda found = agenda.find(request.query(travel), request.days());
    if (found.entries().size() > MOST) {
      throw new ProblemException(
          Problem.of(
              400,
              "Too many sessions",
              "More than " + MOST + " sessions: ask for fewer days, an area or a category.",
              "回が多すぎます（" + MOST + "より多い）。日数を短くするか、地区や種類でしぼってください。"));
    }
    return new Found(request, found);
  }
}

package jp.tsunagi.api.matching;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.Visitor;
import jp.tsunagi.api.matching.MatchAnswer.CompanionView;
import jp.tsunagi.api.matching.MatchAnswer.Matched;
import jp.tsunagi.api.trips.PersonWays;
import jp.tsunagi.core.database.CandidateRepository;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.database.DestinationRepository;
import jp.tsunagi.core.database.ResourcePage.Hit;
import jp.tsunagi.core.database.ResourceRepository;
import jp.tsunagi.core.matching.Barrier;
import jp.tsunagi.core.matching.Candidate;
import jp.tsunagi.core.matching.Cue;
import jp.tsunagi.core.matching.Match;
import jp.tsunagi.core.matching.MatchResult;
import jp.tsunagi.core.matching.Matching;
import jp.tsunagi.core.matching.Need;
import jp.tsunagi.core.matching.Occasion;
import jp.tsunagi.core.matching.Rule;
import org.jspecify.annotations.Nullable;

/**
 * {@code /matches}: what fits a person, for link workers. What is asked is in the body, so that no
 * log of addresses holds it, and is forgotten with the answer.
 */
public final class MatchRoutes {

  private static final String PATH = "/api/v1/matches";

  private final Pool pool;
  private final ResourceRepository resources;
  private final PersonWays ways;
  private final Companions companions;
  private final Catalogs catalogs;
  private final Clock clock;

  public MatchRoutes(Database database, PersonWays ways, Catalogs catalogs, Clock clock) {
    this.pool = new Pool(new CandidateRepository(database), new DestinationRepository(database));
    this.resources = new ResourceRepository(database);
    this.ways = ways;
    this.companions = new Companions(database, catalogs, clock);
    this.catalogs = catalogs;
    this.clock = clock;
  }

  public void register(GuardedRoutes routes) {
    routes.post(PATH, Access.LINK_WORKER, this::match);
    routes.get(PATH + "/vocabulary", Access.LINK_WORKER, this::vocabulary);
    companions.register(routes);
  }

  private void match(Context context) {
    Catalog catalog = catalogs.current();
    LocalDateTime now = catalog.now(clock);
    MatchRequest request = MatchRequest.parse(context, catalog, now.toLocalDate());
    MatchResult result = find(request.need(), catalog, now, request.limit());
    List<Matched> matches = matched(result.matches(), catalog, now, Visitor.of(context).id());
    Answers.personal(context, MatchAnswer.of(request, result, matches));
  }

  private MatchResult find(Need need, Catalog catalog, LocalDateTime now, int limit) {
    Map<Integer, List<Occasion>> occasions = pool.occasions(catalog, need.when());
    return new Matching(
            need,
            pool.candidates(catalog),
            candidate -> occasions(occasions, candidate),
            ways.of(catalog, now),
            catalog.vocabulary(),
            catalog.matching(),
            now.toLocalDate())
        .find(limit);
  }

  private static List<Occasion> occasions(
      Map<Integer, List<Occasion>> occasions, Candidate candidate) {
    Integer schedule = candidate.schedule();
    return schedule == null ? List.of() : occasions.getOrDefault(schedule, List.of());
  }

  /** What ended since it was looked for is left out. */
  private List<Matched> matched(
      List<Match> matches, Catalog catalog, LocalDateTime now, @Nullable UUID asking) {
    Map<UUID, String> features = new HashMap<>();
    List<UUID> ids = matches.stream().map(match -> match.candidate().id()).toList();
    for (Hit hit : resources.list(ids, now)) {
      features.put(hit.id(), StandardCharsets.UTF_8.decode(hit.feature().duplicate()).toString());
    }
    List<CompanionView> open = companions.open(asking);
    return matches.stream()
        .filter(match -> features.containsKey(match.candidate().id()))
        .map(
            match ->
                Matched.of(
                    match,
                    features.getOrDefault(match.candidate().id(), "null"),
                    catalog.matching().weights(),
                    open.stream()
                        .filter(one -> match.candidate().kinds().contains(one.category()))
                        .toList()))
        .toList();
  }

  private record Named(String id, String name) {
    static List<Named> of(List<Cue> cues) {
      return cues.stream().map(cue -> new Named(cue.id(), cue.name())).toList();
    }
  }

  private record Weighed(String rule, String name, double weight) {}

  private record Words(
      List<Named> roles, List<Named> barriers, List<Named> concerns, List<Weighed> weights) {}

  /** The chips of the page besides the categories, and what counts how much. */
  private void vocabulary(Context context) {
    var matching = catalogs.current().matching();
    Answers.personal(
        context,
        new Words(
            Named.of(matching.roles()),
            Stream.of(Barrier.values()).map(one -> new Named(one.id(), one.words())).toList(),
            Named.of(matching.concerns()),
            Stream.of(Rule.values())
                .map(
                    rule ->
                        new Weighed(
                            rule.id(), matching.weights().name(rule), matching.weights().of(rule)))
                .toList()));
  }
}

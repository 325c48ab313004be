package jp.tsunagi.api.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.core.matching.Constraint;
import jp.tsunagi.core.matching.Match;
import jp.tsunagi.core.matching.MatchResult;
import jp.tsunagi.core.matching.Occasion;
import jp.tsunagi.core.matching.Part;
import jp.tsunagi.core.matching.Relaxation;
import jp.tsunagi.core.matching.Way;
import jp.tsunagi.core.matching.Weights;
import jp.tsunagi.core.schedule.Session;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /matches} answers, with all that a page needs.
 *
 * @param all how many resources there are
 * @param considered how many of them have to do with what is asked
 * @param fitting how many of these no constraint excludes
 * @param lookedAt to how many a way was looked for
 * @param origin where ways begin
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MatchAnswer(
    int all,
    int considered,
    int fitting,
    int lookedAt,
    Origin origin,
    List<Excluded> excluded,
    List<Relaxation> relaxations,
    List<Matched> matches) {

  /**
   * Where ways begin.
   *
   * @param approximate always: it is the middle of an area, or a point rounded to about 500 m
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Origin(double lat, double lon, @Nullable String area, boolean approximate) {}

  /** How many a constraint excludes; the first of several counts. */
  record Excluded(String constraint, int count, String words) {
    static List<Excluded> of(Map<Constraint, Integer> counts) {
      return counts.entrySet().stream()
          .map(one -> new Excluded(one.getKey().id(), one.getValue(), one.getKey().words()))
          .toList();
    }
  }

  /**
   * A resource that fits.
   *
   * @param resource a GeoJSON Feature, as of {@code /resources}
   * @param pick why it stands among the first although others fit better: near, new or role
   * @param companions who looks for company of that kind around there
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Matched(
      @JsonRawValue String resource,
      double score,
      List<Reason> parts,
      @Nullable WayAnswer way,
      @Nullable Session nextSession,
      @Nullable String pick,
      List<CompanionView> companions) {

    static Matched of(
        Match match, String resource, Weights weights, List<CompanionView> companions) {
      Way way = match.way();
      Occasion next = match.next();
      Match.Pick pick = match.pick();
      return new Matched(
          resource,
          tenths(match.score().points()),
          match.score().parts().stream().map(part -> Reason.of(part, weights)).toList(),
          way == null ? null : WayAnswer.of(way),
          next == null ? null : next.session(),
          pick == null ? null : lower(pick),
          companions);
    }
  }

  /**
   * A part of a score.
   *
   * @param kind {@code fits}, {@code minds}, or {@code unknown}: to be asked
   */
  record Reason(String rule, String name, String kind, double points, String words) {
    static Reason of(Part part, Weights weights) {
      return new Reason(
          part.rule().id(),
          weights.name(part.rule()),
          lower(part.kind()),
          tenths(part.points()),
          part.words());
    }
  }

  /** There and back; times are {@code HH:MM} of the session's date. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WayAnswer(
      String mode,
      String backMode,
      @Nullable String leaves,
      @Nullable String arrives,
      @Nullable String leavesBack,
      @Nullable String home,
      @Nullable Integer minutes,
      int waitingMinutes,
      @Nullable Integer walkingMinutes,
      boolean ask,
      boolean bicycleToStop,
      boolean approximate) {
    static WayAnswer of(Way way) {
      return new WayAnswer(
          way.mode().id(),
          way.backMode().id(),
          way.leaves(),
          way.arrives(),
          way.leavesBack(),
          way.home(),
          way.minutes(),
          way.waitingMinutes(),
          way.walkingMinutes(),
          way.ask(),
          way.bicycleToStop(),
          way.approximate());
    }
  }

  static MatchAnswer of(MatchRequest request, MatchResult result, List<Matched> matches) {
    var travelling = request.need().travelling();
    return new MatchAnswer(
        result.all(),
        result.considered(),
        result.fitting(),
        result.lookedAt(),
        new Origin(travelling.lat(), travelling.lon(), request.area(), true),
        Excluded.of(result.excluded()),
        result.relaxations(),
        matches);
  }

  private static double tenths(double points) {
    return Math.round(points * 10) / 10.0;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Who looks for company or offers it; asked through the link worker alone. */
  record CompanionView(
      UUID id,
      String kind,
      String area,
      String category,
      String sentence,
      LocalDate endsOn,
      String linkWorker,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean mine) {}
}

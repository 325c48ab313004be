package jp.tsunagi.api.trips;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.transport.Limits;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.transport.Streets.Pace;
import org.jspecify.annotations.Nullable;

/**
 * By what somebody can go, and how far: the part that the questions about one resource and about
 * many have in common.
 *
 * @param modes by which the person can go
 * @param minutes each way at most; null for the usual of each mode
 * @param walkSeconds of a walk all the way, at most
 * @param limits of the walks to stops, the changes and the rest
 */
record MeansRequest(Set<Mode> modes, @Nullable Integer minutes, int walkSeconds, Limits limits) {

  /** The parameters that are read here. */
  static final List<String> NAMES =
      List.of(
          "mode",
          "minutes",
          "max_walk",
          "max_transfers",
          "max_wait",
          "wheelchair",
          "leave_after",
          "back_by");

  private static final Set<Mode> USUAL =
      EnumSet.of(Mode.WALK, Mode.TRANSIT, Mode.TAXI, Mode.PICKUP);
  private static final int LONGEST_MINUTES = 600;

  /** The longest that people go by bicycle or are driven, unless they say otherwise. */
  private static final int USUAL_MINUTES = 60;

  /** LocalTime has 24 hours, a service day more. */
  private static final Pattern TIME = Pattern.compile("(\\d\\d?):([0-5]\\d)(?::00)?");

  /**
   * The origin is the middle of an area, or rounded: the door may be 500 m nearer. What nobody
   * knows excludes nothing, so walks may be longer by what 500 m take.
   */
  private static final int UNSURE_MINUTES = 10;

  static final Map<String, Mode> MODES = byWord();

  /** Reads the parameters; what is wrong with them is collected there. */
  static MeansRequest parse(Parameters parameters) {
    Set<Mode> modes = parameters.choices("mode", MODES);
    Integer minutes = parameters.integer("minutes", 1, LONGEST_MINUTES);
    Integer walk = parameters.integer("max_walk", 0, LONGEST_MINUTES);
    int walkSeconds =
        walk == null && minutes == null
            ? Limits.USUAL.maxWalkSeconds()
            : 60 * Math.min(or(walk, LONGEST_MINUTES), or(minutes, LONGEST_MINUTES));
    return new MeansRequest(
        modes.isEmpty() ? USUAL : modes, minutes, walkSeconds, limits(parameters, walk));
  }

  /** By what somebody has on a day of the week; by the usual means where nobody said. */
  static MeansRequest of(Traveller who, DayOfWeek day, boolean wheelchair, Pace pace) {
    Set<Mode> modes =
        who.means().isEmpty()
            ? USUAL
            : who.means().stream()
                .filter(one -> one.days().contains(day))
                .map(one -> Mode.valueOf(one.mode().name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Mode.class)));
    return of(modes, who.walkMinutes(), who.longestMinutes(), wheelchair, pace);
  }

  /**
   * By these modes and no other, from about where somebody lives.
   *
   * @param walkMinutes at a time, at most; null for the usual
   * @param minutes each way at most; null for the usual of each mode
   */
  static MeansRequest of(
      Set<Mode> modes,
      @Nullable Integer walkMinutes,
      @Nullable Integer minutes,
      boolean wheelchair,
      Pace pace) {
    Limits usual = Limits.USUAL;
    int walk = walkMinutes == null ? usual.maxWalkSeconds() : 60 * (walkMinutes + UNSURE_MINUTES);
    Limits limits =
        new Limits(
            usual.minTransferSeconds(),
            walkMinutes == null ? usual.maxWalkLegSeconds() : walk,
            Math.max(walk, usual.maxWalkSeconds()),
            usual.maxTransfers(),
            wheelchair,
            usual.earliestLeave(),
            usual.latestBack(),
            usual.earlySeconds(),
            usual.maxWaitSeconds(),
            pace);
    return new MeansRequest(modes, minutes, walk, limits);
  }

  private static int or(@Nullable Integer given, int otherwise) {
    return given == null ? otherwise : given;
  }

  /** Seconds that one way may take by street. */
  int longest(Mode mode) {
    return mode == Mode.WALK ? walkSeconds : 60 * or(minutes, USUAL_MINUTES);
  }

  /** Minutes that one way may take by timetable, as they are told. */
  int mostMinutes() {
    return or(minutes, Integer.MAX_VALUE);
  }

  /** Seconds that one way may take by timetable or taxi. */
  int longest() {
    return minutes == null ? Integer.MAX_VALUE : 60 * minutes;
  }

  /** People walk at the municipality's pace. */
  MeansRequest walkingAt(Pace pace) {
    return new MeansRequest(modes, minutes, walkSeconds, limits.walkingAt(pace));
  }

  /** Seconds of the longest way by street that matters, all the way or as a part of one. */
  int farthest(Mode mode) {
    int longest =
        switch (mode) {
          case WALK -> Math.max(limits.maxWalkLegSeconds(), limits.maxWalkSeconds());
          case CAR -> modes.contains(Mode.TAXI) ? longest() : 0;
          default -> 0;
        };
    return Math.min(Streets.LONGEST_SECONDS, Math.max(longest, longest(mode)));
  }

  /** Who sets out today cannot leave before now. */
  MeansRequest notBefore(int seconds) {
    return new MeansRequest(modes, minutes, walkSeconds, limits.notBefore(seconds));
  }

  private static Limits limits(Parameters parameters, @Nullable Integer walk) {
    Limits usual = Limits.USUAL;
    Integer transfers = parameters.integer("max_transfers", 0, Limits.MOST_TRANSFERS);
    Integer wait = parameters.integer("max_wait", 0, LONGEST_MINUTES);
    boolean wheelchair = parameters.flag("wheelchair");
    Integer leave = time(parameters, "leave_after");
    Integer back = time(parameters, "back_by");
    return new Limits(
        usual.minTransferSeconds(),
        walk == null ? usual.maxWalkLegSeconds() : 60 * walk,
        walk == null ? usual.maxWalkSeconds() : Math.max(60 * walk, usual.maxWalkSeconds()),
        transfers == null ? usual.maxTransfers() : transfers,
        wheelchair,
        leave == null ? usual.earliestLeave() : leave,
        back == null ? usual.latestBack() : back,
        usual.earlySeconds(),
        wait == null ? usual.maxWaitSeconds() : 60 * wait,
        usual.walk());
  }

  /**
   * Seconds since the day began; null when it is not given or cannot be read. The night belongs to
   * the day before, as in timetables: 24:10 is ten past midnight.
   */
  static @Nullable Integer time(Parameters parameters, String name) {
    return parameters.value(
        name,
        MeansRequest::seconds,
        "a time such as 13:30, up to 30:00 for the night after it",
        "13:30 のような時刻にしてください。夜0時を過ぎる時刻は 24:10 のように、30:00 まで書けます。");
  }

  private static @Nullable Integer seconds(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return null;
    }
    int seconds = 3600 * Integer.parseInt(time.group(1)) + 60 * Integer.parseInt(time.group(2));
    return seconds <= Limits.HORIZON ? seconds : null;
  }

  private static Map<String, Mode> byWord() {
    Map<String, Mode> modes = new LinkedHashMap<>();
    for (Mode mode : Mode.values()) {
      modes.put(mode.name().toLowerCase(Locale.ROOT), mode);
    }
    return modes;
  }
}

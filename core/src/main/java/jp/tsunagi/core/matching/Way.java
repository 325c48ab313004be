package jp.tsunagi.core.matching;

import jp.tsunagi.core.schedule.Session;
import org.jspecify.annotations.Nullable;

/**
 * There and back as transport found it. Times are {@code HH:MM} of the session's date.
 *
 * @param mode of the way there
 * @param backMode of the way home
 * @param session to which it is; null when it is to the place, whatever takes place there
 * @param leaves from home; null when it can be made at any time, or somebody is fetched
 * @param arrives there
 * @param leavesBack from there
 * @param home when the person is home
 * @param minutes of the longer way; null where nobody can tell
 * @param waitingMinutes before the start and after the end
 * @param walkingMinutes there and back; null where nobody can tell
 * @param ask whether it must be asked for by telephone
 * @param bicycleToStop whether a bicycle is ridden to a stop, and left there until the way home
 * @param approximate whether the times are rough
 */
public record Way(
    Means.Mode mode,
    Means.Mode backMode,
    @Nullable Session session,
    @Nullable String leaves,
    @Nullable String arrives,
    @Nullable String leavesBack,
    @Nullable String home,
    @Nullable Integer minutes,
    int waitingMinutes,
    @Nullable Integer walkingMinutes,
    boolean ask,
    boolean bicycleToStop,
    boolean approximate) {}

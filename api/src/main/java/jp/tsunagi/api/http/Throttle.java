package jp.tsunagi.api.http;

import io.javalin.http.Context;
import java.time.Duration;
import jp.tsunagi.core.database.RateLimits;
import jp.tsunagi.core.database.RateLimits.Limit;
import org.jspecify.annotations.Nullable;

/** Refuses what comes too often. Thread-safe. */
public final class Throttle {

  private static final String FORWARDED = "X-Forwarded-For";

  private final RateLimits limits;
  private final boolean behindProxy;

  /**
   * @param behindProxy true when a proxy of ours says from which address a request comes
   */
  public Throttle(RateLimits limits, boolean behindProxy) {
    this.limits = limits;
    this.behindProxy = behindProxy;
  }

  /** Takes one for the address that the request comes from. */
  public void byAddress(Limit limit, Context context) {
    by(limit, address(context), context);
  }

  /**
   * Takes one.
   *
   * @throws ProblemException 429 when there are none left
   */
  public void by(Limit limit, String who, Context context) {
    Duration wait = limits.take(limit, who);
    if (!wait.isZero()) {
      long seconds = wait.toSeconds() + 1;
      context.header("Retry-After", Long.toString(seconds));
      throw new ProblemException(
          Problem.of(
              429,
              "Too many requests",
              "Try again in " + seconds + " seconds.",
              "回数が多すぎます。" + (seconds + 59) / 60 + "分ほど待ってから、もう一度お試しください。"));
    }
  }

  /** The last proxy is ours: what it adds stands last; what stands before anybody may write. */
  private String address(Context context) {
    @Nullable String forwarded = behindProxy ? context.header(FORWARDED) : null;
    return forwarded == null
        ? context.ip()
        : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }
}

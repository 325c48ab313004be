package jp.tsunagi.core.database;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import jp.tsunagi.core.Sha256;

/**
 * How often something may be done: by a token bucket for each who does it, in the database, so that
 * a limit outlives a restart and holds for all servers. Whose bucket it is is kept as a hash.
 * Thread-safe.
 */
public final class RateLimits {

  private final ProxyManager<String> buckets;

  public RateLimits(Database database, Clock clock) {
    this.buckets =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database.dataSource())
            .primaryKeyMapper(PrimaryKeyMapper.STRING)
            .table("bucket")
            .clientClock(new WallClock(clock))
            .build();
  }

  /**
   * So many times in a row, then again as time passes.
   *
   * @param times in a row
   * @param period in which they come back
   */
  public record Limit(String name, int times, Duration period) {}

  /**
   * Takes one.
   *
   * @param who such as an address or an account
   * @return zero when it may be done, else how long to wait
   */
  public Duration take(Limit limit, String who) {
    ConsumptionProbe probe =
        buckets
            .builder()
            .build(id(limit, who), () -> configuration(limit))
            .tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  private static BucketConfiguration configuration(Limit limit) {
    return BucketConfiguration.builder()
        .addLimit(
            Bandwidth.builder()
                .capacity(limit.times())
                .refillGreedy(limit.times(), limit.period())
                .build())
        .build();
  }

  private static String id(Limit limit, String who) {
    byte[] hash = Sha256.of(limit.name() + '\n' + who);
    return limit.name() + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  private record WallClock(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return clock.millis() * 1_000_000;
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}

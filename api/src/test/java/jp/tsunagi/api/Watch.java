package jp.tsunagi.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that is put on by hand; begins when all tests take place. */
final class Watch extends Clock {
  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  Watch() {
    this(new AtomicReference<>(AppExtension.CLOCK.instant()), AppExtension.CLOCK.getZone());
  }

  private Watch(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  void pass(Duration time) {
    now.updateAndGet(then -> then.plus(time));
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new Watch(now, other);
  }

  @Override
  public Instant instant() {
    return Objects.requireNonNull(now.get());
  }
}

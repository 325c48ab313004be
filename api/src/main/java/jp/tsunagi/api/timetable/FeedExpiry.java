package jp.tsunagi.api.timetable;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import jp.tsunagi.core.transit.Feed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those who run the service before a timetable runs out: a figure for each feed, {@code
 * timetable_feed_days_left}, and one line a day in the log for each that ends soon. Thread-safe.
 */
public final class FeedExpiry {
  private static final Logger LOG = LoggerFactory.getLogger(FeedExpiry.class);

  private final Networks networks;
  private final Supplier<LocalDate> today;
  private final MultiGauge gauge;
  private List<Feed> shown = List.of();
  private @Nullable LocalDate warned;

  /**
   * @param today the date in Japan
   */
  public FeedExpiry(Networks networks, Supplier<LocalDate> today, MeterRegistry metrics) {
    this.networks = networks;
    this.today = today;
    this.gauge =
        MultiGauge.builder("timetable_feed_days_left")
            .description("Days until a timetable is no longer valid; below 0 when it has ended")
            .register(metrics);
  }

  /** To be called when feeds came or went, and several times a day. */
  public synchronized void check() {
    List<Feed> feeds = networks.current().feeds();
    if (!feeds.equals(shown)) {
      show(feeds);
    }
    LocalDate date = today.get();
    if (!date.equals(warned)) {
      warned = date;
      feeds.stream().filter(feed -> feed.endsSoon(date)).forEach(feed -> warn(feed, date));
    }
  }

  /** While it is shown anew a figure is missing for a moment, so that this is done when need be. */
  private void show(List<Feed> feeds) {
    gauge.register(
        feeds.stream()
            .map(
                feed ->
                    MultiGauge.Row.of(Tags.of("feed", feed.id()), () -> feed.daysLeft(today.get())))
            .toList(),
        true);
    shown = List.copyOf(feeds);
  }

  private static void warn(Feed feed, LocalDate date) {
    long left = feed.daysLeft(date);
    if (left < 0) {
      LOG.warn("The timetable {} ended on {}: load the next edition", feed.id(), feed.validUntil());
    } else {
      LOG.warn("The timetable {} ends on {}, in {} days", feed.id(), feed.validUntil(), left);
    }
  }
}

package jp.tsunagi.api.health;

import io.javalin.http.Context;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.TimeUnit;

/**
 * Counts and times requests by route and status. The route is the template, never the address: what
 * a person searched for, and where, is in no figure.
 */
public final class RequestMetrics {

  private static final double NANOS_PER_MS = 1e6;

  private final PrometheusMeterRegistry registry;

  public RequestMetrics(PrometheusMeterRegistry registry) {
    this.registry = registry;
  }

  /** Notes a request that was answered in so many milliseconds. */
  public void record(Context context, float milliseconds) {
    var endpoint = context.endpoints().lastHttpEndpoint();
    Timer.builder("http_server_requests")
        .tag("route", endpoint == null ? "static" : endpoint.path)
        .tag("status", Integer.toString(context.statusCode()))
        .publishPercentileHistogram(false)
        .register(registry)
        .record((long) (milliseconds * NANOS_PER_MS), TimeUnit.NANOSECONDS);
  }
}

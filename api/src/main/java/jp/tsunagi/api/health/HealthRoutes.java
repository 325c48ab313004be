package jp.tsunagi.api.health;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import jp.tsunagi.api.http.PublicRoutes;
import jp.tsunagi.core.Json;

/**
 * For those who run the service: is it alive, can it serve, what does it do. Every route also
 * stands below {@code /api/v1}, for those who let only that through their proxy.
 */
public final class HealthRoutes {

  private final Map<String, BooleanSupplier> dependencies;
  private final PrometheusMeterRegistry metrics;

  /**
   * @param dependencies by name: what tells whether each is there
   */
  public HealthRoutes(Map<String, BooleanSupplier> dependencies, PrometheusMeterRegistry metrics) {
    this.dependencies = new LinkedHashMap<>(dependencies);
    this.metrics = metrics;
  }

  public void register(PublicRoutes routes) {
    for (String prefix : new String[] {"", "/api/v1"}) {
      routes.get(prefix + "/health/live", context -> answer(context, true, Map.of()));
      routes.get(prefix + "/health/ready", this::ready);
      routes.get(prefix + "/metrics", this::metrics);
    }
  }

  private record Health(String status, Map<String, String> dependencies) {}

  private void ready(Context context) {
    Map<String, String> states = new LinkedHashMap<>();
    dependencies.forEach((name, up) -> states.put(name, up.getAsBoolean() ? "up" : "down"));
    answer(context, !states.containsValue("down"), states);
  }

  private static void answer(Context context, boolean up, Map<String, String> states) {
    context
        .status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .header("Cache-Control", "no-store")
        .contentType("application/json; charset=utf-8")
        .result(Json.write(new Health(up ? "up" : "down", states)));
  }

  private void metrics(Context context) {
    context
        .header("Cache-Control", "no-store")
        .contentType("text/plain; version=0.0.4; charset=utf-8")
        .result(metrics.scrape());
  }
}

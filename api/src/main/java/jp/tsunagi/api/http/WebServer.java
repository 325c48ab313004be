package jp.tsunagi.api.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.RequestLogger;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import jp.tsunagi.core.settings.SettingException;
import jp.tsunagi.core.settings.Settings;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** The web server under the routes: headers, compression, static files, errors. */
public final class WebServer {

  /** Longer than anyone needs, so that what is too long gets an answer that says so. */
  private static final int HEADER_BYTES = 64 * 1024;

  /**
   * The most: what is sent is waited for by a telephone in a valley, and the list of 500 pins takes
   * 3 ms more.
   */
  private static final int GZIP_LEVEL = 9;

  /** Half of what scripts/run waits for before it kills. */
  private static final int LONGEST_FAREWELL_SECONDS = 10;

  private static final int SMALLEST_COMPRESSED_BYTES = 400;

  /** Files of the page are compressed once and kept so: each visit asks for dozens of them. */
  private static final int LARGEST_KEPT_COMPRESSED_BYTES = 2_000_000;

  private WebServer() {}

  /**
   * Starts listening.
   *
   * @throws SettingException when the port is taken
   */
  public static Javalin start(
      Settings settings,
      RequestLogger logger,
      SessionCookie cookie,
      Visitors visitors,
      BiConsumer<PublicRoutes, GuardedRoutes> routes) {
    requireFree(settings.http());
    Javalin web =
        Javalin.create(
            config -> {
              configure(config, settings, logger);
              routes.accept(
                  new PublicRoutes(config.routes),
                  new GuardedRoutes(config.routes, cookie, visitors));
            });
    try {
      return web.start(settings.http().host(), settings.http().port());
    } catch (JavalinBindException e) {
      throw unusable(settings.http());
    }
  }

  /** Lets running requests end and turns away what comes meanwhile, then stops. */
  public static void stop(Javalin web) {
    web.jettyServer()
        .server()
        .getDescendant(GracefulHandler.class)
        .shutdown()
        .completeOnTimeout(null, LONGEST_FAREWELL_SECONDS, TimeUnit.SECONDS)
        .join();
    web.stop();
  }

  /** Asked first, because Javalin logs an error of its own before it says what is wrong. */
  private static void requireFree(Settings.Http http) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(http.host(), http.port()));
    } catch (IOException e) {
      throw unusable(http);
    }
  }

  private static SettingException unusable(Settings.Http http) {
    return new SettingException(
        "Port "
            + http.port()
            + " of "
            + http.host()
            + " cannot be used: another program has it, or it is not this machine's; set"
            + " TSUNAGI_PORT or TSUNAGI_HOST.");
  }

  private static void configure(JavalinConfig config, Settings settings, RequestLogger logger) {
    config.startup.showJavalinBanner = false;
    config.http.prefer405over404 = true;
    config.http.defaultContentType = "text/plain; charset=utf-8";
    config.http.compressionStrategy = compression();
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setRequestHeaderSize(HEADER_BYTES);
          http.setSendServerVersion(false);
          // Otherwise a token is read as an earlier one of the connection in other letters.
          http.setHeaderCacheCaseSensitive(true);
          http.addCustomizer(new AcceptedEncodings());
        });
    config.jetty.modifyServer(
        server -> {
          server.setErrorHandler(new UnreadableRequests());
          server.setHandler(new GracefulHandler());
        });
    config.requestLogger.http(logger);
    config.staticFiles.add(
        files -> {
          files.directory = "/web";
          files.location = Location.CLASSPATH;
          files.headers = Map.of("Cache-Control", "no-cache");
          files.precompressMaxSize = LARGEST_KEPT_COMPRESSED_BYTES;
        });
    config.routes.before(new SecurityHeaders(settings.tiles()));
    config.routes.after(Answers::sendNothingTwice);
    config.routes.after(Bodies::readAway);
    Problems.register(config.routes);
  }

  /** gzip also for the page's many small modules. */
  private static CompressionStrategy compression() {
    CompressionStrategy strategy = new CompressionStrategy(null, new Gzip(GZIP_LEVEL));
    strategy.setDefaultMinSizeForCompression(SMALLEST_COMPRESSED_BYTES);
    return strategy;
  }
}

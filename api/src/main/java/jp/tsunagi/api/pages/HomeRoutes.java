package jp.tsunagi.api.pages;

import com.samskivert.mustache.Template;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.PublicRoutes;

/**
 * {@code /}: the residents' page as it is packed, and in its head what search engines and messages
 * show of it, which names the municipality and the service's own address.
 */
public final class HomeRoutes {

  private static final String END_OF_HEAD = "  </head>";

  private final String publicUrl;
  private final Catalogs catalogs;
  private final String packed = packed();
  private final Template head = Pages.template("home.mustache");

  /**
   * @param publicUrl where people reach the service, without a slash at the end
   */
  public HomeRoutes(String publicUrl, Catalogs catalogs) {
    this.publicUrl = publicUrl;
    this.catalogs = catalogs;
  }

  public void register(PublicRoutes routes) {
    routes.get("/", this::home);
  }

  private void home(Context context) {
    Map<String, Object> view = Pages.site(catalogs.current(), "つなぎ");
    view.put("publicUrl", publicUrl);
    String html = packed.replace(END_OF_HEAD, head.execute(view) + END_OF_HEAD);
    Answers.cacheable(context, Pages.HTML, html.getBytes(StandardCharsets.UTF_8));
  }

  private static String packed() {
    try (InputStream page =
        Objects.requireNonNull(HomeRoutes.class.getResourceAsStream("/web/index.html"))) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the pages are packed with the service", e);
    }
  }
}

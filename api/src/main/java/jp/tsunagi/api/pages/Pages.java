package jp.tsunagi.api.pages;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import jp.tsunagi.api.catalog.Catalog;

/** What all pages without JavaScript have in common. */
final class Pages {

  static final String HTML = "text/html; charset=utf-8";

  private static final Template MISSING = template("missing.mustache");

  private Pages() {}

  /** A template that is packed with the service; what a view lacks is left empty. */
  static Template template(String name) {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Pages.class.getResourceAsStream("/pages/" + name)),
            StandardCharsets.UTF_8)) {
      return Mustache.compiler()
          .defaultValue("")
          .emptyStringIsFalse(true)
          .zeroIsFalse(true)
          .compile(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("a template is packed with the service", e);
    }
  }

  /**
   * What every page says: whose map this is, also in its title.
   *
   * @param heading what the page shows: data, or a sentence
   */
  static Map<String, Object> site(Catalog catalog, Object heading) {
    Map<String, Object> site = new LinkedHashMap<>();
    Line place = catalog.municipality().map(Name::of).map(Said::map).orElseGet(Said::anyMap);
    site.put("place", place);
    site.put("title", Line.say("{heading} — {map}", Map.of("heading", heading, "map", place)));
    return site;
  }

  /**
   * Answers that nothing is there.
   *
   * @param what was looked for
   */
  static void missing(Context context, Catalog catalog, Said.Missing what) {
    Map<String, Object> view = site(catalog, Said.nothing());
    view.put("what", what.sentence());
    context.status(404).contentType(HTML).result(MISSING.execute(view));
  }
}

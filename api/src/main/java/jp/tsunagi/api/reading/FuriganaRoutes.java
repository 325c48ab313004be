package jp.tsunagi.api.reading;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.Fields;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.Throttle;
import jp.tsunagi.core.database.RateLimits.Limit;

/**
 * {@code /furigana}: the readings over what a page in やさしい日本語 shows. Nothing of it is kept. The
 * page remembers what it was told.
 */
public final class FuriganaRoutes {

  /** A page of the list has some eighty texts. */
  private static final int MOST_TEXTS = 200;

  /** A description; what is longer the page asks about in parts. */
  private static final int LONGEST = 1000;

  /** A page asks once for all that came with one answer of ours. */
  private static final Limit ASKED = new Limit("furigana", 600, Duration.ofHours(1));

  private final Throttle throttle;
  private final Catalogs catalogs;
  private volatile Local local;

  public FuriganaRoutes(Throttle throttle, Catalogs catalogs) {
    this.throttle = throttle;
    this.catalogs = catalogs;
    this.local = Local.of(catalogs.current());
  }

  /** The readings by the names of one catalog. */
  private record Local(long version, Furigana furigana) {
    static Local of(Catalog catalog) {
      return new Local(catalog.version(), new Furigana(LocalNames.of(catalog)));
    }
  }

  public void register(GuardedRoutes routes) {
    routes.post("/api/v1/furigana", Access.ANYONE, this::read);
  }

  /** Each text in pieces, in the order of the question. */
  private record Answer(List<List<Run>> texts) {}

  private void read(Context context) {
    throttle.byAddress(ASKED, context);
    Fields fields = Bodies.json(context);
    List<String> texts = fields.texts("texts", MOST_TEXTS, LONGEST);
    fields.check();
    Furigana furigana = furigana();
    Answers.personal(context, new Answer(texts.stream().map(furigana::of).toList()));
  }

  private Furigana furigana() {
    Catalog catalog = catalogs.current();
    Local known = local;
    if (known.version() != catalog.version()) {
      known = Local.of(catalog);
      local = known;
    }
    return known.furigana();
  }
}

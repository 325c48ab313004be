package jp.tsunagi.api.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.core.matching.MemoReader;
import jp.tsunagi.core.matching.Proposal;
import jp.tsunagi.core.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /memos}: chips out of interview notes, which are neither stored nor logged. They are
 * read on this machine, unless the municipality named a model of its own.
 */
public final class MemoRoutes {
  private static final String AWAY = "言語モデルが答えないので、語彙だけで読み取りました。";

  private final Catalogs catalogs;
  private final @Nullable MemoModel model;
  private volatile @Nullable Reader reader;

  private record Reader(long version, MemoReader memos) {}

  public MemoRoutes(Catalogs catalogs, Settings settings) {
    this.catalogs = catalogs;
    Settings.Llm llm = settings.llm();
    this.model = llm == null ? null : new MemoModel(llm);
  }

  public void register(GuardedRoutes routes) {
    routes.post("/api/v1/memos", Access.LINK_WORKER, this::read);
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Proposals(String by, @Nullable String remark, List<Proposed> proposals) {}

  private record Proposed(
      String kind, String value, String name, String words, int start, int end) {
    static Proposed of(Proposal one) {
      return new Proposed(
          one.kind().name().toLowerCase(Locale.ROOT),
          one.value(),
          one.name(),
          one.words(),
          one.start(),
          one.end());
    }
  }

  private void read(Context context) {
    String text = MemoRequest.text(context);
    Catalog catalog = catalogs.current();
    Optional<List<Proposal>> asked =
        model == null
            ? Optional.empty()
            : model.read(text, catalog.vocabulary(), catalog.matching());
    List<Proposal> proposals = asked.orElseGet(() -> reader(catalog).read(text));
    String remark = model != null && asked.isEmpty() ? AWAY : null;
    Answers.personal(
        context,
        new Proposals(
            asked.isPresent() ? "model" : "built_in",
            remark,
            proposals.stream().map(Proposed::of).toList()));
  }

  private MemoReader reader(Catalog catalog) {
    Reader known = reader;
    if (known == null || known.version() != catalog.version()) {
      known =
          new Reader(catalog.version(), new MemoReader(catalog.vocabulary(), catalog.matching()));
      reader = known;
    }
    return known.memos();
  }
}

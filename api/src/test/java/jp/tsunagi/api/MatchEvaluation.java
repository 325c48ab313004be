package jp.tsunagi.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import jp.tsunagi.api.MatchCases.Case;
import jp.tsunagi.core.matching.MatchingVocabulary;
import jp.tsunagi.core.municipality.Reference;
import jp.tsunagi.core.search.SearchText;
import jp.tsunagi.importer.folder.MunicipalityFolder;
import org.jspecify.annotations.Nullable;

/** What our ranking and the baseline find for the people of {@link MatchCases}. */
final class MatchEvaluation {
  private static final Path DATA = SampleDatabase.root().resolve("data/yabu");
  private static final Reference REFERENCE = MunicipalityFolder.read(DATA).reference();

  private final List<Case> cases = MatchCases.read(DATA);
  private final List<Result> results = new ArrayList<>();

  private record Result(Case of, List<String> ours, List<String> baseline) {}

  /** Means over some of them. */
  record Figures(double hits, double ndcg, double baselineHits, double baselineNdcg) {}

  /** Asks for everybody. */
  MatchEvaluation(AppExtension app, Member worker) {
    for (Case one : cases) {
      JsonNode answer = Member.json(worker.post("/api/v1/matches", one.body()));
      results.add(new Result(one, MatchCases.names(answer), baseline(app, one, answer)));
    }
  }

  List<Case> cases() {
    return cases;
  }

  /** The figures over all of them, printed. */
  Figures all() {
    return print("all", cases);
  }

  /** The figures over those that weights may be chosen by, printed. */
  Figures tuned() {
    return print("tuned by", MatchCases.part(cases, false));
  }

  /** The figures over the others, printed. */
  Figures heldOut() {
    return print("held out", MatchCases.part(cases, true));
  }

  private Figures print(String what, List<Case> part) {
    List<Result> some = results.stream().filter(result -> part.contains(result.of())).toList();
    Figures figures =
        new Figures(
            some.stream().mapToDouble(r -> r.of().isHit(r.ours()) ? 1 : 0).average().orElse(0),
            some.stream().mapToDouble(r -> r.of().ndcg(r.ours())).average().orElse(0),
            some.stream().mapToDouble(r -> r.of().isHit(r.baseline()) ? 1 : 0).average().orElse(0),
            some.stream().mapToDouble(r -> r.of().ndcg(r.baseline())).average().orElse(0));
    System.out.printf(
        Locale.ROOT,
        "%-10s %2d people: hit rate@5 %.2f (baseline %.2f), nDCG@5 %.2f (baseline %.2f)%n",
        what,
        part.size(),
        figures.hits(),
        figures.baselineHits(),
        figures.ndcg(),
        figures.baselineNdcg());
    return figures;
  }

  /** Every list, name by name, with the grade that an expert gives. */
  void show() {
    for (Result result : results) {
      System.out.printf(
          Locale.ROOT,
          "%-22s nDCG %.2f (baseline %.2f)%n",
          result.of().id(),
          result.of().ndcg(result.ours()),
          result.of().ndcg(result.baseline()));
      for (String name :
          result.ours().subList(0, Math.min(MatchCases.FIRST, result.ours().size()))) {
        System.out.println("    " + result.of().expect().getOrDefault(name, 0) + " " + name);
      }
    }
  }

  /**
   * What the same question finds without scoring: the categories that its words, roles and concerns
   * stand for, nearest first; all of them where it names none.
   */
  private static List<String> baseline(AppExtension app, Case one, JsonNode answer) {
    Set<String> kinds = new TreeSet<>();
    for (String word : orEmpty(one.words())) {
      String folded = SearchText.fold(word);
      kinds.addAll(REFERENCE.vocabulary().categoriesNamed(folded));
      if (kinds.isEmpty()) {
        REFERENCE
            .vocabulary()
            .synonymsOf(folded)
            .forEach(term -> kinds.addAll(REFERENCE.vocabulary().categoriesNamed(term)));
      }
    }
    MatchingVocabulary matching = REFERENCE.matching();
    for (String id : orEmpty(one.concerns())) {
      MatchingVocabulary.find(matching.concerns(), id).ifPresent(c -> kinds.addAll(c.categories()));
    }
    for (String id : orEmpty(one.roles())) {
      MatchingVocabulary.find(matching.roles(), id).ifPresent(r -> kinds.addAll(r.categories()));
    }
    String near = answer.at("/origin/lat").asText() + "," + answer.at("/origin/lon").asText();
    String category = kinds.isEmpty() ? "" : "&category=" + String.join(",", kinds);
    return app.names("limit=" + MatchCases.FIRST + "&near=" + near + category);
  }

  private static List<String> orEmpty(@Nullable List<String> list) {
    return Objects.requireNonNullElse(list, List.of());
  }
}

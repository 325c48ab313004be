package jp.tsunagi.importer.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.importer.Yabu;
import jp.tsunagi.importer.duplicate.Duplicates.Found;
import jp.tsunagi.importer.duplicate.Evidence.Verdict;
import jp.tsunagi.importer.duplicate.LabelledPairs.Pair;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How good the judgement of duplicates is, on pairs of which the truth is known: the figures of
 * docs/importer.md. Written to target/duplicates.txt, pair by pair where it erred.
 */
class DuplicatesMeasureTest {
  private static final Path TABLE = Path.of("target/duplicates.txt");
  private static final Path CROWD = Path.of("target/duplicates-crowd.txt");

  private static List<Pair> pairs = List.of();

  @BeforeAll
  static void makePairs() {
    List<Candidate> rows = Yabu.candidates();
    List<Resource> once =
        Duplicates.find(rows, Decisions.NONE).groups().stream()
            .map(group -> Merge.into(group.get(0).row(), Merge.bestFirst(group)))
            .toList();
    pairs = LabelledPairs.of(once);
  }

  private static Verdict verdict(Pair pair) {
    Found found = Duplicates.find(List.of(pair.one(), pair.other()), Decisions.NONE);
    if (found.groups().size() == 1) {
      return Verdict.SAME;
    }
    return found.likely().isEmpty() ? Verdict.DIFFERENT : Verdict.LIKELY;
  }

  @Test
  void whatIsMergedWithoutAskingIsTheSameAndLittleIsMissed() throws IOException {
    Map<Pair, Verdict> verdicts =
        pairs.stream().collect(Collectors.toMap(pair -> pair, DuplicatesMeasureTest::verdict));
    long merged = count(verdicts, pair -> true, Verdict.SAME);
    long rightlyMerged = count(verdicts, Pair::same, Verdict.SAME);
    long found = rightlyMerged + count(verdicts, Pair::same, Verdict.LIKELY);
    long positives = pairs.stream().filter(Pair::same).count();
    double precision = (double) rightlyMerged / merged;
    double recall = (double) found / positives;
    Files.writeString(TABLE, table(verdicts, precision, recall));
    assertThat(pairs).hasSizeGreaterThan(300);
    assertThat(precision).as("of what is merged without asking").isGreaterThanOrEqualTo(0.98);
    assertThat(recall).as("merged or shown to a person").isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void itIsAheadOfComparingNamesAlone() {
    Similarity similarity = new Similarity();
    Predicate<Pair> names =
        pair -> similarity.names(pair.one().record(), pair.other().record()) >= 0.85;
    long wrongByNames = pairs.stream().filter(names).filter(pair -> !pair.same()).count();
    long wrong =
        pairs.stream()
            .filter(pair -> verdict(pair) == Verdict.SAME)
            .filter(pair -> !pair.same())
            .count();
    assertThat(wrong).isLessThan(wrongByNames);
  }

  /** All rows at once, and every block of more than ten rows divided. */
  @Test
  void inACrowdLittleMoreIsMissedAndNothingElseIsMerged() throws IOException {
    List<Pair> same = pairs.stream().filter(Pair::same).toList();
    List<Candidate> rows =
        same.stream().flatMap(pair -> Stream.of(pair.one(), pair.other())).toList();
    Found found = Duplicates.find(rows, Decisions.NONE, new BlockIndex(10));
    Map<UUID, Integer> groups = new HashMap<>();
    for (int i = 0; i < found.groups().size(); i++) {
      int group = i;
      found.groups().get(i).forEach(row -> groups.put(row.row(), group));
    }
    Set<Set<UUID>> shown =
        found.likely().stream()
            .map(pair -> Set.of(pair.one().row(), pair.other().row()))
            .collect(Collectors.toSet());
    long caught =
        same.stream()
            .filter(
                pair ->
                    Objects.equals(groups.get(pair.one().row()), groups.get(pair.other().row()))
                        || shown.contains(Set.of(pair.one().row(), pair.other().row())))
            .count();
    double recall = (double) caught / same.size();
    Files.writeString(
        CROWD,
        "rows %d, in divided blocks %d, recall %.4f, groups %d%n"
            .formatted(rows.size(), found.narrowly(), recall, found.groups().size()));
    assertThat(found.narrowly()).isPositive();
    assertThat(recall).as("merged or shown to a person").isGreaterThanOrEqualTo(0.9);
  }

  private static long count(Map<Pair, Verdict> verdicts, Predicate<Pair> which, Verdict verdict) {
    return verdicts.entrySet().stream()
        .filter(entry -> which.test(entry.getKey()) && entry.getValue() == verdict)
        .count();
  }

  private static String table(Map<Pair, Verdict> verdicts, double precision, double recall) {
    StringBuilder table = new StringBuilder();
    table.append(
        "pairs %d, precision %.4f, recall %.4f%n".formatted(pairs.size(), precision, recall));
    Map<String, Long> counts = new TreeMap<>();
    verdicts.forEach((pair, verdict) -> counts.merge(pair.kind() + " " + verdict, 1L, Long::sum));
    counts.forEach((kind, count) -> table.append("%-24s %d%n".formatted(kind, count)));
    verdicts.forEach(
        (pair, verdict) -> {
          if (pair.same() ? verdict == Verdict.DIFFERENT : verdict != Verdict.DIFFERENT) {
            table.append(
                "%s %s%n  %s%n  %s%n"
                    .formatted(pair.kind(), verdict, words(pair.one()), words(pair.other())));
          }
        });
    return table.toString();
  }

  private static String words(Candidate candidate) {
    Resource said = candidate.record();
    return String.join(
        " / ",
        said.name(),
        String.valueOf(said.venue()),
        String.valueOf(said.address()),
        String.valueOf(said.schedule().text()),
        said.contact().phones().toString());
  }
}

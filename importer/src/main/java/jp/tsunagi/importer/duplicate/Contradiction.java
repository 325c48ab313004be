package jp.tsunagi.importer.duplicate;

import java.util.List;
import java.util.stream.Stream;
import jp.tsunagi.core.resource.Resource;

/**
 * A fact that a row tells otherwise than the resource that it was merged into.
 *
 * @param field what it is about, in Japanese
 * @param shown what the resource says
 * @param shownBy the row that this was taken from
 * @param told what is not shown
 * @param toldBy the row that says so
 */
public record Contradiction(
    String field, String shown, Candidate shownBy, String told, Candidate toldBy) {

  /**
   * Where rows contradict the resource that was made of them.
   *
   * @param group the rows, the best first
   */
  public static List<Contradiction> in(List<Candidate> group, Resource resource) {
    return group.stream().flatMap(row -> of(row, group, resource)).toList();
  }

  private static Stream<Contradiction> of(Candidate row, List<Candidate> group, Resource resource) {
    return Fact.ALL.stream()
        .filter(fact -> fact.contradicted().test(row.record(), resource))
        .map(
            fact ->
                new Contradiction(
                    fact.japanese(),
                    fact.line(resource),
                    source(fact, group, resource),
                    fact.line(row.record()),
                    row));
  }

  private static Candidate source(Fact fact, List<Candidate> group, Resource resource) {
    String shown = fact.line(resource);
    return group.stream()
        .filter(row -> fact.line(row.record()).equals(shown))
        .filter(row -> !fact.contradicted().test(row.record(), resource))
        .findFirst()
        .orElse(group.get(0));
  }

  /** Whether the row is one of the two. */
  public boolean concerns(Candidate row) {
    return row.equals(shownBy) || row.equals(toldBy);
  }
}

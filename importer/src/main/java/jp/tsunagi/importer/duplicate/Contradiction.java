package jp.tsunagi.importer.duplicate;

import java.util.List;
import jp.tsunagi.core.resource.Resource;

/**
 * A fact that a row tells otherwise than the resource that it was merged into: what the row says is
 * not shown.
 *
 * @param field what it is about, in Japanese
 * @param told by the row
 * @param shown by the resource
 * @param source whose value is shown
 */
public record Contradiction(String field, String told, String shown, Candidate source) {

  /**
   * Where a row contradicts the resource that was made of its group.
   *
   * @param group the rows of the resource, the best first
   */
  public static List<Contradiction> of(Candidate row, Resource resource, List<Candidate> group) {
    return Fact.ALL.stream()
        .filter(fact -> fact.contradicted().test(row.record(), resource))
        .map(fact -> of(fact, row, resource, group))
        .toList();
  }

  private static Contradiction of(
      Fact fact, Candidate row, Resource resource, List<Candidate> group) {
    String shown = fact.line(resource);
    Candidate source =
        group.stream()
            .filter(each -> fact.line(each.record()).equals(shown))
            .filter(each -> !fact.contradicted().test(each.record(), resource))
            .findFirst()
            .orElse(group.get(0));
    return new Contradiction(fact.japanese(), fact.line(row.record()), shown, source);
  }
}

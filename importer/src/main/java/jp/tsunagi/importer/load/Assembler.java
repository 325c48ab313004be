package jp.tsunagi.importer.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.core.municipality.Municipality;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.core.resource.SourceRow.State;
import jp.tsunagi.importer.draft.Origin;
import jp.tsunagi.importer.draft.ResourceMaker;
import jp.tsunagi.importer.duplicate.Candidate;
import jp.tsunagi.importer.duplicate.Contradiction;
import jp.tsunagi.importer.duplicate.Decisions;
import jp.tsunagi.importer.duplicate.Duplicates;
import jp.tsunagi.importer.duplicate.Merge;
import jp.tsunagi.importer.identity.Identity;
import jp.tsunagi.importer.rule.Rules;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what is to be stored: the rows of this import beside those stored by earlier ones,
 * grouped into resources.
 */
public final class Assembler {
  private final Municipality municipality;
  private final ResourceMaker maker;

  public Assembler(Municipality municipality) {
    this.municipality = municipality;
    this.maker = new ResourceMaker(municipality);
  }

  /**
   * Assembles an import.
   *
   * @param rows the rows of this import, knowing who they are
   * @param stored every row that the database holds
   * @param absence what becomes of those that are gone
   * @param decisions what people said of rows that look alike
   */
  public Assembly assemble(
      List<Identity> rows, List<SourceRow> stored, Absence absence, Decisions decisions) {
    Map<UUID, Identity> imported = new LinkedHashMap<>();
    rows.forEach(row -> imported.put(row.id(), row));
    Map<UUID, SourceRow> before = new LinkedHashMap<>();
    stored.stream()
        .filter(row -> !imported.containsKey(row.id()))
        .forEach(row -> before.put(row.id(), row));
    Map<UUID, SourceRow> others = new LinkedHashMap<>();
    before.forEach((id, row) -> others.put(id, absence.see(row)));
    Duplicates.Found found = Duplicates.find(candidates(imported, others), decisions);
    Map<UUID, SourceRow> assembled = new HashMap<>(others);
    Map<UUID, Resource> resources = new LinkedHashMap<>();
    ResourceIds.of(found.groups().stream().map(Merge::bestFirst).toList())
        .forEach(
            (group, id) -> {
              Resource merged = Merge.into(id, group);
              resources.put(id, merged);
              publish(group, merged, imported, others, assembled);
            });
    rows.stream()
        .filter(row -> !row.row().publishable())
        .forEach(
            row -> assembled.put(row.id(), row(row, null, State.QUARANTINED, null, List.of())));
    return assembly(rows, before, assembled, resources, found);
  }

  private List<Candidate> candidates(Map<UUID, Identity> imported, Map<UUID, SourceRow> others) {
    Stream<Candidate> fresh =
        imported.values().stream().filter(row -> row.row().publishable()).map(this::candidate);
    Stream<Candidate> known =
        others.values().stream()
            .filter(row -> row.state() != State.WITHDRAWN)
            .flatMap(row -> Stream.ofNullable(row.record()).map(said -> candidate(row, said)));
    return Stream.concat(fresh, known).toList();
  }

  private Candidate candidate(Identity row) {
    Origin origin = row.row().draft().origin();
    Resource said = maker.make(row.id(), row.row().draft());
    return candidate(row.id(), origin.source(), origin.row(), said, row.before(), null);
  }

  private static Candidate candidate(SourceRow row, Resource said) {
    return candidate(row.id(), row.source(), row.rowNumber(), said, row, row.missingSince());
  }

  private static Candidate candidate(
      UUID id,
      String source,
      int number,
      Resource said,
      @Nullable SourceRow before,
      @Nullable LocalDate missingSince) {
    return new Candidate(
        id,
        source,
        number,
        said,
        before == null ? null : before.resource(),
        missingSince,
        before != null && before.state() == State.PUBLISHED);
  }

  private void publish(
      List<Candidate> group,
      Resource merged,
      Map<UUID, Identity> imported,
      Map<UUID, SourceRow> others,
      Map<UUID, SourceRow> assembled) {
    List<Contradiction> contradictions = Contradiction.in(group, merged);
    for (Candidate candidate : group) {
      boolean best = candidate.row().equals(group.get(0).row());
      State state = best ? State.PUBLISHED : State.MERGED;
      List<Notice> more = noticesOfMerging(candidate, group.get(0), contradictions);
      Identity row = imported.get(candidate.row());
      SourceRow other = others.get(candidate.row());
      if (row != null) {
        assembled.put(row.id(), row(row, candidate.record(), state, merged.id(), more));
      } else if (other != null) {
        assembled.put(other.id(), again(other, state, merged.id(), more));
      }
    }
  }

  private static List<Notice> noticesOfMerging(
      Candidate row, Candidate best, List<Contradiction> contradictions) {
    Stream<Notice> joined =
        row.row().equals(best.row())
            ? Stream.empty()
            : Stream.of(Rules.duplicateMerged(best.record().name()));
    Stream<Notice> contradicted =
        contradictions.stream()
            .filter(contradiction -> contradiction.concerns(row))
            .map(contradiction -> Rules.mergedRowContradicts(contradiction, row));
    return Stream.concat(joined, contradicted).toList();
  }

  private SourceRow row(
      Identity row,
      @Nullable Resource said,
      State state,
      @Nullable UUID resource,
      List<Notice> more) {
    Origin origin = row.row().draft().origin();
    return new SourceRow(
        row.id(),
        municipality.code(),
        origin.source(),
        origin.sheet(),
        origin.row(),
        row.key(),
        origin.raw(),
        said,
        state,
        resource,
        null,
        Stream.concat(row.row().notices().stream(), more.stream()).toList());
  }

  /** A row of an earlier import in the light of this one. */
  private static SourceRow again(SourceRow row, State state, UUID resource, List<Notice> more) {
    Stream<Notice> own = row.notices().stream().filter(notice -> !Rules.aboutMerging(notice));
    return row.became(state, resource, Stream.concat(own, more.stream()).toList());
  }

  private static Assembly assembly(
      List<Identity> rows,
      Map<UUID, SourceRow> before,
      Map<UUID, SourceRow> assembled,
      Map<UUID, Resource> resources,
      Duplicates.Found found) {
    List<SourceRow> imported = new ArrayList<>();
    rows.forEach(row -> imported.add(Objects.requireNonNull(assembled.get(row.id()))));
    List<SourceRow> affected = new ArrayList<>();
    Set<UUID> touched = new HashSet<>();
    imported.forEach(row -> touched.add(row.resource()));
    before.forEach(
        (id, row) -> {
          SourceRow now = Objects.requireNonNull(assembled.get(id));
          if (!now.equals(row)) {
            affected.add(now);
            touched.add(row.resource());
            touched.add(now.resource());
          }
        });
    return new Assembly(
        imported,
        affected,
        resources.values().stream().filter(resource -> touched.contains(resource.id())).toList(),
        found.likely(),
        found.narrowly());
  }
}

package jp.tsunagi.importer.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.core.resource.ResourceId;
import jp.tsunagi.importer.duplicate.Candidate;

/**
 * Gives each group of rows the id of its resource: the one it had, so that links to it hold; a new
 * group takes the id of its best row. When a group splits, the row that came first keeps the id.
 */
final class ResourceIds {
  private final Set<UUID> taken = new HashSet<>();

  /** The ids of the groups, each group's rows the best first. */
  static Map<List<Candidate>, UUID> of(List<List<Candidate>> groups) {
    ResourceIds ids = new ResourceIds();
    Map<List<Candidate>, UUID> chosen = new HashMap<>();
    groups.forEach(group -> ids.claim(group, chosen, true));
    groups.forEach(group -> ids.claim(group, chosen, false));
    groups.forEach(group -> chosen.computeIfAbsent(group, ids::fresh));
    return chosen;
  }

  private void claim(
      List<Candidate> group, Map<List<Candidate>, UUID> chosen, boolean onlyOfFirstRows) {
    if (!chosen.containsKey(group)) {
      group.stream()
          .filter(candidate -> candidate.wasFirst() || !onlyOfFirstRows)
          .map(Candidate::before)
          .filter(Objects::nonNull)
          .filter(taken::add)
          .findFirst()
          .ifPresent(id -> chosen.put(group, id));
    }
  }

  private UUID fresh(List<Candidate> group) {
    UUID row = group.get(0).row();
    UUID id = row;
    for (int attempt = 2; !taken.add(id); attempt++) {
      id = ResourceId.of(group.get(0).record().municipality(), row.toString(), "" + attempt);
    }
    return id;
  }
}

package jp.tsunagi.core.database;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.database.CorrectionRows.Correction;
import jp.tsunagi.core.database.ResourceRepository.Current;
import jp.tsunagi.core.municipality.Reference;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.submission.Content;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts right what a resource says, as persons do. For one transaction and thread. */
final class Corrector {

  private final Handle handle;
  private final CorrectionRows corrections;
  private final Reference reference;
  private final LocalDate today;
  private final Author author;

  Corrector(Handle handle, Reference reference, LocalDate today, Author author) {
    this.handle = handle;
    this.corrections = new CorrectionRows(handle);
    this.reference = reference;
    this.today = today;
    this.author = author;
  }

  /**
   * Corrects fields of a resource.
   *
   * @param base the revision that the person saw; null to correct whatever there is
   */
  Edit correct(UUID id, @Nullable Integer base, Content content) {
    Current held = ResourceRepository.hold(handle, id).orElse(null);
    if (held == null) {
      return new Edit.Missing();
    }
    Content changes = content.changing(held.resource());
    List<String> others = changedSince(held, base, changes);
    if (!others.isEmpty()) {
      return new Edit.Conflict(held.resource(), held.revision(), others);
    }
    Content before = changes.of(held.resource());
    if (changes.fields().isEmpty()) {
      return new Edit.Saved(held.resource(), held.revision(), before);
    }
    Resource corrected = changes.over(held.resource());
    remember(held.resource(), changes);
    write(corrected);
    return new Edit.Saved(corrected, held.revision() + 1, before);
  }

  /** The fields among these that somebody changed after that revision. */
  private List<String> changedSince(Current held, @Nullable Integer base, Content changes) {
    if (base == null || base >= held.revision()) {
      return List.of();
    }
    Resource seen =
        handle
            .createQuery("select record from revision where resource = :id and number = :number")
            .bind("id", held.resource().id())
            .bind("number", base)
            .map((row, context) -> Json.read(row.getString("record"), Resource.class))
            .findOne()
            .orElse(held.resource());
    Set<String> others =
        new LinkedHashSet<>(Content.difference(seen, held.resource()).fields().keySet());
    others.retainAll(changes.fields().keySet());
    return List.copyOf(others);
  }

  private void remember(Resource before, Content changes) {
    Map<String, Correction> known =
        corrections.of(List.of(before.id())).getOrDefault(before.id(), Map.of());
    for (Map.Entry<String, JsonNode> change : changes.fields().entrySet()) {
      String field = change.getKey();
      Correction earlier = known.get(field);
      JsonNode sheets = earlier == null ? Content.of(before, field) : earlier.replaced();
      if (change.getValue().equals(sheets)) {
        corrections.remove(before.id(), field);
      } else {
        Correction correction = new Correction(before.id(), field, change.getValue(), sheets);
        corrections.put(correction, author.at(), author.account());
      }
    }
  }

  /** Stores a resource under the author's name, and tells whoever listens. */
  void write(Resource resource) {
    author.sign(handle);
    ResourceWriter writer = new ResourceWriter(handle, reference);
    List<Resource> one = List.of(resource);
    writer.write(one, writer.hold(one), author.at(), today);
    handle.execute("select pg_notify('tsunagi', ?)", resource.municipality());
  }
}

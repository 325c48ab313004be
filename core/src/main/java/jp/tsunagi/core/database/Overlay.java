package jp.tsunagi.core.database;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.core.database.CorrectionRows.Correction;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.submission.Content;
import jp.tsunagi.core.submission.Submission.Kind;
import org.jdbi.v3.core.Handle;

/**
 * Lays what people put right over what an import makes of the sheets. What a sheet says anew of
 * such a field overwrites nothing: it becomes a question to the steward. For one transaction and
 * thread.
 */
final class Overlay {

  private static final String VERIFIED_ON = "verified_on";

  private final CorrectionRows corrections;
  private final SubmissionRows submissions;
  private final Instant now;

  Overlay(Handle handle, Instant now) {
    this.corrections = new CorrectionRows(handle);
    this.submissions = new SubmissionRows(handle);
    this.now = now;
  }

  /**
   * The resources with their corrections.
   *
   * @param known which of them are stored, and held: only such have corrections
   */
  Collection<Resource> lay(Collection<Resource> resources, Set<UUID> known) {
    if (known.isEmpty()) {
      return resources;
    }
    Map<UUID, Map<String, Correction>> corrected = corrections.of(known);
    List<Resource> laid = new ArrayList<>();
    for (Resource resource : resources) {
      laid.add(lay(resource, corrected.getOrDefault(resource.id(), Map.of())));
    }
    return laid;
  }

  private Resource lay(Resource resource, Map<String, Correction> corrected) {
    Map<String, JsonNode> kept = new LinkedHashMap<>();
    Map<String, JsonNode> news = new LinkedHashMap<>();
    for (Correction correction : corrected.values()) {
      JsonNode sheets = Content.of(resource, correction.field());
      if (sheets.equals(correction.value()) || verifiedLater(correction, sheets)) {
        // The sheet has caught up.
        corrections.remove(resource.id(), correction.field());
        continue;
      }
      kept.put(correction.field(), correction.value());
      if (!sheets.equals(correction.replaced())) {
        corrections.saw(correction, sheets);
        if (!correction.field().equals(VERIFIED_ON)) {
          news.put(correction.field(), sheets);
        }
      }
    }
    Resource laid = new Content(kept).over(resource);
    if (!news.isEmpty()) {
      submissions.ask(laid, Kind.SHEET, new Content(news), now);
    }
    return laid;
  }

  /** Of two days on which something was confirmed, the later counts. */
  private static boolean verifiedLater(Correction correction, JsonNode sheets) {
    return correction.field().equals(VERIFIED_ON)
        && sheets.asText("").compareTo(correction.value().asText("")) > 0;
  }
}

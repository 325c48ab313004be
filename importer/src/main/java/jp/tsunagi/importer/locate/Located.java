package jp.tsunagi.importer.locate;

import java.util.List;
import jp.tsunagi.core.resource.Location;
import org.jspecify.annotations.Nullable;

/**
 * Where a row is.
 *
 * @param area id of the smallest known area
 * @param address as one writes it, without the prefecture; null when the row has none
 */
public record Located(
    Location location,
    @Nullable String area,
    @Nullable String address,
    @Nullable String venue,
    List<PlaceFinding> findings) {
  public Located {
    findings = List.copyOf(findings);
  }

  /** True when the kind of finding was made. */
  public boolean found(PlaceFinding.Kind kind) {
    return findings.stream().anyMatch(finding -> finding.kind() == kind);
  }
}

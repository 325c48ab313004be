package jp.tsunagi.core.casework;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a case is.
 *
 * @param last the latest day of each kind of step that was done
 * @param consentEnds when the first of the consents ends that nobody withdrew
 */
public record Progress(
    LocalDate openedOn,
    boolean closed,
    Map<StepKind, LocalDate> last,
    @Nullable LocalDate consentEnds,
    LocalDate eraseOn) {

  public Progress {
    last = Map.copyOf(last);
  }
}

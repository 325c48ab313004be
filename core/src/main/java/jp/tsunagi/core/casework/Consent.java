package jp.tsunagi.core.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody agreed to be spoken of (同意).
 *
 * @param resource which one, when the recipient is one
 * @param endsOn its last day
 * @param withdrawnOn since when it holds no more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Consent(
    UUID id,
    Recipient recipient,
    @Nullable UUID resource,
    LocalDate givenOn,
    LocalDate endsOn,
    @Nullable LocalDate withdrawnOn) {

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(givenOn)
        && !day.isAfter(endsOn)
        && (withdrawnOn == null || day.isBefore(withdrawnOn));
  }
}

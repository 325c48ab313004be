package jp.tsunagi.core.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a clinic asks for (相談支援依頼).
 *
 * @param consentedOn when the patient agreed to be asked after
 * @param ageBand decades: 6 for who is in their sixties
 * @param area id of a 大字 or a former town
 * @param clinicNumber the clinic's own number of its patient: no name
 * @param words free words
 * @param supportCase what was opened for it; null as long as it waits
 * @param declinedOn when it was put away without a case
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Referral(
    UUID id,
    UUID clinic,
    Channel channel,
    LocalDate receivedOn,
    LocalDate consentedOn,
    @Nullable Integer ageBand,
    @Nullable String area,
    Set<ReferralReason> reasons,
    @Nullable String clinicNumber,
    @Nullable String words,
    @Nullable UUID supportCase,
    @Nullable LocalDate declinedOn) {

  public Referral {
    reasons = Set.copyOf(reasons);
  }
}

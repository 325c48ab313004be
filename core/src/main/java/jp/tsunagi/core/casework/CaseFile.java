package jp.tsunagi.core.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case and all that belongs to it.
 *
 * @param steps in the order of their days
 * @param wellbeing in the order of their days, as are circumstances
 * @param shortlist in its order
 */
public record CaseFile(
    SupportCase supportCase,
    @Nullable Referral referral,
    List<Consent> consents,
    List<Step> steps,
    List<Wellbeing> wellbeing,
    List<Circumstances> circumstances,
    List<Shortlisted> shortlist,
    List<Report> reports) {

  public CaseFile {
    consents = List.copyOf(consents);
    steps = List.copyOf(steps);
    wellbeing = List.copyOf(wellbeing);
    circumstances = List.copyOf(circumstances);
    shortlist = List.copyOf(shortlist);
    reports = List.copyOf(reports);
  }
}

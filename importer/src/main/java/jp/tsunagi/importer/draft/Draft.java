package jp.tsunagi.importer.draft;

import jp.tsunagi.core.resource.Accessibility;
import jp.tsunagi.core.resource.Booking;
import jp.tsunagi.core.resource.Cost;
import jp.tsunagi.core.resource.Eligibility;
import jp.tsunagi.core.resource.Pickup;
import jp.tsunagi.importer.category.CategoryChoice;
import jp.tsunagi.importer.locate.Located;
import jp.tsunagi.importer.normalise.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A row as understood, before anybody judged it: what the rules look at and a resource is made of.
 *
 * @param name empty when the row has none
 * @param verified when somebody last confirmed the row
 */
public record Draft(
    Origin origin,
    Cells cells,
    String name,
    @Nullable String kana,
    CategoryChoice categories,
    @Nullable String description,
    @Nullable String organization,
    @Nullable String organizationIdentifier,
    Located place,
    When when,
    Reach reach,
    Terms terms,
    @Nullable String steward,
    Dates.Reading verified,
    @Nullable String note) {

  /** On what terms one can take part. */
  public record Terms(
      Cost cost,
      Eligibility eligibility,
      Accessibility accessibility,
      Booking booking,
      Pickup pickup) {}
}

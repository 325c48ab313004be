package jp.tsunagi.core.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.core.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * A community resource (地域資源): an activity, service or place that a person can be linked to.
 *
 * <p>This record is the public content of a resource and nothing else: what the API shows as the
 * properties of a feature, and what is compared to tell whether an import changed anything. Where
 * it came from is kept by {@link SourceRow}. Field names follow Open Referral (HSDS 3.0) where it
 * has a word. Immutable, hence safe to share between threads.
 *
 * @param id stable: UUIDv5 of municipality and source key
 * @param municipality JIS code of five digits, such as {@code 28222}
 * @param name as people write it
 * @param nameKana reading in hiragana, from the sheet or made by morphological analysis
 * @param categories ids of the vocabulary, most specific and most certain first, at least one
 * @param description free words of the sheet, line breaks kept
 * @param organization who runs it (団体)
 * @param organizationIdentifier its 法人番号, thirteen digits whose check digit is right: Open
 *     Referral's identifier of an organization in the scheme that every Japanese corporation has
 * @param venue name of the place where it happens (場所)
 * @param address as normalised, without the prefecture
 * @param area id of the smallest known area, a 大字 or a former town
 * @param location where on the ground, and how precisely that is known
 * @param schedule when (開催日時)
 * @param steward who keeps it right (更新責任者)
 * @param verifiedOn when somebody last confirmed that this is still so
 * @param unlistedSince the latest sheet of its source no longer has it, since that import: to be
 *     reviewed; null while it has
 * @param endedOn it takes place no more since that day, as a person said: found by no search
 * @param photo id of its picture
 * @param sample true for invented sample data, which must be shown as such
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Resource(
    UUID id,
    String municipality,
    String name,
    @Nullable String nameKana,
    List<String> categories,
    @Nullable String description,
    @Nullable String organization,
    @Nullable String organizationIdentifier,
    @Nullable String venue,
    @Nullable String address,
    @Nullable String area,
    Location location,
    Schedule schedule,
    Contact contact,
    Cost cost,
    Eligibility eligibility,
    Accessibility accessibility,
    Booking booking,
    Pickup pickup,
    @Nullable String steward,
    @Nullable LocalDate verifiedOn,
    @Nullable LocalDate unlistedSince,
    @Nullable LocalDate endedOn,
    @Nullable String note,
    @Nullable UUID photo,
    boolean sample) {

  public Resource {
    categories = List.copyOf(categories);
    if (categories.isEmpty()) {
      throw new IllegalArgumentException("a resource has at least one category");
    }
  }
}

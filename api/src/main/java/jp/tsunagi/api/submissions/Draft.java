package jp.tsunagi.api.submissions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.database.SubmissionRepository;
import jp.tsunagi.core.resource.Accessibility;
import jp.tsunagi.core.resource.Booking;
import jp.tsunagi.core.resource.Contact;
import jp.tsunagi.core.resource.Cost;
import jp.tsunagi.core.resource.Eligibility;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Pickup;
import jp.tsunagi.core.resource.Precision;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.ResourceId;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.submission.Content;
import org.jspecify.annotations.Nullable;

/** A resource as it will be when what somebody fills in is published. */
public final class Draft {

  /** A point belongs to the nearest 大字 within this. */
  private static final double AREA_METERS = 5_000;

  private final Catalog catalog;
  private final String municipality;

  /**
   * @param municipality the code of the one it belongs to
   */
  public Draft(Catalog catalog, String municipality) {
    this.catalog = catalog;
    this.municipality = municipality;
  }

  /**
   * A resource that nobody listed before.
   *
   * @param today the day on which somebody confirmed it
   */
  public Resource of(UUID submission, Content content, @Nullable LocalDate today) {
    Resource empty =
        empty(
            ResourceId.of(municipality, SubmissionRepository.SOURCE, submission.toString()), today);
    return placed(content, null).over(empty);
  }

  /**
   * The content with what follows from it: the 大字 of a point, the middle of a 大字.
   *
   * @param current what it corrects: a place that is known better than by its 大字 stays
   */
  public Content placed(Content content, @Nullable Resource current) {
    Map<String, JsonNode> fields = new LinkedHashMap<>(content.fields());
    JsonNode location = fields.getOrDefault("location", NullNode.instance);
    JsonNode area = fields.getOrDefault("area", NullNode.instance);
    boolean hasPoint = location.has("lon");
    boolean hasArea = !area.isNull();
    if (hasPoint && !hasArea) {
      catalog
          .areas()
          .nearestOaza(location.get("lon").asDouble(), location.get("lat").asDouble(), AREA_METERS)
          .ifPresent(nearest -> fields.put("area", Json.mapper().valueToTree(nearest.id())));
    } else if (hasArea && !hasPoint && !knownBetter(current)) {
      catalog
          .areas()
          .find(area.asText())
          .ifPresent(found -> fields.put("location", Json.mapper().valueToTree(middle(found))));
    }
    return new Content(fields);
  }

  private static boolean knownBetter(@Nullable Resource resource) {
    return resource != null
        && resource.location().precision() != Precision.OAZA
        && resource.location().precision() != Precision.NONE;
  }

  private static Location middle(Area area) {
    return new Location(area.lon(), area.lat(), Precision.OAZA, Location.Basis.AREA);
  }

  /** With nothing but who it is. The content brings name and categories. */
  private Resource empty(UUID id, @Nullable LocalDate verifiedOn) {
    return new Resource(
        id,
        municipality,
        "",
        null,
        List.of("-"),
        null,
        null,
        null,
        null,
        null,
        null,
        Location.NONE,
        Schedule.NONE,
        Contact.NONE,
        Cost.UNKNOWN,
        Eligibility.UNKNOWN,
        Accessibility.UNKNOWN,
        Booking.UNKNOWN,
        Pickup.UNKNOWN,
        null,
        verifiedOn,
        null,
        null,
        null,
        null,
        false);
  }
}

package jp.tsunagi.core.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagi.core.Json;

/**
 * A resource as a GeoJSON Feature (RFC 7946): WGS84, longitude first; {@code properties} stand
 * last, so that who sends it can add to them without reading it.
 */
public final class Feature {

  /** What GeoJSON has another place for. */
  private static final Set<String> ELSEWHERE = Set.of("id", "location");

  private static final List<String> OF_LOCATION = List.of("precision", "located_by");

  /** The names of the properties. */
  public static final List<String> PROPERTIES =
      Stream.concat(
              Arrays.stream(Resource.class.getRecordComponents())
                  .map(component -> Json.name(component.getName()))
                  .filter(name -> !ELSEWHERE.contains(name)),
              OF_LOCATION.stream())
          .toList();

  private Feature() {}

  /** The feature of a resource. */
  public static String of(Resource resource) {
    ObjectNode feature = Json.mapper().createObjectNode();
    feature.put("type", "Feature").put("id", resource.id().toString());
    Location location = resource.location();
    if (location.lon() == null || location.lat() == null) {
      feature.putNull("geometry");
    } else {
      ObjectNode point = feature.putObject("geometry").put("type", "Point");
      point.putArray("coordinates").add(location.lon()).add(location.lat());
    }
    ObjectNode properties = Json.mapper().valueToTree(resource);
    properties.remove(ELSEWHERE);
    properties.put(OF_LOCATION.get(0), lower(location.precision()));
    if (location.basis() != null) {
      properties.put(OF_LOCATION.get(1), lower(location.basis()));
    }
    feature.set("properties", properties);
    return feature.toString();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}

package jp.tsunagi.api.pages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.resource.Contact;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.schedule.Session;
import org.jspecify.annotations.Nullable;

/**
 * A resource in the words of schema.org, for search engines: its coming sessions as Events, or a
 * Service where none is dated. Sample data is not handed to them.
 */
final class StructuredData {

  private static final int MOST_EVENTS = 10;

  private StructuredData() {}

  /** JSON-LD that can stand in a script element. */
  static String of(Resource resource, List<Session> sessions, ZoneId zone, String address) {
    ArrayNode graph = Json.mapper().createArrayNode();
    if (sessions.isEmpty()) {
      graph.add(thing(resource, "Service", address, "provider", "areaServed"));
    }
    for (Session session : sessions.stream().limit(MOST_EVENTS).toList()) {
      ObjectNode event = thing(resource, "Event", address, "organizer", "location");
      event.put("startDate", moment(session.date(), session.startsAt(), zone));
      if (session.endsAt() != null) {
        event.put("endDate", moment(session.date(), session.endsAt(), zone));
      }
      event.put("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode");
      graph.add(event);
    }
    ObjectNode root = Json.mapper().createObjectNode();
    root.put("@context", "https://schema.org");
    root.set("@graph", graph);
    // A script ends where it says so, whatever stands in a string.
    return Json.write(root).replace("<", "\\u003c");
  }

  private static ObjectNode thing(
      Resource resource, String type, String address, String organizer, String place) {
    ObjectNode thing = Json.mapper().createObjectNode();
    thing.put("@type", type).put("name", resource.name()).put("url", address);
    if (resource.description() != null) {
      thing.put("description", resource.description());
    }
    if (resource.organization() != null) {
      ObjectNode who = thing.putObject(organizer).put("@type", "Organization");
      who.put("name", resource.organization());
      resource.contact().phones().stream()
          .filter(phone -> phone.kind() == Contact.Kind.VOICE)
          .findFirst()
          .ifPresent(phone -> who.put("telephone", phone.number()));
    }
    if (resource.cost().yen() != null) {
      thing.put("isAccessibleForFree", resource.cost().yen() == 0);
    }
    place(resource, thing.putObject(place).put("@type", "Place"));
    return thing;
  }

  private static void place(Resource resource, ObjectNode place) {
    if (resource.venue() != null) {
      place.put("name", resource.venue());
    }
    if (resource.address() != null) {
      place.put("address", resource.address());
    }
    Location location = resource.location();
    if (location.lon() != null && location.lat() != null) {
      place
          .putObject("geo")
          .put("@type", "GeoCoordinates")
          .put("latitude", location.lat())
          .put("longitude", location.lon());
    }
  }

  private static String moment(LocalDate day, @Nullable LocalTime time, ZoneId zone) {
    return time == null
        ? day.toString()
        : day.atTime(time).atZone(zone).toOffsetDateTime().toString();
  }
}

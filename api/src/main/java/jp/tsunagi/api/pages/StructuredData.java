package jp.tsunagi.api.pages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.database.Agenda.Entry;
import jp.tsunagi.core.database.Agenda.Subject;
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
  private static final int MOST_LISTED = 50;

  private StructuredData() {}

  /** JSON-LD that can stand in a script element. */
  static String of(
      Resource resource,
      List<Session> sessions,
      List<Session> cancelled,
      ZoneId zone,
      String address) {
    ArrayNode graph = Json.mapper().createArrayNode();
    if (sessions.isEmpty()) {
      graph.add(thing(resource, "Service", address, "provider", "areaServed"));
    }
    for (Session session : sessions.stream().limit(MOST_EVENTS).toList()) {
      graph.add(
          when(thing(resource, "Event", address, "organizer", "location"), session, false, zone));
    }
    for (Session session : cancelled) {
      graph.add(
          when(thing(resource, "Event", address, "organizer", "location"), session, true, zone));
    }
    return script(graph);
  }

  /** A venue, an organization or an area, and the list of what takes place there. */
  static String of(Place place, List<Entry> entries, ZoneId zone, String publicUrl) {
    ArrayNode graph = Json.mapper().createArrayNode();
    ObjectNode what = graph.addObject().put("@type", place.kind().type());
    what.put("name", place.name()).put("url", publicUrl + place.path());
    Location location = place.location();
    if (location != null) {
      geo(what, location);
    }
    ObjectNode list = graph.addObject().put("@type", "ItemList");
    ArrayNode items = list.putArray("itemListElement");
    for (Entry entry : entries.stream().limit(MOST_LISTED).toList()) {
      Subject subject = entry.subject();
      ObjectNode event = Json.mapper().createObjectNode();
      event.put("@type", "Event").put("name", subject.name());
      event.put("url", publicUrl + "/resources/" + subject.id());
      String where = subject.venue() == null ? place.name() : subject.venue();
      event.putObject("location").put("@type", "Place").put("name", where);
      items
          .addObject()
          .put("@type", "ListItem")
          .put("position", items.size())
          .set("item", when(event, entry.session(), entry.cancelled(), zone));
    }
    list.put("numberOfItems", items.size());
    return script(graph);
  }

  private static ObjectNode when(
      ObjectNode event, Session session, boolean cancelled, ZoneId zone) {
    event.put("startDate", moment(session.date(), session.startsAt(), zone));
    if (session.endsAt() != null) {
      event.put("endDate", moment(session.date(), session.endsAt(), zone));
    }
    event.put("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode");
    String status = cancelled ? "EventCancelled" : "EventScheduled";
    return event.put("eventStatus", "https://schema.org/" + status);
  }

  private static String script(ArrayNode graph) {
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
    geo(place, resource.location());
  }

  private static void geo(ObjectNode place, Location location) {
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

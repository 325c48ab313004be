package jp.tsunagi.api.resources;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Geo;
import biweekly.util.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.tsunagi.core.resource.Contact;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.schedule.Session;

/**
 * Writes sessions as iCalendar (RFC 5545): an event each, with a UID that stays the same, so that a
 * calendar that asks again sees what was moved or taken away. Times are in UTC, which needs no
 * table of time zones.
 */
final class CalendarWriter {

  static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

  private static final int HOURS_BETWEEN_REFRESHES = 12;

  private final ZoneId zone;
  private final String publicUrl;
  private final ICalendar calendar = new ICalendar();

  /**
   * @param name what people see in their list of calendars
   * @param publicUrl where people reach the service, without a slash at the end
   */
  CalendarWriter(String name, ZoneId zone, String publicUrl) {
    this.zone = zone;
    this.publicUrl = publicUrl;
    calendar.setProductId("-//Tsunagi//NONSGML v1//JA");
    calendar.setName(name);
    calendar.addExperimentalProperty("X-WR-CALNAME", name);
    calendar.setRefreshInterval(Duration.builder().hours(HOURS_BETWEEN_REFRESHES).build());
    calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT" + HOURS_BETWEEN_REFRESHES + "H");
  }

  /**
   * Adds a session.
   *
   * @param revisedAt when the resource last changed
   */
  void add(Resource resource, Session session, Instant revisedAt) {
    VEvent event = new VEvent();
    event.setUid(uid(resource, session));
    event.setDateTimeStamp(Date.from(revisedAt));
    event.setSummary(resource.sample() ? resource.name() + "（サンプル）" : resource.name());
    event.setDescription(description(resource));
    event.setUrl(publicUrl + "/resources/" + resource.id());
    String place = place(resource);
    if (!place.isEmpty()) {
      event.setLocation(place);
    }
    Location location = resource.location();
    if (location.lon() != null && location.lat() != null) {
      event.setGeo(new Geo(location.lat(), location.lon()));
    }
    times(event, session);
    calendar.addEvent(event);
  }

  private static String uid(Resource resource, Session session) {
    LocalTime start = session.startsAt();
    String time = start == null ? "" : "T" + start.toString().replace(":", "");
    return resource.id() + "-" + session.date().toString().replace("-", "") + time + "@tsunagi";
  }

  private void times(VEvent event, Session session) {
    LocalTime start = session.startsAt();
    LocalTime end = session.endsAt();
    if (start == null) {
      LocalDate day = session.date();
      event.setDateStart(new DateStart(utcDate(day), false));
      event.setDateEnd(new DateEnd(utcDate(day.plusDays(1)), false));
      return;
    }
    event.setDateStart(new DateStart(moment(session.date(), start), true));
    if (end != null) {
      LocalDate day = end.isBefore(start) ? session.date().plusDays(1) : session.date();
      event.setDateEnd(new DateEnd(moment(day, end), true));
    }
  }

  private Date moment(LocalDate day, LocalTime time) {
    return Date.from(day.atTime(time).atZone(zone).toInstant());
  }

  /** A day without a time is written by the default time zone's calendar. */
  private static Date utcDate(LocalDate day) {
    return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
  }

  private static String place(Resource resource) {
    return String.join(
        " ", Stream.of(resource.venue(), resource.address()).filter(Objects::nonNull).toList());
  }

  private static String description(Resource resource) {
    List<String> lines = new ArrayList<>();
    if (resource.sample()) {
      lines.add("サンプルデータです。実在の催しではありません。");
    }
    if (resource.description() != null) {
      lines.add(resource.description());
    }
    for (Contact.Phone phone : resource.contact().phones()) {
      lines.add((phone.kind() == Contact.Kind.FAX ? "ファックス " : "電話 ") + phone.number());
    }
    return String.join("\n", lines);
  }

  /** The calendar. */
  String write() {
    return Biweekly.write(calendar).version(ICalVersion.V2_0).go();
  }
}

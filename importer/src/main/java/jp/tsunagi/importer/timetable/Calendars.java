package jp.tsunagi.importer.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.tsunagi.core.transit.ServiceCalendar;
import org.jspecify.annotations.Nullable;
import org.onebusaway.gtfs.impl.GtfsDaoImpl;
import org.onebusaway.gtfs.model.ServiceCalendarDate;

/** calendar.txt and calendar_dates.txt → {@link ServiceCalendar}. */
final class Calendars {
  private @Nullable LocalDate start;
  private @Nullable LocalDate end;
  private final Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
  private final Set<LocalDate> added = new HashSet<>();
  private final Set<LocalDate> removed = new HashSet<>();

  private Calendars() {}

  /** Every service that either file names, in the order of their ids. */
  static List<ServiceCalendar> of(GtfsDaoImpl gtfs) {
    Map<String, Calendars> services = new TreeMap<>();
    gtfs.getAllCalendars()
        .forEach(
            week ->
                services
                    .computeIfAbsent(week.getServiceId().getId(), id -> new Calendars())
                    .addWeek(week));
    gtfs.getAllCalendarDates()
        .forEach(
            day ->
                services
                    .computeIfAbsent(day.getServiceId().getId(), id -> new Calendars())
                    .addDay(day));
    return services.entrySet().stream()
        .map(entry -> entry.getValue().build(entry.getKey()))
        .toList();
  }

  private void addWeek(org.onebusaway.gtfs.model.ServiceCalendar week) {
    start = TimetableReader.date(week.getStartDate());
    end = TimetableReader.date(week.getEndDate());
    int[] runs = {
      week.getMonday(),
      week.getTuesday(),
      week.getWednesday(),
      week.getThursday(),
      week.getFriday(),
      week.getSaturday(),
      week.getSunday()
    };
    for (DayOfWeek day : DayOfWeek.values()) {
      if (runs[day.getValue() - 1] == 1) {
        weekdays.add(day);
      }
    }
  }

  private void addDay(ServiceCalendarDate day) {
    LocalDate date = TimetableReader.date(day.getDate());
    if (date != null) {
      (day.getExceptionType() == ServiceCalendarDate.EXCEPTION_TYPE_ADD ? added : removed)
          .add(date);
    }
  }

  private ServiceCalendar build(String id) {
    return new ServiceCalendar(id, weekdays, start, end, added, removed);
  }

  /** The first and the last day that a service speaks of. */
  static Stream<LocalDate> ends(ServiceCalendar service) {
    return Stream.concat(
        Stream.of(service.start(), service.end()).flatMap(Stream::ofNullable),
        service.added().stream());
  }
}

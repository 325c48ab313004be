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

  /** The first and the last day on which a service really runs; none when it never does. */
  static Stream<LocalDate> ends(ServiceCalendar service) {
    LocalDate start = service.start();
    LocalDate end = service.end();
    Stream<LocalDate> weekly = Stream.empty();
    if (start != null && end != null && !service.weekdays().isEmpty() && !start.isAfter(end)) {
      List<LocalDate> days = start.datesUntil(end.plusDays(1)).filter(service::runsOn).toList();
      weekly = days.isEmpty() ? weekly : Stream.of(days.get(0), days.get(days.size() - 1));
    }
    return Stream.concat(weekly, service.added().stream());
  }

  /** Whether there is no day on which its trips run. */
  static boolean neverRuns(ServiceCalendar service) {
    return ends(service).findAny().isEmpty();
  }
}

package jp.tsunagi.api.prescription;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.tsunagi.api.prescription.Prescription.Activity;
import jp.tsunagi.api.prescription.Prescription.Row;
import jp.tsunagi.api.prescription.Prescription.Sheet;
import jp.tsunagi.api.prescription.Wording.Footer;
import jp.tsunagi.api.prescription.Wording.Unknown;
import jp.tsunagi.api.reading.Run;
import jp.tsunagi.api.transport.Minutes;
import jp.tsunagi.api.trips.TripAnswer.Option;
import jp.tsunagi.api.trips.TripAnswer.SessionTrips;
import jp.tsunagi.api.trips.TripAnswer.Way;
import jp.tsunagi.core.resource.Precision;
import jp.tsunagi.core.resource.Resource;
import org.jspecify.annotations.Nullable;

/** Writes the sheet of one language. For one request and thread. */
final class SheetWriter {
  private final Wording words;
  private final Function<String, List<Run>> readings;
  private final LocalDate today;

  /**
   * @param readings puts readings over a text, or leaves it as it is
   */
  SheetWriter(Wording words, Function<String, List<Run>> readings, LocalDate today) {
    this.words = words;
    this.readings = readings;
    this.today = today;
  }

  Sheet write(List<Visit> visits, Footer footer) {
    return new Sheet(
        text(words.title()),
        text(words.lead()),
        visits.stream().map(this::activity).toList(),
        text(words.qr()),
        text(words.legend()),
        texts(words.foot(footer)));
  }

  private List<Run> text(String text) {
    return readings.apply(text);
  }

  private List<List<Run>> texts(List<String> texts) {
    return texts.stream().map(this::text).toList();
  }

  private Activity activity(Visit visit) {
    Resource resource = visit.resource();
    String when =
        visit.session() == null
            ? words.noSession(resource.schedule().text())
            : words.session(visit.session(), today);
    List<Row> rows = new ArrayList<>();
    add(rows, Part.WHERE, where(resource));
    ways(rows, visit);
    Integer fare = visit.option().map(Option::fareYen).orElse(null);
    add(rows, Part.COST, words.cost(resource, fare));
    add(rows, Part.BRING, Bring.of(resource).map(List::of).orElse(List.of()));
    add(rows, Part.ASK, words.contact(resource));
    String note = visit.choice().note();
    add(rows, Part.NOTE, note == null ? List.of() : List.of(note));
    List<Unknown> unknown = unknown(visit);
    add(rows, Part.CHECK, unknown.isEmpty() ? List.of() : List.of(words.unknown(unknown)));
    return new Activity(text(words.name(resource.name())), text(when), rows);
  }

  private void add(List<Row> rows, Part part, List<String> lines) {
    if (!lines.isEmpty()) {
      rows.add(new Row(part, text(words.label(part)), texts(lines)));
    }
  }

  private List<String> where(Resource resource) {
    List<String> lines = new ArrayList<>();
    if (resource.venue() != null && !resource.venue().equals(resource.name())) {
      lines.add(words.name(resource.venue()));
    }
    if (resource.address() != null) {
      lines.add(resource.address());
    }
    return lines;
  }

  private void ways(List<Row> rows, Visit visit) {
    if (visit.session() == null || visit.trip() == null) {
      add(rows, Part.THERE, List.of(words.noOrigin()));
      return;
    }
    Option option = visit.option().orElse(null);
    if (option == null) {
      add(rows, Part.THERE, visit.remarks().stream().map(words::remark).distinct().toList());
      return;
    }
    List<String> there = new ArrayList<>(way(option, option.outbound(), false, visit));
    if (option.ask() != null && option.outbound() != null && option.ask().by() != null) {
      there.add(words.booking(option.ask()));
    }
    add(rows, Part.THERE, there);
    add(rows, Part.BACK, way(option, option.back(), true, visit));
  }

  private List<String> way(Option option, @Nullable Way way, boolean home, Visit visit) {
    if (way == null || way.departure() == null) {
      return words.fetched(option.ask());
    }
    return words.way(way, home, spare(way, home, visit));
  }

  /** Minutes before the start or after the end; null where the session's times are not known. */
  private static @Nullable Integer spare(Way way, boolean home, Visit visit) {
    SessionTrips trips = visit.trips().orElse(null);
    if (trips == null || trips.dropIn()) {
      return null;
    }
    LocalTime bound = home ? trips.endsAt() : trips.startsAt();
    String clock = home ? way.departure() : way.arrival();
    if (bound == null || clock == null) {
      return null;
    }
    int minutes = bound.toSecondOfDay() / 60;
    return home ? Minutes.of(clock) - minutes : minutes - Minutes.of(clock);
  }

  private static List<Unknown> unknown(Visit visit) {
    Resource resource = visit.resource();
    List<Unknown> unknown = new ArrayList<>();
    if (visit.session() == null) {
      unknown.add(Unknown.WHEN);
    } else if (visit.trips().map(SessionTrips::endAssumed).orElse(false)) {
      unknown.add(Unknown.END);
    }
    if (resource.cost().yen() == null && resource.cost().text() == null) {
      unknown.add(Unknown.COST);
    }
    if (resource.location().precision() != Precision.EXACT) {
      unknown.add(Unknown.PLACE);
    }
    return unknown;
  }
}

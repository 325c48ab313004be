package jp.tsunagi.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.database.TimetableRepository;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.Schedules;
import jp.tsunagi.core.transit.Timetable;
import jp.tsunagi.importer.timetable.TimetableReader;
import org.jspecify.annotations.Nullable;

/** The sample's timetable, and gatherings in 大屋 on Wednesdays, for a person beside 八鹿駅. */
public final class OyaTrips {
  /** Beside 八鹿駅, latitude first. */
  public static final String HOME = "35.4115,134.7731";

  /** A Wednesday. */
  public static final String DAY = "2026-11-25";

  private OyaTrips() {}

  /** A gathering beside the bus stop 大屋市場. */
  public static Resource gathering(String name, @Nullable String start, @Nullable String end) {
    return Resources.named(name).at(35.3339, 134.6636).held(wednesdays(start, end)).build();
  }

  /** Every Wednesday. */
  public static Schedule wednesdays(@Nullable String start, @Nullable String end) {
    return held("FREQ=WEEKLY;BYDAY=WE", start, end);
  }

  /** By a rule of RFC 5545. */
  static Schedule held(String rrule, @Nullable String start, @Nullable String end) {
    return Schedules.held(
        rrule,
        start == null ? null : LocalTime.parse(start),
        end == null ? null : LocalTime.parse(end));
  }

  /** Stores the timetable of the sample. */
  static void storeTimetable(Database database) {
    try {
      Timetable sample =
          new TimetableReader(LocalDate.of(2026, 11, 21))
              .read(SampleDatabase.root().resolve("data/yabu/timetable/yabu-sample"), null)
              .timetable();
      new TimetableRepository(database)
          .replace(List.of(new TimetableRepository.Read(sample, "yabu-sample")), Instant.EPOCH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stores the timetable of the sample and waits until the service has it. */
  public static void loadTimetable(AppExtension app, Resource any) {
    storeTimetable(app.database());
    String trip = "/api/v1/resources/" + any.id() + "/trip?from=" + HOME + "&on=" + DAY;
    app.await(() -> !app.get(trip).body().contains("timetable_missing"));
  }
}

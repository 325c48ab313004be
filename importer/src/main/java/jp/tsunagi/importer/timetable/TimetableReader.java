package jp.tsunagi.importer.timetable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.core.transit.Agency;
import jp.tsunagi.core.transit.Feed;
import jp.tsunagi.core.transit.Route;
import jp.tsunagi.core.transit.ServiceCalendar;
import jp.tsunagi.core.transit.Stop;
import jp.tsunagi.core.transit.Timetable;
import jp.tsunagi.core.transit.Trip;
import org.jspecify.annotations.Nullable;
import org.onebusaway.gtfs.impl.GtfsDaoImpl;
import org.onebusaway.gtfs.model.FeedInfo;
import org.onebusaway.gtfs.model.calendar.ServiceDate;

/**
 * Reads a feed (GTFS schedule reference, GTFS-JP third edition, GTFS-Flex). Times are wall-clock
 * times of a service day and stay so. For one thread.
 */
public final class TimetableReader {
  private final LocalDate today;
  private final List<Notice> notices = new ArrayList<>();

  /**
   * What was read.
   *
   * @param notices warnings
   */
  public record Result(Timetable timetable, List<Notice> notices) {
    public Result {
      notices = List.copyOf(notices);
    }
  }

  /**
   * @param today a feed that has ended before is refused
   */
  public TimetableReader(LocalDate today) {
    this.today = today;
  }

  /**
   * Reads a zip or a folder.
   *
   * @param id what the feed is to be called; null for the file's own name without .zip
   * @throws RefusedTimetableException when it cannot serve; says in Japanese why
   */
  public Result read(Path path, @Nullable String id) throws IOException {
    notices.clear();
    String file = path.getFileName().toString();
    FeedFiles files = FeedFiles.read(path);
    FeedValues.check(file, files);
    ZoneFile.check(file, files);
    GtfsDaoImpl gtfs = Gtfs.read(file, files);
    CallsCheck.check(files, gtfs, this::note);
    List<ServiceCalendar> services = Calendars.of(gtfs);
    List<Trip> trips =
        SeatTransfers.apply(
            gtfs.getAllTransfers(), new TripsReader(gtfs, services, this::note).read());
    List<Stop> stops = StopsReader.used(gtfs, trips, this::note);
    Feed feed = feed(id == null ? file.replaceFirst("(?i)\\.zip$", "") : id, gtfs, services);
    Timetable timetable =
        new Timetable(
            feed,
            agencies(gtfs),
            stops,
            routes(gtfs),
            services,
            trips,
            TransfersReader.of(gtfs, stops),
            FaresReader.of(gtfs, this::note),
            ZonesReader.of(gtfs, services, this::note));
    checkAsAWhole(timetable, gtfs);
    refuseErrors(file);
    return new Result(timetable, notices);
  }

  /** Where no trip is left, the warnings say why. */
  private void refuseErrors(String file) {
    List<Notice> errors =
        notices.stream().filter(notice -> notice.severity() == Severity.ERROR).toList();
    if (!errors.isEmpty()) {
      boolean empty =
          errors.stream().anyMatch(error -> error.code().equals(FeedRule.NO_TRIPS.code()));
      throw new RefusedTimetableException(file, empty ? notices : errors);
    }
  }

  /** Takes what a part of the reader has to say. */
  interface Notes {
    void note(FeedRule rule, @Nullable String file, String what);
  }

  private void note(FeedRule rule, @Nullable String file, String what) {
    notices.add(rule.notice(file, what));
  }

  private void checkAsAWhole(Timetable timetable, GtfsDaoImpl gtfs) {
    if (timetable.trips().isEmpty() && timetable.zones().isEmpty()) {
      note(FeedRule.NO_TRIPS, "trips.txt", noTrips(gtfs));
    }
    if (!timetable.services().stream().allMatch(Calendars::neverRuns)) {
      checkDays(timetable.feed());
    }
    gtfs.getAllAgencies().stream()
        .map(agency -> agency.getTimezone())
        .filter(zone -> !"Asia/Tokyo".equals(zone))
        .findFirst()
        .ifPresent(zone -> note(FeedRule.OTHER_TIME_ZONE, "agency.txt", "時間帯が " + zone + " です"));
  }

  private static String noTrips(GtfsDaoImpl gtfs) {
    if (gtfs.getAllTrips().isEmpty()) {
      return "trips.txt に便が1行もありません";
    }
    return gtfs.getAllStopTimes().isEmpty() ? "stop_times.txt に時刻が1行もありません" : "使える便がありません";
  }

  private void checkDays(Feed feed) {
    if (feed.validUntil().isBefore(today)) {
      note(FeedRule.FEED_EXPIRED, null, "有効期限が " + feed.validUntil() + " に切れています");
    } else if (feed.endsSoon(today)) {
      note(FeedRule.FEED_ENDS_SOON, null, "有効期限は " + feed.validUntil() + " です");
    }
    if (feed.validFrom().isAfter(today)) {
      note(FeedRule.FEED_NOT_YET_VALID, null, "有効期間は " + feed.validFrom() + " からです");
    }
  }

  /** Valid on the days of feed_info.txt, as far as its services really run on them. */
  private static Feed feed(String id, GtfsDaoImpl gtfs, List<ServiceCalendar> services) {
    FeedInfo info = gtfs.getAllFeedInfos().stream().findFirst().orElseGet(FeedInfo::new);
    String publisher =
        Stream.concat(
                Stream.ofNullable(info.getPublisherName()),
                gtfs.getAllAgencies().stream().map(agency -> agency.getName()))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
    String version = Objects.requireNonNullElse(info.getVersion(), "");
    LocalDate from = date(info.getStartDate());
    LocalDate until = date(info.getEndDate());
    List<LocalDate> days = services.stream().flatMap(Calendars::ends).sorted().toList();
    LocalDate first = days.isEmpty() ? LocalDate.EPOCH : days.get(0);
    LocalDate last = days.isEmpty() ? LocalDate.EPOCH : days.get(days.size() - 1);
    LocalDate begins = from == null || first.isAfter(from) ? first : from;
    LocalDate ends = until == null || last.isBefore(until) ? last : until;
    boolean sample = (publisher + version).contains("サンプル");
    return new Feed(id, publisher, version, begins.isAfter(ends) ? ends : begins, ends, sample);
  }

  static @Nullable LocalDate date(@Nullable ServiceDate date) {
    return date == null ? null : LocalDate.of(date.getYear(), date.getMonth(), date.getDay());
  }

  private static List<Agency> agencies(GtfsDaoImpl gtfs) {
    return gtfs.getAllAgencies().stream()
        .map(
            agency ->
                new Agency(
                    agency.getId(),
                    Objects.requireNonNullElse(agency.getName(), ""),
                    blankToNull(agency.getPhone()),
                    blankToNull(agency.getUrl())))
        .toList();
  }

  private static List<Route> routes(GtfsDaoImpl gtfs) {
    return gtfs.getAllRoutes().stream()
        .map(
            route ->
                new Route(
                    route.getId().getId(),
                    route.getAgency().getId(),
                    Objects.requireNonNullElse(route.getShortName(), ""),
                    Objects.requireNonNullElse(route.getLongName(), ""),
                    route.getType(),
                    blankToNull(route.getColor())))
        .sorted(Comparator.comparing(Route::id))
        .toList();
  }

  static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}

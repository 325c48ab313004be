package jp.tsunagi.api.trips;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.Network;
import jp.tsunagi.api.trips.TripAnswer.Option;
import jp.tsunagi.api.trips.TripAnswer.Remark;

/** What is said when there is no way, or no answer. */
final class Remarks {
  static final Remark PLACE_UNKNOWN = new Remark("place_unknown", "場所が分からないので、行き方を調べられません。");
  static final Remark ORIGIN_OUTSIDE = new Remark("origin_outside", "出発地が市の外なので、行き方を調べられません。");
  static final Remark NO_SESSION = new Remark("no_session", "この日には開かれないか、日時が分かりません。");
  static final Remark TIMETABLE_MISSING = new Remark("timetable_missing", "この日のバス・電車の時刻表がありません。");
  static final Remark TIME_UNKNOWN = new Remark("time_unknown", "始まる時刻が分からないので、行き方を調べられません。");
  static final Remark NO_RIDE_BACK = new Remark("no_way_back", "帰りのバス・電車がありません。");
  static final Remark NO_RIDE_THERE = new Remark("no_way_there", "間に合うバス・電車がありません。");
  static final Remark NO_RIDE = new Remark("no_way", "行きも帰りも、使えるバス・電車がありません。");
  static final Remark NO_WAY = new Remark("no_way", "この行き方では行けません。");
  static final Remark NO_WAY_BACK = new Remark("no_way_back", "帰る方法がありません。");

  static final Remark TIMETABLE_PARTLY = new Remark("timetable_partly", "一部のバス・電車は、この日の時刻表がありません。");
  static final Remark DATE_PAST = new Remark("date_past", "もう過ぎた日です。");
  static final Remark TOO_LONG = new Remark("too_long", "この時間の長さでは行けません。");

  private Remarks() {}

  /** What is missing of the timetables of a date. */
  static Optional<Remark> ofTimetables(Network network, LocalDate date) {
    long covering = network.feeds().stream().filter(feed -> feed.covers(date)).count();
    if (covering == 0) {
      return Optional.of(TIMETABLE_MISSING);
    }
    return covering < network.feeds().size() ? Optional.of(TIMETABLE_PARTLY) : Optional.empty();
  }

  /** Of many visits: what is said of none when there is a way to one of them. */
  static List<Remark> ofAll(List<Remark> remarks, List<Option> options) {
    return options.isEmpty() ? remarks.stream().distinct().limit(1).toList() : List.of();
  }

  /** Of the way home. */
  static Remark noWayBack(Mode mode) {
    return mode == Mode.TRANSIT ? NO_RIDE_BACK : NO_WAY_BACK;
  }
}

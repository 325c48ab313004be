package jp.tsunagi.importer.timetable;

import java.util.Locale;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What can be said about a feed: an error keeps it out of service, a warning is for somebody to
 * look at. {@code docs/transport.md} lists them, guarded by a test.
 */
public enum FeedRule {
  NOT_A_FEED(Severity.ERROR, "GTFSのファイルではない", "GTFS（stops.txt、stop_times.txt などを含むzip）を渡してください"),
  FILE_MISSING(Severity.ERROR, "必要なファイルがない", "事業者に、欠けているファイルを含むデータを求めてください"),
  VALUE_UNREADABLE(Severity.ERROR, "行を読めない", "その行を直してください"),
  TEXT_UNREADABLE(Severity.ERROR, "文字コードを読めない", "UTF-8 で保存し直してください"),
  ZONE_UNREADABLE(
      Severity.ERROR, "区域の形を読めない", "locations.geojson を、始点と終点が同じ Polygon か MultiPolygon に直してください"),
  NO_TRIPS(Severity.ERROR, "便が1本もない", "中身のあるデータか確かめてください"),
  STOP_WITHOUT_PLACE(Severity.ERROR, "停留所の緯度・経度がない、0、またはありえない値", "stops.txt の緯度・経度を直してください"),
  STOP_UNKNOWN(
      Severity.ERROR, "便の停留所が stops.txt にない", "stops.txt に停留所を足すか、stop_times.txt の停留所を直してください"),
  TIME_GOES_BACK(
      Severity.ERROR, "便の時刻が前に戻る", "stop_times.txt の時刻か順番を直してください。夜0時を過ぎる便は 24:10 のように書きます"),
  TIME_MISSING(Severity.ERROR, "始発か終着の時刻がない", "stop_times.txt に時刻を入れてください"),
  FEED_EXPIRED(Severity.ERROR, "有効期限が切れている", "新しいデータを事業者から受け取ってください"),
  FEED_ENDS_SOON(Severity.WARNING, "有効期限が30日以内", "次のデータを用意してください"),
  FEED_NOT_YET_VALID(Severity.WARNING, "有効期間がまだ始まっていない", "それまでは今日の時刻表として使えません"),
  STOP_OUTSIDE_JAPAN(Severity.WARNING, "停留所が日本の外にある", "緯度と経度が逆でないか確かめてください"),
  OTHER_TIME_ZONE(Severity.WARNING, "時間帯が Asia/Tokyo でない", "時刻はそのまま日本の時刻として読みます"),
  TRIP_TOO_SHORT(Severity.WARNING, "停留所が1つ以下の便がある", "その便は使いません"),
  SERVICE_UNKNOWN(
      Severity.WARNING, "運行日のない便がある", "calendar.txt か calendar_dates.txt に運行日を入れてください。その便は使いません"),
  SERVICE_NEVER_RUNS(
      Severity.WARNING, "1日も走らない便がある", "calendar.txt の開始日・終了日・曜日を確かめてください。その便は使いません"),
  FREQUENCY_UNUSABLE(Severity.WARNING, "間隔で走る便の間隔か時間が正しくない", "間隔は1秒以上、終わりは始まりより後にしてください。その行は使いません"),
  FREQUENCY_INEXACT(Severity.WARNING, "間隔だけで時刻のない便がある", "始発から間隔どおりに走るものとして読みます"),
  ZONE_UNUSABLE(
      Severity.WARNING, "乗るだけ、降りるだけ、または時間帯のない区域がある", "区域の中か、区域から区域への移動だけを案内するので、その区域は使いません"),
  ZONE_MENDED(
      Severity.WARNING, "区域の線が交わっている", "囲まれたところ全部を区域とします。地図で確かめて、locations.geojson を直してください"),
  TRIP_IN_PARTS(Severity.WARNING, "区域や停留所の組にも止まる便がある", "時刻のある停留所が2つ以上あれば、その間の便としてだけ使います"),
  FARE_NOT_READ(Severity.WARNING, "読めない運賃がある", "円でない運賃と、通過する区間で決まる運賃は使いません");

  private final Severity severity;
  private final String title;
  private final String remedy;

  FeedRule(Severity severity, String title, String remedy) {
    this.severity = severity;
    this.title = title;
    this.remedy = remedy;
  }

  /** In lower case, as in the list of notices. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Severity severity() {
    return severity;
  }

  public String title() {
    return title;
  }

  public String remedy() {
    return remedy;
  }

  /**
   * What is said about a feed.
   *
   * @param file of the feed, null for the feed as a whole
   * @param what was found, a sentence without its full stop
   */
  Notice notice(@Nullable String file, String what) {
    return new Notice(code(), severity, file, null, what + "。" + remedy + "。");
  }
}

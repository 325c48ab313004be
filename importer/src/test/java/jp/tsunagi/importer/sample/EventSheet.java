package jp.tsunagi.importer.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Dated events in the public layout イベント一覧, in every spelling of a date. */
final class EventSheet {
  static final String FILE = "events.csv";
  static final int ROWS = 70;

  private static final List<String> HEADER =
      List.of(
          "都道府県コード又は市区町村コード",
          "NO",
          "都道府県名",
          "市区町村名",
          "イベント名",
          "イベント名_カナ",
          "イベント名_英語",
          "開始日",
          "終了日",
          "開始時間",
          "終了時間",
          "開始日時特記事項",
          "説明",
          "料金(基本)",
          "料金(詳細)",
          "連絡先名称",
          "連絡先電話番号",
          "連絡先内線番号",
          "主催者",
          "場所名称",
          "住所",
          "方書",
          "緯度",
          "経度",
          "アクセス方法",
          "駐車場情報",
          "定員",
          "参加申込終了日",
          "参加申込終了時間",
          "参加申込方法",
          "URL",
          "備考");

  /** An event's own columns, as the sheet writes them. */
  private record Event(
      Draft draft, String from, String to, String start, String end, String host, String closing) {}

  private final Drafts drafts;
  private final Chance chance;

  EventSheet(Drafts drafts) {
    this.drafts = drafts;
    this.chance = drafts.chance;
  }

  SheetFile write() {
    List<Event> rows = new ArrayList<>();
    Content.read("events.txt", 10).forEach(cells -> rows.add(written(cells)));
    rows.add(20, refused("おおやアート村 石の彫刻体験", "令和8年11月31日", "", "date does not exist"));
    rows.add(48, refused("冬のコーラス交流会", "2027-02-30", "", "date does not exist"));
    rows.add(33, refused("針金アート年末講座", "2026-12-20", "2026-12-02", "ends before it starts"));
    rows.add(60, refused("", "2027-03-05", "", "no name"));
    return layOut(rows);
  }

  private Event written(List<String> cells) {
    LocalDate date = LocalDate.parse(cells.get(0));
    Draft draft = drafts.draft(cells.get(3), cells.get(5), cells.get(6));
    draft.reading = cells.get(4);
    draft.cost = cells.get(7);
    draft.description = cells.get(9);
    LocalDate last = lastDay(draft.name, date);
    boolean tellsEnd = !chance.percent(12);
    Hours hours = Hours.of(cells.get(1), cells.get(2));
    String span = last.equals(date) ? date.toString() : date + "/" + last;
    draft.schedule =
        new Schedule(
            "", span + " " + hours.startText() + "-" + (tellsEnd ? hours.endText() : ""), false);
    String to = last.equals(date) ? chance.of("", "", spell(date)) : last.toString();
    String closing = chance.percent(30) ? drafts.dates.spell(date.minusDays(5)) : "";
    if (draft.place.exact() && chance.percent(45)) {
      Coordinates.right(draft);
    }
    return new Event(
        draft,
        from(draft.name, date),
        to,
        time(hours.start()),
        tellsEnd ? time(hours.end()) : "",
        cells.get(8),
        closing);
  }

  private static LocalDate lastDay(String name, LocalDate first) {
    return switch (name) {
      case "木彫フォークアート作品展" -> LocalDate.of(2026, 11, 8);
      case "針金アートとガラクタ工作展" -> first.plusDays(1);
      case "つるし雛展" -> LocalDate.of(2027, 3, 3);
      default -> first;
    };
  }

  /** Two of them tell a weekday that contradicts the date. */
  private String from(String name, LocalDate date) {
    return switch (name) {
      case "おおやアート村 みんなのコンサート" -> "11月28日(日)";
      case "新春かるたと昔遊び" -> "令和9年1月10日（土）";
      default -> spell(date);
    };
  }

  private String spell(LocalDate date) {
    return chance.percent(22) ? drafts.dates.withoutYear(date) : drafts.dates.spell(date);
  }

  private String time(int minutes) {
    return switch (chance.below(10)) {
      case 0 -> Hours.clock(minutes, "：");
      case 1 -> Hours.wide(Hours.clock(minutes, "："));
      case 2 -> Hours.halfDay(minutes, "半");
      case 3 -> Hours.kanji(minutes);
      case 4 -> chance.percent(30) ? fraction(minutes) : Hours.clock(minutes, ":");
      default -> Hours.clock(minutes, ":");
    };
  }

  /** As a spreadsheet stores it: 0.5625 is 13:30. */
  private static String fraction(int minutes) {
    return java.math.BigDecimal.valueOf(minutes)
        .divide(java.math.BigDecimal.valueOf(1440), 10, java.math.RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private Event refused(String name, String from, String to, String why) {
    Draft draft = drafts.draft(name, "", name.startsWith("おおや") ? "おおやアート村@大屋町加保" : "養父公民館");
    draft.description = "詳しくはお問い合わせください。";
    draft.cost = "無料";
    draft.quarantine = why;
    return new Event(draft, from, to, "10:00", "12:00", "公民館利用者の会", "");
  }

  private SheetFile layOut(List<Event> events) {
    CsvText text = new CsvText();
    List<Expected> expected = new ArrayList<>();
    text.add(HEADER);
    int number = 0;
    for (Event event : events) {
      expected.add(new Expected(FILE, text.add(cells(event, ++number)), event.draft()));
    }
    return new SheetFile(
        FILE, text.bytes(",", "\n", java.nio.charset.StandardCharsets.UTF_8), expected);
  }

  private List<String> cells(Event event, int number) {
    Draft d = event.draft();
    return List.of(
        "282227",
        String.valueOf(number),
        "兵庫県",
        "養父市",
        d.name,
        d.reading,
        "",
        event.from(),
        event.to(),
        event.start(),
        event.end(),
        chance.of("", "", "", "雨天中止", "開場は30分前", "小雨決行", "受付は15分前から"),
        d.description,
        basic(d.cost),
        d.cost.matches("無料|") ? "" : d.cost,
        event.host(),
        d.phone,
        "",
        event.host(),
        d.place.venue().isEmpty() ? "" : d.place.venue(),
        d.addressWords,
        d.venueWords.contains("ロビー") ? "1階ロビー" : "",
        d.lat,
        d.lon,
        "",
        chance.of("あり", "10台", "", "あり（無料）", "乗り合わせでお願いします"),
        d.capacity,
        event.closing(),
        event.closing().isEmpty() ? "" : "17:00",
        d.booking,
        "",
        chance.of("サンプルデータ", "サンプルデータ", "サンプルデータ。車いす席あり", "サンプルデータ。初めての方歓迎"));
  }

  /** The layout wants a bare number here. */
  private static String basic(String cost) {
    if (cost.startsWith("無料") || cost.startsWith("入場無料")) {
      return "0";
    }
    java.util.regex.Matcher yen = java.util.regex.Pattern.compile("[\\d,]+(?=円)").matcher(cost);
    return yen.find() ? yen.group().replace(",", "") : "";
  }
}

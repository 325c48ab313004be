package jp.tsunagi.importer.sample;

import java.util.ArrayList;
import java.util.List;

/** Farm teachers, allotments, flower beds: a workbook with real dates, times, merges, furigana. */
final class FarmingSheet {
  static final String FILE = "farming.xlsx";
  static final int ROWS = 45;

  private static final List<String> HEADER =
      List.of(
          "No", "種別", "名称", "内容", "場所", "所在地", "緯度", "経度", "期間", "曜日", "開始", "終了", "料金", "募集",
          "申込み", "送迎", "設備", "問合せ先", "電話", "確認日", "備考");

  /** A draft and the columns only this sheet has. */
  private record Row(Draft draft, String period, String days, int start, int end) {}

  private final Drafts drafts;
  private final Chance chance;

  FarmingSheet(Drafts drafts) {
    this.drafts = drafts;
    this.chance = drafts.chance;
  }

  SheetFile write() {
    List<Row> rows = new ArrayList<>();
    Content.read("farming.txt", 12).forEach(cells -> rows.add(written(cells)));
    Draft nameless = drafts.draft("", "nature-allotment", "区公民館@大薮");
    nameless.kind = "市民農園";
    nameless.description = "（開設準備中）";
    nameless.quarantine = "no name";
    rows.add(25, new Row(nameless, "通年", "", 0, 0));
    return layOut(rows);
  }

  private Row written(List<String> cells) {
    Draft draft = drafts.draft(cells.get(1), cells.get(3), cells.get(4));
    draft.kind = cells.get(0);
    draft.reading = cells.get(2);
    draft.cost = cells.get(9);
    draft.capacity = cells.get(10);
    draft.description = cells.get(11);
    if (!draft.place.exact()) {
      draft.venueWords = chance.of("現地", "現地の畑", "", "区の公民館前");
    } else if (chance.percent(45)) {
      Coordinates.right(draft);
    }
    String days = cells.get(6);
    boolean irregular = days.matches("要問合せ|農.期のみ|期間中.*");
    draft.schedule = new Schedule(days, irregular ? "" : "?", true);
    draft.contact = contact(draft.kind);
    if (draft.kind.equals("市民農園")) {
      draft.booking = chance.of("要申込", "随時受付", "電話で申込み", "空き区画があれば随時", "毎年2月に募集");
    }
    return new Row(draft, cells.get(5), days, minutes(cells.get(7)), minutes(cells.get(8)));
  }

  private String contact(String kind) {
    return switch (kind) {
      case "畑の先生", "短い仕事" -> chance.of("シルバー人材センター（サンプル）", "農業指導員", "畑の先生 世話役");
      case "市民農園" -> chance.of("農政担当", "区長", "農園管理組合");
      default -> chance.of("代表", "世話役", "花の会 代表", "事務局");
    };
  }

  private static int minutes(String time) {
    return time.isEmpty() ? 0 : Hours.of(time, time).start();
  }

  private SheetFile layOut(List<Row> rows) {
    XlsxFile file = new XlsxFile("農と緑");
    List<Expected> expected = new ArrayList<>();
    file.add(List.of(XlsxCell.heading("畑の先生・市民農園・花と緑のボランティア一覧（サンプルデータ）")));
    file.merge(0, 1, HEADER.size() - 1, 1);
    file.add(List.of());
    file.add(HEADER.stream().map(XlsxCell::heading).toList());
    String kind = "";
    int kindRow = 0;
    int number = 0;
    for (Row row : rows) {
      boolean same = row.draft().kind.equals(kind);
      int at = file.add(cells(row, ++number, same));
      if (!same) {
        file.merge(1, Math.max(kindRow, 1), 1, Math.max(at - 1, 1));
        kind = row.draft().kind;
        kindRow = at;
      }
      expected.add(new Expected(FILE, at, row.draft()));
    }
    file.merge(1, kindRow, 1, file.addedRows());
    file.add(List.of());
    file.add(List.of(XlsxCell.text("計"), XlsxCell.text(""), XlsxCell.text(number + "件")));
    return new SheetFile(FILE, file.bytes(), expected);
  }

  private List<XlsxCell> cells(Row row, int number, boolean sameKind) {
    Draft d = row.draft();
    List<XlsxCell> cells = new ArrayList<>();
    cells.add(XlsxCell.number(number));
    cells.add(XlsxCell.text(sameKind ? "" : d.kind));
    cells.add(XlsxCell.furigana(d.name, d.name.isEmpty() ? "" : d.reading));
    cells.add(XlsxCell.text(d.description));
    cells.add(XlsxCell.text(d.venueWords));
    cells.add(XlsxCell.text(d.addressWords));
    cells.add(XlsxCell.decimal(d.lat));
    cells.add(XlsxCell.decimal(d.lon));
    cells.add(XlsxCell.text(row.period()));
    cells.add(XlsxCell.text(row.days()));
    cells.add(time(row.start()));
    cells.add(time(row.end()));
    cells.add(XlsxCell.text(d.cost));
    cells.add(XlsxCell.text(d.capacity.equals("-") ? "―" : d.capacity));
    cells.add(XlsxCell.text(d.booking));
    cells.add(XlsxCell.text(d.pickup));
    cells.add(XlsxCell.text(d.access));
    cells.add(XlsxCell.text(d.contact));
    cells.add(phone(d));
    cells.add(
        chance.percent(75) ? XlsxCell.date(drafts.dates.verified()) : XlsxCell.text(d.verified));
    cells.add(XlsxCell.text(d.remarks));
    return cells;
  }

  private XlsxCell time(int minutes) {
    if (minutes == 0) {
      return XlsxCell.text("");
    }
    return chance.percent(85) ? XlsxCell.time(minutes) : XlsxCell.text(Hours.halfDay(minutes, "半"));
  }

  /** A few as numbers, so that the leading 0 is lost. */
  private XlsxCell phone(Draft d) {
    if (d.pair.isEmpty() && chance.percent(8)) {
      return XlsxCell.number(Long.parseLong(drafts.phones.landline().replace("-", "")));
    }
    return XlsxCell.text(d.phone);
  }
}

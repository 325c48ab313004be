package jp.tsunagi.importer.sample;

import java.util.ArrayList;
import java.util.List;

/** Volunteer and support groups: a workbook whose header takes two rows of merged cells. */
final class GroupSheet {
  static final String FILE = "groups.xlsx";
  static final int ROWS = 58;

  private static final List<String> UPPER =
      List.of(
          "No.", "団体名", "ふりがな", "活動分野", "活動内容", "活動日", "活動場所", "", "連絡先", "", "", "", "利用・参加", "",
          "", "", "会員数", "更新日", "備考");
  private static final List<String> LOWER =
      List.of(
          "", "", "", "", "", "", "会場", "住所", "担当", "電話", "FAX", "メール", "対象", "費用", "申込み", "送迎", "",
          "", "");

  private final Drafts drafts;
  private final Chance chance;

  GroupSheet(Drafts drafts) {
    this.drafts = drafts;
    this.chance = drafts.chance;
  }

  SheetFile write() {
    List<Draft> rows = new ArrayList<>();
    Content.read("groups.txt", 9).forEach(cells -> rows.add(written(cells)));
    Draft vague = drafts.draft("二十日会", "", "区公民館@大屋町夏梅");
    vague.reading = "はつかかい";
    vague.kind = "その他";
    vague.remarks = "";
    vague.quarantine = "category cannot be told";
    drafts.schedule(vague, "=毎月20日");
    rows.add(34, vague);
    return layOut(rows);
  }

  private Draft written(List<String> cells) {
    Draft draft = drafts.draft(cells.get(0), cells.get(3), cells.get(4));
    draft.reading = cells.get(1);
    draft.kind = cells.get(2);
    drafts.schedule(draft, cells.get(5));
    draft.cost = cells.get(6);
    draft.audience = cells.get(7);
    draft.description = cells.get(8);
    draft.contact = chance.of("代表", "事務局", "世話役", "社会福祉協議会職員（サンプル）", "会長", "コーディネーター");
    draft.mail = chance.percent(30) ? "group" + (100 + chance.below(900)) + "@example.jp" : "";
    return draft;
  }

  private SheetFile layOut(List<Draft> rows) {
    XlsxFile file = new XlsxFile("団体");
    List<Expected> expected = new ArrayList<>();
    file.add(List.of(XlsxCell.heading("ボランティア・支え合い団体名簿　令和８年度（サンプルデータ）")));
    file.merge(0, 1, UPPER.size() - 1, 1);
    file.add(UPPER.stream().map(XlsxCell::heading).toList());
    file.add(LOWER.stream().map(XlsxCell::heading).toList());
    mergeHeader(file);
    Dittos dittos = new Dittos(chance);
    int number = 0;
    for (Draft draft : rows) {
      List<String> cells = dittos.apply(cells(draft), List.of(2, 5, 6));
      expected.add(new Expected(FILE, file.add(typed(cells, draft, ++number)), draft));
    }
    file.add(List.of(XlsxCell.text("合計"), XlsxCell.text(number + "団体")));
    file.add(List.of());
    file.add(List.of(XlsxCell.text("※サンプルデータです。実在の団体ではありません。")));
    return new SheetFile(FILE, file.bytes(), expected);
  }

  private static void mergeHeader(XlsxFile file) {
    for (int column = 0; column < UPPER.size(); column++) {
      if (LOWER.get(column).isEmpty()) {
        file.merge(column, 2, column, 3);
      }
    }
    file.merge(6, 2, 7, 2);
    file.merge(8, 2, 11, 2);
    file.merge(12, 2, 15, 2);
  }

  private List<String> cells(Draft d) {
    return List.of(
        d.name,
        d.reading,
        d.kind,
        d.description,
        d.schedule.words(),
        d.venueWords,
        d.addressWords,
        d.contact,
        d.phone,
        chance.percent(15) ? drafts.phones.landline() : "",
        d.mail,
        d.audience,
        d.cost,
        d.booking,
        d.pickup,
        chance.percent(70) ? 4 + chance.below(30) + "名" : "",
        d.verified,
        d.remarks);
  }

  private List<XlsxCell> typed(List<String> cells, Draft d, int number) {
    List<XlsxCell> typed = new ArrayList<>();
    typed.add(XlsxCell.number(number));
    cells.forEach(cell -> typed.add(XlsxCell.text(cell)));
    typed.set(1, XlsxCell.furigana(d.name, chance.percent(40) ? d.reading : ""));
    if (chance.percent(50)) {
      typed.set(17, XlsxCell.date(drafts.dates.verified()));
    }
    return typed;
  }
}

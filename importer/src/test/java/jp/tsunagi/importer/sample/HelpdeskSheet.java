package jp.tsunagi.importer.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Help desks and link workers: tabs, longitude before latitude, some reached by phone only. */
final class HelpdeskSheet {
  static final String FILE = "helpdesks.tsv";
  static final int ROWS = 45;

  private static final List<String> HEADER =
      List.of(
          "窓口名称", "対応内容", "相談できる方", "受付日時", "場所", "所在", "経度", "緯度", "電話", "ＦＡＸ", "メールアドレス", "相談料",
          "予約", "訪問", "担当", "確認年月日", "備考");

  private final Drafts drafts;
  private final Chance chance;

  HelpdeskSheet(Drafts drafts) {
    this.drafts = drafts;
    this.chance = drafts.chance;
  }

  SheetFile write() {
    List<Draft> rows = new ArrayList<>();
    Content.read("helpdesks.txt", 9).forEach(cells -> rows.add(written(cells)));
    Draft unreachable = drafts.draft("外国人住民の相談窓口（準備中）", "learning-language", "-");
    unreachable.description = "多文化の暮らしの相談。開設日は未定です。";
    unreachable.phone = "";
    unreachable.contact = "";
    unreachable.audience = "";
    unreachable.booking = "";
    unreachable.remarks = "";
    unreachable.quarantine = "neither place nor contact";
    rows.add(36, unreachable);
    return layOut(rows);
  }

  private Draft written(List<String> cells) {
    boolean cityHall = cells.get(5).equals("@八鹿町八鹿1675");
    Draft draft = drafts.draft(cells.get(0), cells.get(1), cityHall ? "八鹿老人福祉センター" : cells.get(5));
    if (cityHall) {
      draft.venueWords = chance.of("市役所本庁舎1階", "市役所　本庁　１階窓口", "市役所（本庁）");
      draft.addressWords =
          drafts.addresses.spell(new Place("", draft.place.address(), "八鹿", "", null));
    }
    draft.description = cells.get(2);
    draft.audience = cells.get(3);
    draft.cost = cells.get(6);
    draft.booking = cells.get(7);
    draft.contact = cells.get(8);
    drafts.schedule(draft, "=" + cells.get(4));
    if (cells.get(4).equals("要問合せ")) {
      draft.schedule = new Schedule(cells.get(4), "", true);
    }
    if (draft.place.exact() && chance.percent(35)) {
      Coordinates.right(draft);
    }
    if (draft.pair.isEmpty()) {
      draft.phone = drafts.phones.cell(drafts.phones.landline());
    }
    draft.mail = chance.percent(35) ? "soudan" + (10 + chance.below(90)) + "@example.jp" : "";
    draft.remarks = chance.of("", "", "サンプル", "訪問もします", "匿名でも相談できます", "秘密は守ります", "手話・筆談で対応できます");
    return draft;
  }

  private SheetFile layOut(List<Draft> rows) {
    CsvText text = new CsvText();
    List<Expected> expected = new ArrayList<>();
    text.add(List.of("相談窓口・リンクワーカー一覧（サンプルデータ）"));
    text.add(HEADER);
    for (Draft draft : rows) {
      expected.add(new Expected(FILE, text.add(cells(draft)), draft));
    }
    text.addBlank(HEADER.size());
    List<String> total = new ArrayList<>(Collections.nCopies(HEADER.size(), ""));
    total.set(0, "計　" + rows.size() + "窓口");
    text.add(total);
    return new SheetFile(FILE, text.bytes("\t", "\n", StandardCharsets.UTF_8), expected);
  }

  private List<String> cells(Draft d) {
    return List.of(
        d.name,
        d.description,
        d.audience,
        d.schedule.words(),
        d.venueWords,
        d.addressWords,
        d.lon,
        d.lat,
        d.phone,
        chance.percent(20) ? drafts.phones.landline() : "",
        d.mail,
        d.cost,
        d.booking,
        chance.of("可", "不可", "", "要相談", "○"),
        d.contact,
        d.verified,
        d.remarks);
  }
}

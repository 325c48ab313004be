package jp.tsunagi.importer.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Salons and gathering places: CP932, CRLF, a title line, dittos, blank rows and a total. */
final class SalonSheet {
  static final String FILE = "salons.csv";
  static final int ROWS = 250;

  private static final List<String> HEADER =
      List.of(
          "No.",
          "地域",
          "区分",
          "サロン名",
          "内容",
          "開催日時",
          "開催場所",
          "住所",
          "緯度",
          "経度",
          "参加費",
          "対象",
          "申込",
          "送迎",
          "設備・バリアフリー",
          "問い合わせ先",
          "電話番号",
          "最終確認日",
          "備考");
  private static final List<String> TOWNS = List.of("八鹿", "養父", "大屋", "関宮", "");

  private final Drafts drafts;
  private final Chance chance;

  SalonSheet(Drafts drafts) {
    this.drafts = drafts;
    this.chance = drafts.chance;
  }

  SheetFile write() {
    List<Draft> rows = new ArrayList<>();
    Content.read("salons.txt", 8).forEach(cells -> rows.add(written(cells)));
    rows.addAll(new HamletSalons(drafts).make(ROWS - rows.size() - 3));
    rows.addAll(refused());
    locate(rows);
    rows.sort(
        Comparator.<Draft>comparingInt(d -> TOWNS.indexOf(d.place.town()))
            .thenComparing(d -> d.place.oaza())
            .thenComparing(d -> d.place.venue()));
    return layOut(rows);
  }

  private Draft written(List<String> cells) {
    Draft draft = drafts.draft(cells.get(0), cells.get(2), cells.get(3));
    draft.kind = cells.get(1);
    drafts.schedule(draft, cells.get(4));
    draft.cost = cells.get(5);
    draft.description = cells.get(6);
    draft.remarks = cells.get(7).isEmpty() ? draft.remarks : cells.get(7);
    return draft;
  }

  private List<Draft> refused() {
    Draft nameless = drafts.draft("", "gathering-salon", "養父公民館");
    nameless.kind = "サロン";
    nameless.description = "（新しいサロン。名称は総会で決定予定）";
    nameless.quarantine = "no name";
    drafts.schedule(nameless, "n");

    Draft faraway = drafts.draft("ふれあいサロン 遠足の会", "gathering-salon", "-");
    faraway.kind = "サロン";
    faraway.description = "お茶とおしゃべり。会場は毎回変わります。";
    faraway.venueWords = "（会場未定）";
    faraway.lat = "36.2048";
    faraway.lon = "138.2529";
    faraway.coordinates = "outside";
    faraway.quarantine = "coordinates outside the municipality and no address";
    drafts.schedule(faraway, "n");

    Draft vague = drafts.draft("すみれグループ", "", "小佐ふれあい倶楽部");
    vague.kind = "その他";
    vague.description = "詳細は世話役まで";
    vague.remarks = "";
    vague.quarantine = "category cannot be told";
    drafts.schedule(vague, "n");
    return List.of(nameless, faraway, vague);
  }

  /** Two fifths of the known venues have coordinates; a few of those are wrong. */
  private void locate(List<Draft> rows) {
    List<Draft> known = new ArrayList<>(rows.stream().filter(d -> d.place.exact()).toList());
    for (int i = known.size() - 1; i > 0; i--) {
      Collections.swap(known, i, chance.below(i + 1));
    }
    int some = known.size() * 2 / 5;
    for (int i = 0; i < some; i++) {
      Draft draft = known.get(i);
      if (i < 13 && draft.addressWords.isEmpty()) {
        draft.addressWords = draft.place.address();
      }
      if (i < 5) {
        Coordinates.oldDatum(draft);
        draft.remarks = i < 2 ? "座標は旧測地系（日本測地系）" : draft.remarks;
      } else if (i < 9) {
        Coordinates.swapped(draft);
      } else if (i < 13) {
        Coordinates.zero(draft);
      } else {
        Coordinates.right(draft);
      }
    }
  }

  private SheetFile layOut(List<Draft> rows) {
    CsvText text = new CsvText();
    List<Expected> expected = new ArrayList<>();
    text.add(List.of("令和8年度　養父市サロン・通いの場一覧（サンプルデータ：実在の活動ではありません）"));
    text.add(HEADER);
    Dittos dittos = new Dittos(chance);
    String town = "八鹿";
    int number = 0;
    Draft before = new Draft();
    for (Draft draft : rows) {
      if (draft.place.equals(before.place) && draft.pair.isEmpty() && draft.lat.isEmpty()) {
        draft.addressWords = before.addressWords;
        draft.venueWords = before.venueWords;
      }
      before = draft;
      if (!draft.place.town().equals(town)) {
        town = draft.place.town();
        text.addBlank(HEADER.size());
        dittos.blankRow();
      }
      List<String> cells = dittos.apply(cells(draft, ++number), List.of(1, 2, 6, 7));
      expected.add(new Expected(FILE, text.add(cells), draft));
    }
    text.addBlank(HEADER.size());
    List<String> total = new ArrayList<>(Collections.nCopies(HEADER.size(), ""));
    total.set(0, "合計");
    total.set(3, number + "か所");
    text.add(total);
    return new SheetFile(FILE, text.bytes(",", "\r\n", CsvText.CP932), expected);
  }

  private List<String> cells(Draft d, int number) {
    String shown = chance.percent(4) ? Hours.wide(String.valueOf(number)) : String.valueOf(number);
    String name = chance.percent(5) ? d.name.replace(' ', '　') : d.name;
    return List.of(
        shown,
        d.place.town(),
        d.kind,
        name,
        d.description,
        d.schedule.words(),
        d.venueWords,
        d.addressWords,
        d.lat,
        d.lon,
        d.cost,
        d.audience,
        d.booking,
        d.pickup,
        d.access,
        d.contact,
        d.phone,
        d.verified,
        d.remarks);
  }
}

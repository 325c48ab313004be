package jp.tsunagi.importer.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Circles and courses of the community halls: UTF-8 with BOM, no coordinates, many line breaks. */
final class CircleSheet {
  static final String FILE = "circles.csv";
  static final int ROWS = 130;

  private static final List<String> HEADER =
      List.of(
          "地区",
          "サークル・講座名",
          "ジャンル",
          "活動日・時間",
          "会場",
          "所在地",
          "会費",
          "定員",
          "対象者",
          "申込方法",
          "代表者・連絡先",
          "ＴＥＬ",
          "E-mail",
          "初めての方",
          "更新日",
          "ひとこと");

  private final Drafts drafts;
  private final Chance chance;

  CircleSheet(Drafts drafts) {
    this.drafts = drafts;
    this.chance = drafts.chance;
  }

  SheetFile write() {
    List<Draft> rows = new ArrayList<>();
    Content.read("circles.txt", 7).forEach(cells -> rows.add(written(cells)));
    rows.add(40, nameless());
    rows.add(77, elsewhere());
    rows.add(vague());
    return layOut(rows);
  }

  private Draft written(List<String> cells) {
    Draft draft = drafts.draft(cells.get(0), cells.get(2), cells.get(3));
    draft.kind = cells.get(1);
    drafts.schedule(draft, cells.get(4));
    draft.cost = cells.get(5);
    draft.description = cells.get(6);
    draft.audience =
        chance.of("どなたでも", "市内在住・在勤の方", "18歳以上", "どなたでも", "60歳以上", "初心者", "", "大人ならどなたでも");
    draft.contact = chance.of("サークル代表", "代表", "会計係", "世話人", "公民館受付", "講師", "連絡係");
    draft.mail = chance.percent(20) ? "circle" + (10 + chance.below(90)) + "@example.jp" : "";
    return draft;
  }

  private Draft nameless() {
    Draft draft = drafts.draft("", "culture-music", "関宮公民館");
    draft.kind = "音楽";
    drafts.schedule(draft, "n");
    draft.description = "（名称変更の届け出待ち）";
    draft.quarantine = "no name";
    return draft;
  }

  private Draft elsewhere() {
    Draft draft = drafts.draft("卓球 和田山交流会", "exercise-sports", "-");
    draft.kind = "スポーツ";
    draft.venueWords = "市外の体育館（持ち回り）";
    draft.addressWords = "兵庫県朝来市和田山町";
    drafts.schedule(draft, "n");
    draft.description = "となりの市の会と月に一度の交流試合。";
    draft.quarantine = "address in another municipality";
    return draft;
  }

  private Draft vague() {
    Draft draft = drafts.draft("二水クラブ", "", "養父公民館");
    draft.kind = "その他";
    drafts.schedule(draft, "=第2水曜 10:00〜12:00");
    draft.description = "会員募集中です。";
    draft.quarantine = "category cannot be told";
    return draft;
  }

  private SheetFile layOut(List<Draft> rows) {
    CsvText text = new CsvText();
    List<Expected> expected = new ArrayList<>();
    text.add(List.of("公民館・市民センター　サークル・講座一覧（サンプル）", "", "", "令和8年4月　生涯学習担当"));
    text.add(HEADER);
    Dittos dittos = new Dittos(chance);
    for (Draft draft : rows) {
      if (text.addedRows() == 60 || text.addedRows() == 101) {
        text.addBlank(HEADER.size());
        dittos.blankRow();
      }
      List<String> cells = dittos.apply(cells(draft), List.of(0, 2, 4, 5));
      expected.add(new Expected(FILE, text.add(cells), draft));
    }
    List<String> total = new ArrayList<>(Collections.nCopies(HEADER.size(), ""));
    total.set(0, "合計");
    total.set(1, rows.size() + "団体");
    text.add(total);
    return new SheetFile(FILE, text.bytesWithBom("\r\n"), expected);
  }

  private List<String> cells(Draft d) {
    String kind = chance.percent(8) && d.quarantine.isEmpty() ? "" : d.kind;
    String name = chance.percent(6) ? d.name.replaceFirst(" ", "\n") : d.name;
    return List.of(
        d.place.town(),
        name,
        kind,
        d.schedule.words(),
        d.venueWords,
        d.addressWords,
        d.cost,
        d.capacity,
        d.audience,
        d.booking,
        d.contact,
        d.phone,
        d.mail,
        chance.of("歓迎", "歓迎", "○", "見学可", "要相談", ""),
        d.verified,
        d.description);
  }
}

package jp.tsunagi.api.learning;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.learning.Figures.Row;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.database.LearningRepository;
import jp.tsunagi.core.database.LearningRepository.Change;
import jp.tsunagi.core.database.LearningRepository.Part;
import jp.tsunagi.core.database.LearningRepository.StepCount;
import jp.tsunagi.core.database.LinkWorkerRepository;
import jp.tsunagi.core.statistics.CountTable;
import jp.tsunagi.core.statistics.CountTable.Cell;
import org.jspecify.annotations.Nullable;

/** Makes the tables of the dashboard, in the words of the people who read them. */
final class Learning {

  private static final Map<String, String> STEPS =
      words(
          "opened", "支援を始めた",
          "contacted", "連絡した",
          "listened", "話を聞いた",
          "introduced", "紹介した",
          "attended", "はじめて参加した",
          "still_after_1_month", "1か月後も続いている",
          "still_after_3_months", "3か月後も続いている",
          "still_after_6_months", "6か月後も続いている",
          "stopped", "やめた");
  private static final Map<String, String> AXES =
      words(
          "body", "からだ",
          "mind", "こころ",
          "people", "人とのつながり",
          "joy", "楽しみ・役割",
          "living", "くらし",
          "place", "地域での安心");
  private static final Map<String, String> ANSWERS =
      words("good", "ある", "fair", "少しある", "poor", "あまりない", "undisclosed", "答えたくない");

  /**
   * Ten cases are a full desk; classes tell the load and no count that others could be got from.
   */
  private static final int CASES_PER_CLASS = 5;

  private static final int CLASSES = 3;

  private final LearningRepository repository;
  private final LinkWorkerRepository workers;

  Learning(LearningRepository repository, LinkWorkerRepository workers) {
    this.repository = repository;
    this.workers = workers;
  }

  private static Map<String, String> words(String... pairs) {
    Map<String, String> words = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      words.put(pairs[i], pairs[i + 1]);
    }
    return words;
  }

  /** All tables. */
  List<Figures> tables(Part part, Catalog catalog) {
    return List.of(
        referrals(part),
        clinics(part),
        waiting(part),
        steps(part),
        wellbeing(part),
        friends(part),
        reach(part),
        gaps(part, catalog),
        load(),
        unused(part, catalog));
  }

  private Figures referrals(Part part) {
    Map<Cell, Long> counts = new HashMap<>();
    repository
        .referrals(part)
        .forEach(
            one ->
                counts.merge(new Cell(one.clinic(), month(one.month())), one.count(), Long::sum));
    List<String> months =
        part.first()
            .withDayOfMonth(1)
            .datesUntil(part.last().plusDays(1), Period.ofMonths(1))
            .map(Learning::month)
            .toList();
    List<String> clinics = counts.keySet().stream().map(Cell::row).distinct().sorted().toList();
    return Figures.of("referrals", "依頼の数（医療機関と月）", "医療機関", CountTable.of(clinics, months, counts));
  }

  private static String month(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月";
  }

  private Figures clinics(Part part) {
    LearningRepository.Clinics clinics = repository.clinics(part);
    return new Figures(
        "clinics",
        "参加している医療機関",
        List.of("医療機関", "数"),
        List.of(
            Row.of("参加している", clinics.participating()), Row.of("この年度に依頼があった", clinics.referring())));
  }

  /** Where cases are that came no farther. */
  private Figures waiting(Part part) {
    Map<Cell, Long> counts = new HashMap<>();
    for (StepCount step : repository.steps(part)) {
      counts.put(new Cell(word(STEPS, step.kind()), "件"), step.waiting());
    }
    return Figures.of(
        "waiting",
        "いま、どこで止まっているか（終わっていない支援）",
        "最後の経過",
        CountTable.of(List.copyOf(STEPS.values()), List.of("件"), counts));
  }

  private Figures steps(Part part) {
    Map<String, StepCount> steps = new HashMap<>();
    repository.steps(part).forEach(step -> steps.put(step.kind(), step));
    List<Row> rows = new ArrayList<>();
    STEPS.forEach(
        (kind, name) -> {
          StepCount step = steps.getOrDefault(kind, new StepCount(kind, 0, 0, 0));
          rows.add(
              Row.of(
                  name,
                  Figures.shown(step.reached()),
                  kind.equals("opened")
                      ? Figures.NOTHING
                      : Figures.shown(step.medianDays(), step.reached())));
        });
    return new Figures("steps", "経過ごとの人数と、そこまでの日数", List.of("経過", "人数", "前の経過からの日数（中央値）"), rows);
  }

  private Figures wellbeing(Part part) {
    Map<String, Change> changes = new HashMap<>();
    repository.wellbeing(part).forEach(change -> changes.put(change.axis(), change));
    List<Row> rows = new ArrayList<>();
    AXES.forEach(
        (axis, name) -> {
          Change change = changes.getOrDefault(axis, new Change(axis, 0, 0, 0));
          rows.add(
              Row.of(
                  name,
                  Figures.shown(change.people()),
                  Figures.shown(change.before(), change.people()),
                  Figures.shown(change.after(), change.people())));
        });
    return new Figures(
        "wellbeing", "くらしの輪の変化（2回以上答えた人の平均、0〜10）", List.of("項目", "人数", "はじめ", "いちばん新しい"), rows);
  }

  private Figures friends(Part part) {
    Map<Cell, Long> counts = new HashMap<>();
    repository
        .friends(part)
        .forEach(
            one ->
                counts.merge(
                    new Cell(word(ANSWERS, one.before()), word(ANSWERS, one.after())),
                    one.people(),
                    Long::sum));
    List<String> answers = List.copyOf(ANSWERS.values());
    return Figures.of(
        "friends", "話せる友人・知人の変化（行：はじめ、列：いちばん新しい）", "はじめ", CountTable.of(answers, answers, counts));
  }

  private Figures reach(Part part) {
    Map<Cell, Long> counts = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (LearningRepository.Reach one : repository.reach(part)) {
      String name = Objects.requireNonNullElse(one.name(), "（今はない資源）");
      names.add(name);
      counts.merge(new Cell(name, age(one.ageBand())), one.people(), Long::sum);
    }
    return Figures.of(
        "reach",
        "どの資源が、どの年代に届いたか（紹介・参加した人）",
        "資源",
        CountTable.of(names, counts.keySet().stream().map(Cell::column).sorted().toList(), counts));
  }

  private static String age(@Nullable Integer band) {
    return band == null ? "年代不明" : band == 0 ? "10歳未満" : band + "0代";
  }

  /** By town and kind: of a 大字 there are too few to tell. */
  private Figures gaps(Part part, Catalog catalog) {
    Map<Cell, Long> counts = new HashMap<>();
    for (LearningRepository.Gap gap : repository.gaps(part)) {
      Cell cell = new Cell(town(gap.area(), catalog), kind(gap.wish(), catalog));
      counts.merge(cell, gap.people(), Long::sum);
    }
    return Figures.of(
        "gaps",
        "見つからなかった願い（地域と分類）",
        "地域",
        CountTable.of(
            counts.keySet().stream().map(Cell::row).distinct().sorted().toList(),
            counts.keySet().stream().map(Cell::column).distinct().sorted().toList(),
            counts));
  }

  private static String town(String area, Catalog catalog) {
    List<String> path = catalog.areas().withAncestors(area);
    return catalog.areas().find(path.get(path.size() - 1)).map(Area::name).orElse(area);
  }

  private static String kind(String wish, Catalog catalog) {
    List<String> path = catalog.vocabulary().withAncestors(wish);
    return catalog
        .vocabulary()
        .findCategory(path.get(path.size() - 1))
        .map(category -> category.name())
        .orElse(wish);
  }

  private Figures load() {
    List<Row> rows =
        workers.list().stream().map(one -> Row.of(one.name(), range(one.cases()))).toList();
    return new Figures("load", "リンクワーカーごとの担当", List.of("リンクワーカー", "件数のめやす"), rows);
  }

  private static String range(long cases) {
    long low = Math.min(cases / CASES_PER_CLASS, CLASSES) * CASES_PER_CLASS;
    return low == CLASSES * CASES_PER_CLASS
        ? low + "件以上"
        : low + "〜" + (low + CASES_PER_CLASS - 1) + "件";
  }

  private Figures unused(Part part, Catalog catalog) {
    List<Row> rows =
        repository.unused(part).stream()
            .map(
                one ->
                    Row.of(
                        one.name(),
                        catalog
                            .areas()
                            .find(Objects.requireNonNullElse(one.area(), ""))
                            .map(Area::name)
                            .orElse("")))
            .toList();
    return new Figures("unused", "まだだれも紹介されていない資源", List.of("資源", "地区"), rows);
  }

  private static String word(Map<String, String> words, String code) {
    return words.getOrDefault(code, code);
  }
}

package jp.tsunagi.importer.rule;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.column.Content;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Cells;
import jp.tsunagi.importer.draft.Draft;

/**
 * Cells that stand beside their header: nothing of the row can be trusted. One wrong cell may be a
 * slip of the pen; a name or an address that is a number, or two cells that belong elsewhere, are
 * not.
 */
final class CellsShiftedRule extends Rule {
  private static final Map<Field, Content> EXPECTED = new EnumMap<>(Field.class);

  /** What no name and no address can be. */
  private static final Set<Content> NO_WORDS =
      EnumSet.of(Content.COORDINATE, Content.PHONE, Content.EMAIL);

  /** What the fields of words and sums never hold; descriptions and remarks may hold anything. */
  private static final Map<Field, Set<Content>> FOREIGN = new EnumMap<>(Field.class);

  /** Sheets put dates where times belong and the other way round; that is no shift. */
  private static final Set<Content> WHEN =
      EnumSet.of(Content.DATE, Content.TIME, Content.WEEKDAYS, Content.SCHEDULE);

  private static final Set<Field> TIMES = EnumSet.of(Field.TIME, Field.TIME_START, Field.TIME_END);

  private static final int ENOUGH = 2;
  private static final Pattern THOUSANDS = Pattern.compile("(?:.*\\D)?[0-9０-９]{1,3}");
  private static final Pattern HUNDREDS = Pattern.compile("[0-9０-９]{3}円.*");

  static {
    EXPECTED.put(Field.POSTAL_CODE, Content.POSTAL_CODE);
    EXPECTED.put(Field.LATITUDE, Content.COORDINATE);
    EXPECTED.put(Field.LONGITUDE, Content.COORDINATE);
    EXPECTED.put(Field.PHONE, Content.PHONE);
    EXPECTED.put(Field.FAX, Content.PHONE);
    EXPECTED.put(Field.EMAIL, Content.EMAIL);
    EXPECTED.put(Field.URL, Content.URL);
    EXPECTED.put(Field.DATE_START, Content.DATE);
    EXPECTED.put(Field.DATE_END, Content.DATE);
    EXPECTED.put(Field.TIME_START, Content.TIME);
    EXPECTED.put(Field.TIME_END, Content.TIME);
    EXPECTED.put(Field.VERIFIED_ON, Content.DATE);
    Set<Content> when = EnumSet.copyOf(WHEN);
    foreign(Field.NAME, EnumSet.of(Content.URL, Content.YEN, Content.TIME, Content.WEEKDAYS));
    foreign(Field.ADDRESS, with(when, Content.URL, Content.YEN));
    foreign(Field.VENUE, with(when, Content.URL, Content.YEN));
    foreign(Field.AREA, with(when, Content.URL, Content.YEN));
    foreign(Field.CATEGORY, with(when, Content.URL, Content.YEN, Content.ADDRESS));
    foreign(Field.ORGANIZATION, with(when, Content.URL, Content.YEN));
    foreign(Field.CONTACT_NAME, EnumSet.of(Content.TIME, Content.WEEKDAYS, Content.SCHEDULE));
    foreign(Field.WEEKDAYS, EnumSet.of(Content.URL, Content.YEN, Content.ADDRESS));
    foreign(Field.SCHEDULE, EnumSet.of(Content.URL, Content.YEN, Content.ADDRESS));
    foreign(Field.TIME, EnumSet.of(Content.URL, Content.YEN, Content.ADDRESS));
    foreign(Field.COST, with(when, Content.URL, Content.ADDRESS));
    foreign(Field.ELIGIBILITY, with(when, Content.URL, Content.YEN));
    foreign(Field.CAPACITY, with(when, Content.URL));
    foreign(Field.KANA, with(when, Content.URL, Content.YEN, Content.ADDRESS));
  }

  private static void foreign(Field field, Set<Content> contents) {
    contents.addAll(NO_WORDS);
    FOREIGN.put(field, contents);
  }

  private static Set<Content> with(Set<Content> some, Content... others) {
    Set<Content> contents = EnumSet.copyOf(some);
    contents.addAll(List.of(others));
    return contents;
  }

  CellsShiftedRule() {
    super(
        Severity.ERROR,
        new Explanation(
            "列がずれている",
            "見出しと値がずれています（住所の欄に座標がある、電話番号の欄にURL、URLの欄に日付があるなど）。正しい欄が分からないので保留します。",
            "住所: 138.298193",
            "見出しの数と値の数をそろえてください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    if (!draft.origin().surplus().isEmpty() && sumIsSplit(draft.origin().raw().values())) {
      return Stream.of(
          notice("「1,500円」のような金額がコンマで2つの欄に分かれて、列がずれているようです。コンマを消すか、金額を引用符（\"）で囲んでください。"));
    }
    Map<Field, Content> misplaced = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      misplaced(field, draft.cells().first(field))
          .ifPresent(content -> misplaced.put(field, content));
    }
    misplaced.putAll(daysAndTimes(draft.cells()));
    boolean wordsAreNone =
        Stream.of(Field.NAME, Field.ADDRESS)
            .anyMatch(field -> NO_WORDS.contains(misplaced.get(field)));
    boolean beyond = !draft.origin().surplus().isEmpty();
    int found = misplaced.size() + (beyond && !misplaced.isEmpty() ? 1 : 0);
    return when(wordsAreNone || found >= ENOUGH, () -> notice(draft, misplaced));
  }

  /** Where days and times have columns of their own, neither holds the other. */
  private static Map<Field, Content> daysAndTimes(Cells cells) {
    Map<Field, Content> misplaced = new EnumMap<>(Field.class);
    boolean apart = TIMES.stream().anyMatch(field -> cells.label(field) != null);
    if (apart && Content.TIME.matches(cells.first(Field.WEEKDAYS))) {
      misplaced.put(Field.WEEKDAYS, Content.TIME);
    }
    TIMES.stream()
        .filter(field -> cells.label(Field.WEEKDAYS) != null)
        .filter(field -> Content.WEEKDAYS.matches(cells.first(field)))
        .forEach(field -> misplaced.put(field, Content.WEEKDAYS));
    return misplaced;
  }

  /** 1,500円 without quotes is two cells of a CSV. */
  private static boolean sumIsSplit(Collection<String> cells) {
    String before = "";
    for (String cell : cells) {
      if (THOUSANDS.matcher(before).matches() && HUNDREDS.matcher(cell).matches()) {
        return true;
      }
      before = cell;
    }
    return false;
  }

  private Notice notice(Draft draft, Map<Field, Content> misplaced) {
    String cells =
        misplaced.entrySet().stream()
            .map(
                entry ->
                    "「%s」に%s"
                        .formatted(
                            draft.cells().label(entry.getKey()), entry.getValue().japanese()))
            .collect(Collectors.joining("、"));
    return notice(
        draft,
        misplaced.keySet().iterator().next(),
        "見出しと値の列がずれているようです（%sがあります）。見出しの数と値の数をそろえてください。".formatted(cells));
  }

  /** What a cell looks like, when that does not belong into its column. */
  private static Optional<Content> misplaced(Field field, String cell) {
    Content expected = EXPECTED.get(field);
    if (cell.isBlank() || (expected != null && expected.matches(cell))) {
      return Optional.empty();
    }
    if (expected == null) {
      return Content.of(cell).filter(FOREIGN.getOrDefault(field, Set.of())::contains);
    }
    return Content.of(cell)
        .filter(found -> found != Content.YEN)
        .filter(found -> !(WHEN.contains(found) && WHEN.contains(expected)))
        // A local number without its area code looks like a postal code.
        .filter(found -> !(found == Content.POSTAL_CODE && expected == Content.PHONE));
  }
}

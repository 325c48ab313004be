package jp.tsunagi.importer.draft;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.core.municipality.Municipality;
import jp.tsunagi.core.resource.Cost;
import jp.tsunagi.importer.category.CategoryMatcher;
import jp.tsunagi.importer.column.Columns;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.column.Labels;
import jp.tsunagi.importer.column.PlaceLists;
import jp.tsunagi.importer.locate.Locator;
import jp.tsunagi.importer.normalise.Accessibilities;
import jp.tsunagi.importer.normalise.Bookings;
import jp.tsunagi.importer.normalise.CorporateNumbers;
import jp.tsunagi.importer.normalise.Costs;
import jp.tsunagi.importer.normalise.Dates;
import jp.tsunagi.importer.normalise.Eligibilities;
import jp.tsunagi.importer.normalise.FiscalYears;
import jp.tsunagi.importer.normalise.Kana;
import jp.tsunagi.importer.normalise.Pickups;
import jp.tsunagi.importer.normalise.Texts;
import jp.tsunagi.importer.sheet.Sheet;
import jp.tsunagi.importer.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** Row → draft: every cell normalised, the place found, the categories chosen. For one thread. */
public final class DraftReader {
  private final int fiscalYear;
  private final LabelledText labelled = new LabelledText(Labels.read());
  private final Particulars particulars = new Particulars(labelled);
  private final Map<Integer, WhenReader> whenReaders = new HashMap<>();
  private final IdentityHashMap<List<String>, Optional<String>> placeLists =
      new IdentityHashMap<>();
  private final ReachReader reachReader;
  private final Locator locator;
  private final CategoryMatcher categories;

  public DraftReader(Municipality municipality, Locator locator, CategoryMatcher categories) {
    this.fiscalYear = municipality.fiscalYear();
    this.reachReader = new ReachReader(municipality.defaultAreaCode());
    this.locator = locator;
    this.categories = categories;
  }

  /** Reads a row of a sheet whose columns were recognised. */
  public Draft read(Sheet sheet, Columns columns, SheetRow row) {
    Cells cells = Cells.of(columns, row.cells());
    particulars.complete(cells);
    String name = Texts.line(cells.first(Field.NAME));
    int year = FiscalYears.of(sheet.title() + " " + sheet.displayName(), fiscalYear);
    String description = Texts.normalise(cells.all(Field.DESCRIPTION));
    return new Draft(
        Origin.of(sheet, row),
        cells,
        name,
        Kana.read(cells.first(Field.KANA)),
        categories.choose(
            new CategoryMatcher.Words(
                cells.all(Field.CATEGORY),
                name,
                description,
                ListTitle.of(sheet, columns, row.section()),
                placeLists.computeIfAbsent(sheet.labels(), PlaceLists::of).orElse(null))),
        Texts.orNull(description),
        Texts.orNull(cells.first(Field.ORGANIZATION)),
        CorporateNumbers.read(cells.first(Field.CORPORATE_NUMBER)).number(),
        locator.in(sheet.epsg()).locate(PlaceWords.of(cells, row.section())),
        whenReaders.computeIfAbsent(year, y -> new WhenReader(y, labelled)).read(cells),
        reachReader.read(cells),
        terms(cells),
        Texts.orNull(cells.first(Field.STEWARD)),
        Dates.read(cells.first(Field.VERIFIED_ON), year),
        note(cells));
  }

  private Draft.Terms terms(Cells cells) {
    String elsewhere =
        Stream.of(Field.DESCRIPTION, Field.NOTE).map(cells::all).collect(Collectors.joining("\n"));
    return new Draft.Terms(
        cost(cells),
        Eligibilities.read(
            (cells.all(Field.ELIGIBILITY) + "\n" + cells.all(Field.AUDIENCE)).strip(),
            cells.first(cells.has(Field.CAPACITY) ? Field.CAPACITY : Field.AUDIENCE),
            cells.all(Field.NEWCOMERS),
            elsewhere),
        Accessibilities.read(
            cells.all(Field.ACCESSIBILITY), cells.all(Field.PARKING), cells.all(Field.LANGUAGES)),
        Bookings.read(cells.all(Field.BOOKING), deadline(cells)),
        Pickups.read(cells.all(Field.PICKUP), locator.areaNames()));
  }

  private static String deadline(Cells cells) {
    return cells.all(Field.BOOKING_DEADLINE).replace('\n', ' ');
  }

  /** 料金(基本) and 料金(詳細): the details say more, where they say anything in yen. */
  private static Cost cost(Cells cells) {
    Cost basic = Costs.read(cells.all(Field.COST));
    Cost detailed = Costs.read(cells.all(Field.COST_NOTE));
    if (basic.text() == null || detailed.text() == null) {
      return basic.text() == null ? detailed : basic;
    }
    Integer yen = detailed.yen() == null || basic.yen() != null ? basic.yen() : detailed.yen();
    return new Cost(Costs.together(basic.text(), detailed.text()), yen);
  }

  private static @Nullable String note(Cells cells) {
    return Texts.orNull(
        Stream.of(Field.NOTE, Field.ADDRESS_DETAIL)
            .map(cells::all)
            .filter(words -> !words.isBlank())
            .collect(Collectors.joining("\n")));
  }
}

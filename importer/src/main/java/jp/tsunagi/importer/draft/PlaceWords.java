package jp.tsunagi.importer.draft;

import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.locate.Locator;
import jp.tsunagi.importer.normalise.Texts;

/** What a row says about where, from all columns that speak of it. */
public final class PlaceWords {
  private PlaceWords() {}

  /**
   * The words of a row.
   *
   * @param section what it stands below, which may be its district
   */
  public static Locator.Words of(Cells cells, String section) {
    return new Locator.Words(
        cells.first(Field.LONGITUDE),
        cells.first(Field.LATITUDE),
        Texts.line(cells.first(Field.VENUE)),
        Texts.line(cells.first(Field.NAME)),
        address(cells),
        Texts.line(cells.has(Field.AREA) ? cells.first(Field.AREA) : section),
        cells.first(Field.POSTAL_CODE) + " " + cells.first(Field.ADDRESS));
  }

  /** The address, in one column or in four. */
  private static String address(Cells cells) {
    String whole = Texts.line(cells.first(Field.ADDRESS));
    if (!whole.isEmpty()) {
      return whole;
    }
    String local = cells.first(Field.TOWN) + cells.first(Field.BLOCK);
    String prefecture = cells.first(Field.PREFECTURE);
    String city = cells.first(Field.CITY);
    // 地方公共団体名 holds both: 兵庫県養父市.
    String municipality = city.startsWith(prefecture) ? city : prefecture + city;
    return local.isBlank() ? "" : Texts.line(municipality + local);
  }
}

package jp.tsunagi.importer.sample;

import java.util.List;

/**
 * What a perfect importer would make of one row.
 *
 * @param sheet file name
 * @param row as a spreadsheet counts, from 1, title, header and blank rows included
 */
record Expected(String sheet, int row, Draft draft) {
  static final List<String> HEADER =
      List.of(
          "sheet",
          "row",
          "name",
          "fate",
          "why",
          "category",
          "area",
          "precision",
          "recurring",
          "schedule",
          "coordinates",
          "pair");

  List<String> cells() {
    return List.of(
        sheet,
        String.valueOf(row),
        draft.name,
        draft.quarantine.isEmpty() ? "published" : "quarantine",
        draft.quarantine,
        draft.category,
        draft.place.oaza(),
        draft.place.oaza().isEmpty() ? "none" : draft.place.exact() ? "exact" : "oaza",
        draft.schedule.recurring() ? "yes" : "no",
        draft.schedule.rule(),
        draft.coordinates,
        draft.pair);
  }
}

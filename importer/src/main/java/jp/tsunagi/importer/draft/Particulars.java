package jp.tsunagi.importer.draft;

import java.util.List;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.LabelledText.Part;

/** What the remarks of a row say, under labels of their own, of fields that have no column. */
final class Particulars {
  private static final List<Field> FIELDS = List.of(Field.COST, Field.ELIGIBILITY, Field.CAPACITY);

  private final LabelledText labelled;

  Particulars(LabelledText labelled) {
    this.labelled = labelled;
  }

  /** Adds them to the cells of the row. */
  void complete(Cells cells) {
    for (Field source : List.of(Field.NOTE, Field.DESCRIPTION)) {
      for (Part part : labelled.parts(cells.all(source))) {
        FIELDS.stream()
            .filter(part.fields()::contains)
            .filter(field -> !cells.has(field))
            .forEach(field -> cells.addTogether(field, words(field, part)));
      }
    }
  }

  /** 月会費：2,000円: the label of a price may say for how long it is. */
  private static String words(Field field, Part part) {
    boolean said = field != Field.COST || part.words().isEmpty();
    return said ? part.words() : part.label() + "：" + part.words();
  }
}

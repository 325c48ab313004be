package jp.tsunagi.importer.rule;

import java.util.List;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;

/** Which of the many columns for "when" a notice points at: the first that says anything. */
final class ScheduleFields {
  private static final List<Field> FIELDS =
      List.of(Field.SCHEDULE, Field.DATE_START, Field.WEEKDAYS, Field.TIME, Field.TIME_START);

  private ScheduleFields() {}

  static Field of(Draft draft) {
    return FIELDS.stream().filter(draft.cells()::has).findFirst().orElse(Field.SCHEDULE);
  }
}

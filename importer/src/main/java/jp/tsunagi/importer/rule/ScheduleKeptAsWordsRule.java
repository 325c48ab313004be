package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.core.schedule.Schedule.Status;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.draft.When.Problem;

/** Words that no grammar reads: shown as they are. */
final class ScheduleKeptAsWordsRule extends Rule {
  ScheduleKeptAsWordsRule() {
    super(
        Severity.INFO,
        new Explanation(
            "日時を言葉のまま残した",
            "日時を規則として読めなかったので、言葉のまま表示します。曜日や日付での検索には出ません。",
            "月2回程度、不定期",
            "「第2・4火曜 13:30〜15:00」のように書くと検索に出ます。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return when(
        draft.when().schedule().status() == Status.WORDS && draft.when().problem() == Problem.NONE,
        () -> notice(draft, ScheduleFields.of(draft), "日時は言葉のまま表示します。曜日や日付での検索には出ません。"));
  }
}

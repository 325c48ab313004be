package jp.tsunagi.importer.rule;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;

/** Whoever goes there finds nobody: an event called off, a service that HSDS calls inactive. */
final class NotHeldRule extends Rule {
  /** The words of the public event layout, and HSDS 3.0's values of {@code status}. */
  private static final Pattern OVER =
      Pattern.compile(
          "(?i).*(?:中止|休止|休会|休業|廃止|終了|解散|閉鎖|停止|延期|取りやめ|取り止め).*"
              + "|inactive|defunct|temporarily closed|cancell?ed|.*Event(?:Cancelled|Postponed)");

  /** 受付終了 is said of the booking, not of the event. */
  private static final Pattern OF_BOOKING = Pattern.compile("(?:受付|募集|申込|予約).*");

  /** A remark that begins so says it of the whole; 雨天中止 and 休止中の場合 do not. */
  private static final Pattern RESTING =
      Pattern.compile(
          "(?s)(?:[^：]*：)?(?:現在、?)?(?:活動|開催|事業)?(?:休止中|休会中|閉鎖中)(?:です)?(?:[(（。、,\\s].*)?");

  NotHeldRule() {
    super(
        Severity.ERROR,
        new Explanation(
            "開催されていない",
            "状態の欄に中止・休止・終了などと、または備考に休止中と書かれています。行っても開かれていないので保留します。",
            "状態: 中止、status: inactive",
            "再開したら、その欄を直して取り込んでください。終わったものは表から外してください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    String status = draft.cells().first(Field.STATUS);
    boolean over = OVER.matcher(status).matches() && !OF_BOOKING.matcher(status).matches();
    boolean resting = RESTING.matcher(draft.cells().first(Field.NOTE)).matches();
    Field field = over ? Field.STATUS : Field.NOTE;
    return when(
        over || resting,
        () ->
            notice(
                draft,
                field,
                "「%s」とあるので掲載しません。再開したら直してください。".formatted(draft.cells().first(field))));
  }
}

package jp.tsunagi.importer.normalise;

import java.util.regex.Pattern;
import jp.tsunagi.core.resource.Booking;
import org.jspecify.annotations.Nullable;

/** Whether one has to book (申込). */
public final class Bookings {
  private static final Pattern NOT_NEEDED =
      Pattern.compile(
          "不要|いりません|必要ありません|必要なし|当日(?:参加|受付|可|でも|先着|直接)|随時|自由参加|予約なし|申込なし|申し込みなし|直接(?:お越し|会場)|飛び入り");

  /** What a column for the deadline says when there is nothing to apply for. */
  private static final Pattern NO_DEADLINE =
      Pattern.compile("不要|いりません|必要ありません|必要なし|当日(?:先着|直接|受付)|直接(?:お越し|会場)|自由参加|飛び入り");

  /** From when one can apply; 先着順 and 随時 are no last day either. */
  private static final Pattern PERIOD = Pattern.compile("[~〜～]|から|より|^\\D*$|\\d月中");

  private static final Pattern PREFERRED = Pattern.compile("優先|できれば|望ましい|推奨");
  private static final Pattern NEEDED =
      Pattern.compile("要|必要|まで(?:に)?|申込み?|申し込み?|予約|電話|メール|窓口|フォーム|往復はがき|抽選|先着|受付");

  private Bookings() {}

  /**
   * Reads the cells.
   *
   * @param booking 申込
   * @param deadline 申込期限
   */
  public static Booking read(String booking, String deadline) {
    String words = Texts.normalise(booking);
    String until = Texts.normalise(deadline);
    boolean silent = Absent.saysNothing(until) || Absent.saysNo(until);
    // A deadline of 申込不要 or 当日先着順 is none.
    boolean open = NO_DEADLINE.matcher(until).find();
    String called = PERIOD.matcher(until).find() ? "申込期間: " : "申込期限: ";
    String said = open ? until : silent ? "" : called + until;
    String all = (words + "\n" + said).strip();
    if (Absent.saysNothing(all)) {
      return Booking.UNKNOWN;
    }
    return new Booking(all, open ? Boolean.FALSE : required(words, !silent));
  }

  private static @Nullable Boolean required(String words, boolean hasDeadline) {
    if (Absent.saysNo(words) || NOT_NEEDED.matcher(words).find()) {
      return false;
    }
    if (PREFERRED.matcher(words).find()) {
      return null;
    }
    boolean needed = Absent.saysYes(words) || NEEDED.matcher(words).find() || hasDeadline;
    return needed ? Boolean.TRUE : null;
  }
}

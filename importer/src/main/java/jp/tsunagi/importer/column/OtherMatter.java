package jp.tsunagi.importer.column;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tsunagi.importer.column.Labels.Meaning;

/**
 * What the beginning of a label, or its group's, takes from the meaning of its end: 代表者住所 is no
 * place to go to, 設立年月日 no day on which anything is held. A whole label that is in the list means
 * what the list says.
 */
final class OtherMatter {
  private static final Set<Field> WHERE =
      EnumSet.of(
          Field.ADDRESS,
          Field.PREFECTURE,
          Field.CITY,
          Field.TOWN,
          Field.BLOCK,
          Field.ADDRESS_DETAIL,
          Field.POSTAL_CODE,
          Field.LATITUDE,
          Field.LONGITUDE);

  private static final Set<Field> WHEN =
      EnumSet.of(Field.DATE_START, Field.DATE_END, Field.SCHEDULE, Field.SCHEDULE_NOTE);

  /** Whose address it is, where not the venue's. */
  private static final Pattern SOMEBODY =
      Pattern.compile(
          "(?:代表者?|会長|世話人|連絡先?|申込先?|申し込み先|問い?合わ?せ先?|事務局|法人|本部|設置者|運営者?|運営主体"
              + "|主催者?|主催団体|担当者?|担当課|送付先|郵送先|講師|本人|申請者|届出者|責任者|所有者|管理者)(?:氏?名|の|等)*$");

  /** What was done on that day, when nothing was held. */
  private static final Pattern RECORD =
      Pattern.compile(
          "(?:設立|設置|創立|創設|結成|発足|登録|認定|認可|指定|許可|契約|協定|交付|更新|作成|入力|記入|回答|提出|届出|申請"
              + "|申込み?|申し込み?|受付|募集|応募|予約|抽選|締め?切り?|掲載|公開|公表|配信|発行|確認|調査|建築|竣工|就任|任命|生)の?$");

  /** Words for when something is held, whoever wrote what before them. */
  private static final Pattern HELD = Pattern.compile("開催|実施|活動|開設|開所|相談|指導|利用");

  /** Where one leaves the car or buys something is not what one comes for. */
  private static final Pattern BESIDE =
      Pattern.compile("(?:駐車場?|駐輪場?|送迎バス|トイレ|売店|レストラン|食堂|自動販売機)の?$");

  private static final Set<Field> OF_THE_WHOLE =
      EnumSet.of(
          Field.NAME,
          Field.CATEGORY,
          Field.COST,
          Field.COST_NOTE,
          Field.CAPACITY,
          Field.TIME,
          Field.TIME_START,
          Field.TIME_END,
          Field.WEEKDAYS,
          Field.SCHEDULE,
          Field.SCHEDULE_NOTE,
          Field.CLOSED,
          Field.ELIGIBILITY,
          Field.BOOKING,
          Field.DESCRIPTION);

  private OtherMatter() {}

  /**
   * The meanings that are left to a label by what stands before its end, each as sure at most as
   * the limit.
   *
   * @param before the end, folded
   * @param end the part that has the meanings, folded
   */
  static List<Meaning> without(List<Meaning> meanings, String before, String end, double limit) {
    boolean ofSomebody = SOMEBODY.matcher(before).find();
    boolean beside = BESIDE.matcher(before).find();
    boolean ofRecord = RECORD.matcher(before).find() && !HELD.matcher(end).find();
    return meanings.stream()
        .filter(meaning -> !(ofSomebody && WHERE.contains(meaning.field())))
        .filter(meaning -> !(ofRecord && WHEN.contains(meaning.field())))
        .filter(meaning -> !(beside && OF_THE_WHOLE.contains(meaning.field())))
        .map(meaning -> meaning.atMost(limit))
        .toList();
  }
}

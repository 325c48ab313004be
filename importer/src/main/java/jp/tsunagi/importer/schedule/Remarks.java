package jp.tsunagi.importer.schedule;

import java.util.List;

/** Words of schedules that name no day: those that may be passed over, and those that may not. */
final class Remarks {

  private static final String HARMLESS =
      "要予約 完全予約制 事前予約制 予約制 予約優先 予約不要 要申込み 要申込 要申し込み 申込不要 申込制 事前申込 事前申込制"
          + " 要問合せ 要問い合わせ 要問合わせ 要お問い合わせ お問い合わせください お問合せください 要連絡 要電話"
          + " 雨天中止 雨天決行 雨天順延 荒天中止 小雨決行 少雨決行 雨天時中止 雨天時は中止"
          + " 変更の場合あり 変更の場合があります 変更する場合があります 変更になることがあります 変更になる場合があります"
          + " 変更する場合あり 変更になる場合あり 変更あり 変更有 都合により 臨時休館あり 臨時休業あり 臨時休業有り 不定休あり 不定休有"
          + " 参加無料 入場無料 無料 出入り自由 時間内出入り自由 出入自由 自由参加 途中参加可 見学自由 見学随時"
          + " 随時受付 随時募集 申込随時 原則として 原則 基本的に 基本 主に 定期的に 定例会 定例 月例会 例会日 先着順 当日受付"
          + " 利用可能 利用できます ご利用いただけます 開いています やっています 行います 行っています いずれも すべて 全て"
          + " 日中 夜間 午前中 ランチ ディナー モーニング 昼の部 夜の部 午前の部 午後の部 朝市 開放 オープン ※ ★ ● ◎ ○ 【 】 ♪ 。 ! なくなり次第終了 無くなり次第終了 売り切れ次第終了 売切れ次第終了 完売次第終了 要調整 終日 各日 各回 毎回 両日とも 両日";

  private static final String CLAUSES =
      "最終受付 最終入館 最終入場 最終入室 入館は 入場は 受付は 受付開始 受付 L.O. LO. LO ラストオーダー 申込期限 申込期間"
          + " 申込み 申し込み 申込 締切 締め切り 〆切 募集期間 募集 問合せ 問い合わせ お問合せ お問い合わせ 予約は 申込は お申込みは 電話 TEL Tel tel ☎ FAX"
          + " 開場 雨天の場合 雨天時 荒天の場合 詳細は 詳しくは 場所は 場所: 会場: 会場は 予備日";

  private static final String VAGUE =
      "不定期 不定休 随時 応相談 要相談 ご相談 相談のうえ 相談の上 都度 その都度 未定 調整中 日程調整 調整し 検討中 決定"
          + " 田植え 稲刈り 積雪 上旬 中旬 下旬 初旬 前半 後半 または 又は もしくは 若しくは あるいは いずれか"
          + " どちらか or 交互 前後 適宜 適時 月初め 月初 年数回 月数回 週数回 数回 順次 必要に応じ 希望に応じ"
          + " 年度により 年により 月により 会場により 異なる 異なります 変動 日没 日の出 お問い合わせのうえ 期間限定 イベント開催時"
          + " 休前日 祝前日 前日 前週 午後休 午前休 休診 奇数週 偶数週 奇数日 偶数日 第1部 春休みのみ 各自 自由";

  private Remarks() {}

  /** May stand anywhere without changing the days. */
  static List<String> harmless() {
    return words(HARMLESS);
  }

  /** Begin a remark that runs to the next separator or bracket, dates and times in it included. */
  static List<String> clauses() {
    return words(CLAUSES);
  }

  /** Say that the days cannot be known from the words: the whole schedule stays words. */
  static List<String> vague() {
    return words(VAGUE);
  }

  private static List<String> words(String line) {
    return List.of(line.split(" ", -1));
  }
}

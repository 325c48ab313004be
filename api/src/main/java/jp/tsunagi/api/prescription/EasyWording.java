package jp.tsunagi.api.prescription;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.trips.TripAnswer.Ask;
import jp.tsunagi.api.trips.TripAnswer.LegAnswer;
import jp.tsunagi.api.trips.TripAnswer.Remark;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.schedule.PublicHolidays;
import org.jspecify.annotations.Nullable;

/**
 * やさしい日本語: short sentences in です and ます, words of everyday, spaces between the parts of a sentence
 * (在留支援のためのやさしい日本語ガイドライン, 2020).
 */
final class EasyWording extends JapaneseWording {

  private static final Map<String, String> REMARKS =
      Map.ofEntries(
          Map.entry("place_unknown", "場所が わかりません。"),
          Map.entry("origin_outside", "行き方が わかりません。"),
          Map.entry("no_session", "この日は ありません。"),
          Map.entry("timetable_missing", "バスと 電車の 時間が わかりません。"),
          Map.entry("timetable_partly", "時間が わからない バスや 電車が あります。"),
          Map.entry("time_unknown", "始まる 時間が わかりません。"),
          Map.entry("no_way_back", "帰りの バスや 電車が ありません。"),
          Map.entry("no_way_there", "行きの バスや 電車が ありません。"),
          Map.entry("no_way", "行く 方法が ありません。"),
          Map.entry("too_long", "時間が 長く かかります。"));

  @Override
  public String title() {
    return "人と つながる ための 案内（つながり処方箋）";
  }

  @Override
  public String lead() {
    return "行って みたい ところを えらんで ください。ちがう ところが いい ときは、言って ください。";
  }

  @Override
  public String qr() {
    return "もっと くわしく";
  }

  @Override
  public String legend() {
    return "地図：★ 行く ところ　○ バスてい　□ 駅　・ 目じるし　太い線 バス　しま線 電車　上が 北";
  }

  @Override
  public String label(Part part) {
    return switch (part) {
      case WHERE -> "どこ";
      case THERE -> "行き方";
      case BACK -> "帰り方";
      case COST -> "お金";
      case BRING -> "もちもの";
      case ASK -> "電話";
      case NOTE -> "ひとこと";
      case CHECK -> "聞くこと";
    };
  }

  @Override
  String date(LocalDate date, LocalDate today) {
    String year = date.getYear() == today.getYear() ? "" : date.getYear() + "年 ";
    String holiday = PublicHolidays.contains(date) ? "祝日 " : "";
    return year
        + date.getMonthValue()
        + "月"
        + date.getDayOfMonth()
        + "日 "
        + weekday(date)
        + "曜日 "
        + holiday;
  }

  @Override
  public String noSession(@Nullable String schedule) {
    return schedule == null ? "いつか わかりません。電話で 聞いて ください" : schedule;
  }

  @Override
  public String waits(boolean home, int minutes) {
    return "";
  }

  @Override
  public String leaves(boolean home, String waits) {
    return home ? "会場を 出ます" : "家を 出ます";
  }

  @Override
  public String arrives(boolean home, String waits) {
    return home ? "家に 着きます" : "会場に 着きます";
  }

  @Override
  public String boards(LegAnswer leg, boolean seated) {
    String line = leg.line() + (leg.headsign() == null ? "" : "（" + leg.headsign() + " 行き）");
    return leg.from() + (seated ? " 乗った まま " + line : "で " + line + "に 乗ります");
  }

  @Override
  public String alights(LegAnswer leg) {
    return leg.to() + "で 降ります";
  }

  @Override
  public String byStreet(Mode mode, int minutes) {
    return switch (mode) {
      case BICYCLE -> "自転車で " + minutes + "分";
      case CAR -> "車で " + minutes + "分";
      case TAXI -> "予約する タクシーで " + minutes + "分";
      default -> minutes + "分 歩きます";
    };
  }

  @Override
  public List<String> fetched(@Nullable Ask ask) {
    return List.of("車で 家まで 来て もらえます。電話で 聞いて ください。");
  }

  @Override
  public String booking(Ask ask) {
    var by = ask.by();
    String until =
        by == null
            ? ""
            : date(by.toLocalDate(), by.toLocalDate()) + Clock.japanese(by.toLocalTime()) + "までに ";
    return until + joined(" ", ask.who(), ask.phone()) + "に 電話を して ください。";
  }

  @Override
  public String remark(Remark remark) {
    return REMARKS.getOrDefault(remark.code(), remark.text());
  }

  @Override
  public String noOrigin() {
    return "電話で 聞いて ください。";
  }

  @Override
  public List<String> cost(Resource resource, @Nullable Integer fare) {
    List<String> lines = new ArrayList<>();
    Integer yen = resource.cost().yen();
    if (yen != null) {
      lines.add(yen == 0 ? "お金は いりません" : "ここで " + yen + "円 はらいます");
    } else if (resource.cost().text() != null) {
      lines.add(resource.cost().text());
    }
    if (fare != null && fare > 0) {
      lines.add("バスや 電車で " + fare + "円（行きと 帰り）");
    }
    return lines;
  }

  @Override
  public List<String> contact(Resource resource) {
    List<String> lines = new ArrayList<>();
    String who = joined(" ", resource.contact().name(), phones(resource));
    lines.add(who.isEmpty() ? "電話番号が わかりません" : who);
    if (Boolean.TRUE.equals(resource.booking().required())) {
      lines.add("行く 前に 電話を して ください");
    }
    if (resource.booking().text() != null) {
      lines.add("申しこみ：" + resource.booking().text());
    }
    return lines;
  }

  @Override
  public String unknown(List<Unknown> unknown) {
    return unknown.stream().map(this::missing).collect(Collectors.joining("、")) + "は 電話で 聞いて ください。";
  }

  @Override
  String missing(Unknown one) {
    return switch (one) {
      case WHEN -> "いつ あるか";
      case COST -> "いくらか";
      case END -> "何時に 終わるか";
      case PLACE -> "くわしい 場所";
    };
  }

  @Override
  public List<String> foot(Footer footer) {
    List<String> lines = new ArrayList<>();
    String phone = footer.phone() == null ? "" : " 電話 " + footer.phone();
    lines.add("こまった とき： " + footer.worker() + phone);
    lines.add("行く 前に 電話で 聞いて ください。" + (footer.sample() ? "これは サンプルです。本当の 活動では ありません。" : ""));
    LocalDate made = footer.madeOn();
    lines.add(
        made.getYear()
            + "年"
            + made.getMonthValue()
            + "月"
            + made.getDayOfMonth()
            + "日に 作りました"
            + (footer.code() == null ? "" : " 番号 " + footer.code()));
    return lines;
  }
}

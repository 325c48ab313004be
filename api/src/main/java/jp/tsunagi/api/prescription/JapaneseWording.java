package jp.tsunagi.api.prescription;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.api.transport.Minutes;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.trips.TripAnswer.Ask;
import jp.tsunagi.api.trips.TripAnswer.LegAnswer;
import jp.tsunagi.api.trips.TripAnswer.Remark;
import jp.tsunagi.core.resource.Contact;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.schedule.PublicHolidays;
import jp.tsunagi.core.schedule.Session;
import org.jspecify.annotations.Nullable;

/** Plain Japanese, as a nurse says it. */
class JapaneseWording implements Wording {

  @Override
  public String title() {
    return "社会とのつながり処方箋";
  }

  @Override
  public String lead() {
    return "気になるところから、行ってみませんか。合わなければ、別のところをいっしょにさがします。";
  }

  @Override
  public String qr() {
    return "くわしい案内";
  }

  @Override
  public String legend() {
    return "地図：★ 会場　○ バス停　□ 駅　・ 目印　太い線 バス　しま線 鉄道　上が北";
  }

  @Override
  public String label(Part part) {
    return switch (part) {
      case WHERE -> "場所";
      case THERE -> "行き";
      case BACK -> "帰り";
      case COST -> "費用";
      case BRING -> "持ち物";
      case ASK -> "連絡先";
      case NOTE -> "ひとこと";
      case CHECK -> "確認";
    };
  }

  @Override
  public String name(String name) {
    return name;
  }

  @Override
  public String session(Session session, LocalDate today) {
    String times =
        Stream.of(time(session.startsAt(), "から"), time(session.endsAt(), "まで"))
            .collect(Collectors.joining());
    return date(session.date(), today) + times;
  }

  String date(LocalDate date, LocalDate today) {
    String year = date.getYear() == today.getYear() ? "" : date.getYear() + "年";
    String holiday = PublicHolidays.contains(date) ? "・祝" : "";
    return "%s%d月%d日（%s%s）"
        .formatted(year, date.getMonthValue(), date.getDayOfMonth(), weekday(date), holiday);
  }

  static String weekday(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPAN);
  }

  private static String time(@Nullable LocalTime time, String then) {
    return time == null ? "" : Clock.japanese(time) + then;
  }

  @Override
  public String noSession(@Nullable String schedule) {
    return schedule == null ? "日時は電話で聞いてください" : schedule;
  }

  @Override
  public String at(@Nullable String clock) {
    return clock == null
        ? ""
        : (Minutes.of(clock) >= 24 * 60 ? "翌日" : "") + Clock.plain(clock) + " ";
  }

  @Override
  public String waits(boolean home, int minutes) {
    return home ? "（終わって" + minutes + "分）" : "（始まりまで" + minutes + "分）";
  }

  @Override
  public String leaves(boolean home, String waits) {
    return home ? "会場を出る" + waits : "家を出る";
  }

  @Override
  public String arrives(boolean home, String waits) {
    return home ? "家に着く" : "会場に着く" + waits;
  }

  @Override
  public String boards(LegAnswer leg, boolean seated) {
    String line = leg.line() + (leg.headsign() == null ? "" : "（" + leg.headsign() + "行き）");
    return leg.from() + (seated ? "から乗ったまま" + line : "で" + line + "に乗る");
  }

  @Override
  public String alights(LegAnswer leg) {
    return leg.to() + "で降りる";
  }

  @Override
  public String byStreet(Mode mode, int minutes) {
    return switch (mode) {
      case BICYCLE -> "自転車で" + minutes + "分";
      case CAR -> "車で" + minutes + "分";
      case TAXI -> "デマンドタクシーで" + minutes + "分";
      default -> "歩いて" + minutes + "分";
    };
  }

  @Override
  public List<String> fetched(@Nullable Ask ask) {
    return List.of(
        "送迎があります。時間は電話で相談します" + (ask == null || ask.phone() == null ? "" : "：" + ask.phone()));
  }

  @Override
  public String booking(Ask ask) {
    LocalDateTime by = ask.by();
    String until =
        by == null
            ? ""
            : date(by.toLocalDate(), by.toLocalDate()) + Clock.japanese(by.toLocalTime()) + "までに";
    return "予約：" + until + joined("　", ask.who(), ask.phone()) + "に電話";
  }

  @Override
  public String remark(Remark remark) {
    return remark.text();
  }

  @Override
  public String noOrigin() {
    return "電話で聞いてください";
  }

  @Override
  public List<String> cost(Resource resource, @Nullable Integer fare) {
    List<String> lines = new ArrayList<>();
    Integer yen = resource.cost().yen();
    String text = resource.cost().text();
    if (yen != null && yen == 0 && (text == null || text.length() <= 3)) {
      lines.add("参加は無料");
    } else if (text != null) {
      lines.add("参加費 " + text);
    } else if (yen != null) {
      lines.add("参加費 " + yen + "円");
    }
    if (fare != null && fare > 0) {
      lines.add("乗り物の運賃は行きと帰りで" + fare + "円");
    }
    return lines;
  }

  @Override
  public List<String> contact(Resource resource) {
    List<String> lines = new ArrayList<>();
    String who = joined("　", resource.contact().name(), phones(resource));
    lines.add(who.isEmpty() ? "電話番号は分かっていません" : who);
    if (resource.booking().text() != null) {
      lines.add("申込み：" + resource.booking().text());
    } else if (Boolean.TRUE.equals(resource.booking().required())) {
      lines.add("行く前に申し込んでください");
    }
    return lines;
  }

  static String phones(Resource resource) {
    return resource.contact().phones().stream()
        .filter(phone -> phone.kind() == Contact.Kind.VOICE)
        .limit(2)
        .map(
            phone ->
                phone.number() + (phone.extension() == null ? "" : "（内線" + phone.extension() + "）"))
        .collect(Collectors.joining("、"));
  }

  static String joined(String between, @Nullable String... words) {
    return Stream.of(words)
        .filter(Objects::nonNull)
        .filter(word -> !word.isBlank())
        .collect(Collectors.joining(between));
  }

  @Override
  public String unknown(List<Unknown> unknown) {
    return unknown.stream().map(this::missing).collect(Collectors.joining("、")) + "は、電話で聞いてください。";
  }

  String missing(Unknown one) {
    return switch (one) {
      case WHEN -> "次の日時";
      case COST -> "費用";
      case END -> "終わる時刻（2時間と見ています）";
      case PLACE -> "くわしい場所（地図はおおよそ）";
    };
  }

  @Override
  public List<String> foot(Footer footer) {
    List<String> lines = new ArrayList<>();
    String phone = footer.phone() == null ? "" : "　電話 " + footer.phone();
    lines.add("困ったときは：" + footer.worker() + phone);
    lines.add(
        "行く前に、日時を電話で確かめてください。"
            + (footer.rough() ? "歩く時間は目安です。" : "")
            + (footer.sample() ? "サンプル：活動や時刻は架空のものです。" : ""));
    LocalDate made = footer.madeOn();
    lines.add(
        made.getYear()
            + "年"
            + made.getMonthValue()
            + "月"
            + made.getDayOfMonth()
            + "日に作成"
            + (footer.code() == null ? "" : "　番号 " + footer.code()));
    return lines;
  }
}

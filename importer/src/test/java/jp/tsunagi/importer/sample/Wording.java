package jp.tsunagi.importer.sample;

import java.util.List;

/** What clerks and organisers write into the smaller columns. */
final class Wording {
  private final Chance chance;

  Wording(Chance chance) {
    this.chance = chance;
  }

  String cost() {
    return chance.of(
        "無料",
        "無料",
        "無料",
        "なし",
        "0円",
        "100円",
        "100円",
        "１００円",
        "1回100円",
        "100円（お茶代）",
        "200円(お茶・お菓子付)",
        "￥100",
        "実費",
        "50円",
        "年会費500円",
        "月200円",
        "１回１００円・年会費３００円",
        "お茶代として100円",
        "無料（材料費別）",
        "参加費100円",
        "カンパ制",
        "100円／回",
        "無し",
        "大人100円、子ども無料");
  }

  String audience(String category, Place place) {
    return switch (category) {
      case "gathering-dementia" -> chance.of("もの忘れが気になる方と家族", "認知症の人と家族・地域の方", "本人・家族・関心のある方");
      case "gathering-carers" -> chance.of("介護をしている方", "在宅で介護中の方", "家族");
      case "gathering-men" -> chance.of("男性", "おおむね60歳以上の男性", "男性の方ならどなたでも");
      case "exercise-hyakusai", "gathering-salon" -> neighbours(place);
      case "gathering-ibasho" -> "どなたでも";
      default ->
          category.startsWith("food-kids") || category.startsWith("family")
              ? chance.of("どなたでも", "子どもから大人まで", "どなたでも（子ども連れ可）")
              : chance.of("どなたでも", "どなたでも", "市民", "市内在住の方", "おおむね60歳以上の方", "関心のある方", "");
    };
  }

  private String neighbours(Place place) {
    String hamlet = place.hamlet().isEmpty() ? "地区" : place.hamlet();
    return chance.of(
        "どなたでも",
        "どなたでも",
        "65歳以上",
        "６５歳以上の方",
        "おおむね65歳以上",
        "高齢者",
        "60歳以上",
        hamlet + "区民",
        hamlet + "の方（区外の方も可）",
        "市内在住の方",
        "地区内の高齢者",
        "おおむね７０歳以上の方",
        "地区の方",
        "65歳以上の方と家族",
        "どなたでも（子ども連れ可）",
        "市民",
        "");
  }

  String capacity() {
    return chance.of(
        "15名", "２０名", "20名程度", "10人", "なし", "定員なし", "30", "12名（先着）", "先着20人", "8名", "", "25名");
  }

  String booking() {
    return chance.of(
        "不要",
        "不要",
        "要予約",
        "電話で申込み",
        "当日参加可",
        "初回のみ電話",
        "要予約（前日まで）",
        "要申込（3日前まで）",
        "見学は随時",
        "窓口または電話",
        "随時受付",
        "");
  }

  String pickup(Place place) {
    String town = place.town().isEmpty() ? "市内" : place.town() + "地域";
    return chance.of(
        "なし",
        "なし",
        "なし",
        "無",
        "×",
        "要相談",
        "要相談",
        "なし（乗り合わせ可）",
        town + "のみ",
        "あり(要相談・" + town + "のみ)",
        "あり（前日までに電話）",
        "世話役の車で（要相談）",
        "区内のみ可",
        "",
        "",
        "有　片道100円",
        "－");
  }

  /** The same for all that meet in one hall, when anyone writes it down. */
  String access(Place place) {
    if (chance.percent(20)) {
      return "";
    }
    Chance hall = new Chance((place.venue() + place.address()).hashCode());
    return hall.of(
        "車いす可",
        "車いす可、多目的トイレ",
        "手すりあり",
        "手すり・スロープあり",
        "多目的トイレ、駐車場10台",
        "駐車場10台",
        "駐車場５台、段差あり",
        "段差あり（手伝います）",
        "玄関に段差2段",
        "洋式トイレあり",
        "椅子席",
        "椅子席あり・洋式トイレ",
        "スロープ有　車椅子トイレ有",
        "2階（エレベーターなし）",
        "バリアフリー",
        "車イス○　駐車場○",
        "駐車場あり",
        "なし",
        "磁気ループあり、車いす可");
  }

  String contact() {
    return chance.of(
        "世話役",
        "代表",
        "区長",
        "福祉委員",
        "民生委員",
        "健康づくり推進員",
        "地域包括支援センター職員",
        "サロン世話役",
        "老人クラブ会長",
        "地区ボランティア",
        "公民館職員",
        "自治協事務局");
  }

  String remark() {
    return chance.of(REMARKS);
  }

  private static final List<String> REMARKS =
      List.of(
          "初めての方歓迎",
          "初めての方大歓迎。見学だけでもどうぞ",
          "上履きをお持ちください",
          "飲み物持参",
          "雪の日は中止の場合あり。電話で確認を",
          "祝日と重なる週は翌週",
          "お茶を飲みながらおしゃべりも",
          "男性の参加者募集中",
          "動きやすい服装で",
          "年に一度、日帰り旅行あり",
          "マスクは各自の判断で",
          "途中参加・途中退出できます",
          "①受付②体操③お茶の順です",
          "聞こえにくい方は前の席へどうぞ",
          "乗り合わせで来られる方が多いです",
          "室内履き・タオル持参",
          "ひとりでの参加も安心です",
          "ポイントカード対象",
          "担い手も募集しています",
          "場所が変わることがあります",
          "道が狭いので運転注意",
          "駐車場は隣の広場をご利用ください",
          "警報が出た日は中止",
          "付き添いの方も一緒にどうぞ",
          "初回は世話役に声をかけてください",
          "耳の遠い方には筆談します",
          "冬期は暖房費50円",
          "12月は忘年会を兼ねます",
          "孫の日（8月）は子どもも来ます",
          "欠席の連絡は不要です",
          "年度途中からの参加もできます",
          "軽い運動のできる靴で",
          "老眼鏡をお忘れなく",
          "お菓子の持ち寄り歓迎",
          "手押し車のまま入れます",
          "会場の鍵は世話役が開けます",
          "暖かい服装でお越しください",
          "回覧板でもお知らせします",
          "2か月休んでも名簿は残ります",
          "見守りを兼ねています",
          "熱中症警戒の日は中止",
          "杖の置き場があります",
          "お試し参加は1回無料");
}

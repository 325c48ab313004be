package jp.tsunagi.importer.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The exercise groups and salons that nearly every hamlet has. */
final class HamletSalons {
  private static final List<String> NICKNAMES =
      List.of(
          "ひだまり", "すずらん", "さくら", "ゆずりは", "かたくり", "ひまわり", "こすもす", "なでしこ", "つくし", "たんぽぽ", "あけび",
          "やまぼうし", "さんしょ", "ほたる", "せせらぎ", "柿の木", "日なたぼっこ", "ゆうゆう", "にこにこ", "ほほえみ", "なごみ", "あじさい",
          "れんげ", "菜の花", "ささゆり", "やまびこ", "いこい", "福寿草", "よりあい", "縁がわ", "ひと休み", "寿", "若鮎", "みのり",
          "里の風", "千歳", "どんぐり", "笑い声", "おたっしゃ", "木もれび");
  private static final List<String> EXERCISE =
      List.of(
          "重りを手首につけて、椅子に座ったままの体操を30分。",
          "いきいき百歳体操のあと、お口の体操をします。",
          "DVDに合わせてゆっくり体を動かします。",
          "ラジオ体操から始めて、足腰の筋力づくり。",
          "転ばない体をつくる体操。週に一度の顔合わせです。",
          "準備体操、百歳体操、深呼吸で約40分。",
          "スクワットと片足立ち。できる回数だけで大丈夫です。",
          "百歳体操と、月に一度の体力測定。",
          "座ってできる体操と指先の脳トレ。",
          "椅子の背につかまって足踏み。笑いながらの体操です。");
  private static final List<String> AFTER_EXERCISE =
      List.of(
          "終わってからお茶とおしゃべり。",
          "帰りに畑の野菜を分け合います。",
          "休んだ方には声をかけています。",
          "",
          "",
          "後半は歌を二、三曲。",
          "体操のあと週替わりで折り紙やカードゲーム。",
          "血圧計を置いています。",
          "血圧を記録して一年の変化を見ます。",
          "杖をついて来られる方もいます。",
          "最高齢は90代です。",
          "夏は麦茶、冬は生姜湯が出ます。",
          "月末は誕生会。");
  private static final List<String> SALON =
      List.of(
          "お茶と手作りのお菓子で近況を話す会です。",
          "ゲーム、歌、季節の行事で半日を過ごします。",
          "健康の話を少しと、あとは茶飲み話。",
          "みんなで昼ごはんを作って食べる日もあります。",
          "手芸や折り紙をしながらのサロン。",
          "民生委員と世話役が開く、地区の寄り合いの場です。",
          "カラオケ、ビンゴ、昔の写真を見る会など月替わり。",
          "春は花見、秋は芋煮。ふだんはお茶とおしゃべり。",
          "ひとり暮らしの方の顔合わせの場。",
          "歩いて来られる範囲の小さな集まりです。",
          "輪投げ大会と茶話会。",
          "社会福祉協議会の出前講座を聞くこともあります。",
          "干し柿づくり、豆より、箸袋折りなど手仕事のサロン。");
  private static final List<String> AFTER_SALON =
      List.of(
          "",
          "",
          "",
          "世話役が順番でお茶を用意します。",
          "来られない日は連絡だけください。",
          "子どもが来る夏休みはにぎやかです。",
          "保健師さんが年に二回来ます。",
          "移動販売の日に合わせています。",
          "足の悪い方は車で迎えに行けることがあります。",
          "新しく越してきた方も歓迎します。",
          "男性は三割ほど。",
          "冬はこたつを出します。");

  private final Drafts drafts;
  private final Chance chance;
  private final Set<String> taken = new HashSet<>();
  private final Set<String> exercising = new HashSet<>();
  private final Set<String> meeting = new HashSet<>();

  HamletSalons(Drafts drafts) {
    this.drafts = drafts;
    this.chance = drafts.chance;
  }

  /** One or two for every 大字 without a known hall, the rest spread over the halls. */
  List<Draft> make(int count) {
    List<Place> halls = drafts.places.halls();
    List<Place> first = new ArrayList<>();
    List<Place> later = new ArrayList<>(halls);
    later.addAll(halls);
    for (String oaza : drafts.places.oaza()) {
      boolean hall = halls.stream().anyMatch(place -> place.oaza().equals(oaza));
      (hall ? later : first).add(nameless(oaza));
      if (!hall) {
        later.add(nameless(oaza));
      }
    }
    List<Draft> made = new ArrayList<>();
    first.forEach(spot -> add(spot, made));
    while (made.size() < count) {
      add(later.remove(chance.below(later.size())), made);
    }
    return made;
  }

  /** A hall that everyone there knows and no gazetteer does. */
  private Place nameless(String oaza) {
    String hall = new Chance(oaza.hashCode()).of("区公民館", "区民会館", "集落センター", "区の集会所", "区公民館", "自治会館");
    return drafts.places.get(hall + "@" + oaza);
  }

  /** A hamlet has one exercise group and one salon at most. */
  private void add(Place spot, List<Draft> made) {
    String hamlet = spot.hamlet() + spot.oaza();
    if (chance.percent(62) && exercising.add(hamlet)) {
      made.add(exercise(spot));
    } else if (meeting.add(hamlet)) {
      made.add(salon(spot));
    }
  }

  private Draft exercise(Place place) {
    String hamlet = place.hamlet();
    String name =
        fresh(
            () ->
                chance
                    .of(
                        "%s いきいき百歳体操",
                        "%sいきいき百歳体操",
                        "いきいき百歳体操（%s）",
                        "%s百歳体操の会",
                        "%s百歳体操",
                        "百歳体操 %s",
                        "%s元気体操の会",
                        "かみかみ百歳体操 %s",
                        "%s 転倒予防体操",
                        "%s健康体操クラブ",
                        "%sころばん体操")
                    .formatted(hamlet));
    Draft draft = drafts.draft(name, "exercise-hyakusai", place);
    draft.kind = chance.of("いきいき百歳体操", "百歳体操", "百歳体操", "通いの場（体操）", "体操教室");
    draft.description = chance.of(EXERCISE) + chance.of(AFTER_EXERCISE);
    drafts.schedule(draft, "w");
    draft.cost = chance.percent(60) ? chance.of("無料", "なし", "0円", "無料") : drafts.wording.cost();
    return draft;
  }

  private Draft salon(Place place) {
    String hamlet = place.hamlet();
    String name =
        fresh(
            () ->
                chance
                    .of(
                        "ふれあいサロン %2$s（%1$s）",
                        "サロン%2$s %1$s",
                        "%1$sふれあいサロン「%2$s」",
                        "%1$sいきいきサロン",
                        "%1$sミニサロン %2$s",
                        "ふれあいサロン%1$s",
                        "いきいきサロン %2$s・%1$s",
                        "%1$s長寿会サロン",
                        "サロン %1$s%2$s",
                        "%1$sふれあいサロン")
                    .formatted(hamlet, chance.of(NICKNAMES)));
    Draft draft = drafts.draft(name, "gathering-salon", place);
    draft.kind = chance.of("ふれあいサロン", "ふれあいサロン", "サロン", "いきいきサロン", "通いの場（サロン）");
    draft.description = chance.of(SALON) + chance.of(AFTER_SALON);
    drafts.schedule(draft, chance.percent(80) ? "n" : "s");
    draft.cost = drafts.wording.cost();
    return draft;
  }

  private String fresh(java.util.function.Supplier<String> names) {
    for (int tries = 0; tries < 50; tries++) {
      String name = names.get();
      if (taken.add(name)) {
        return name;
      }
    }
    throw new IllegalStateException("out of names");
  }
}

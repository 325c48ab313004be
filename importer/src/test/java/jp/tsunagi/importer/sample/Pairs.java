package jp.tsunagi.importer.sample;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dozen activities that two sheets list, each in its own spelling. */
final class Pairs {
  /** What both rows agree on; a rhythm only where the content files leave it open. */
  record Pair(String key, @Nullable Rhythm rhythm, String phone) {}

  private static final Map<String, String> KEYS = keys();

  private final Map<String, Pair> pairs = new HashMap<>();

  Pairs(Phones phones) {
    for (String key : KEYS.values().stream().distinct().sorted().toList()) {
      pairs.put(key, new Pair(key, rhythms().get(key), phones.landline()));
    }
  }

  @Nullable Pair find(String name) {
    String key = KEYS.get(name);
    return key == null ? null : pairs.get(key);
  }

  private static Map<String, String> keys() {
    Map<String, String> keys = new HashMap<>();
    both(keys, "yurinoki", "オレンジカフェ ゆりの木", "オレンジカフェ「ゆりの木」");
    both(keys, "tanpopo", "介護者のつどい たんぽぽ", "介護者のつどい「たんぽぽ」");
    both(keys, "hirotani", "みんなの食堂 ひろたに", "みんなの食堂ひろたに");
    both(keys, "igo", "八鹿囲碁くらぶ", "八鹿囲碁クラブ");
    both(keys, "mahjong", "高柳健康マージャン", "健康マージャン高柳");
    both(keys, "hocho", "男の料理教室 包丁くらぶ", "男の料理教室 包丁クラブ");
    both(keys, "smartphone", "スマホ相談カフェ", "スマホ相談カフェ（養父公民館）");
    both(keys, "gardening", "交流広場ガーデニングボランティア", "交流広場ガーデニングの会");
    both(keys, "tanada", "別宮の棚田を守る会", "棚田を守る会（別宮）");
    both(keys, "yamabiko", "傾聴ボランティア やまびこ", "傾聴ボランティアやまびこ（訪問申込）");
    both(keys, "otasuke", "関宮おたすけ隊", "せきのみやお助け隊");
    both(keys, "kodama", "朗読ボランティア こだま", "朗読ボランティア・こだま");
    return keys;
  }

  private static void both(Map<String, String> keys, String key, String one, String other) {
    keys.put(one, key);
    keys.put(other, key);
  }

  private static Map<String, Rhythm> rhythms() {
    return Map.of(
        "yurinoki", nth(DayOfWeek.FRIDAY, List.of(2, 4), "13:30", "15:00"),
        "tanpopo", nth(DayOfWeek.WEDNESDAY, List.of(3), "13:30", "15:30"),
        "hirotani", nth(DayOfWeek.SATURDAY, List.of(3), "17:00", "19:00"),
        "igo", weekly(DayOfWeek.TUESDAY, "13:00", "16:00"),
        "mahjong", weekly(DayOfWeek.THURSDAY, "13:00", "16:00"),
        "hocho", nth(DayOfWeek.SATURDAY, List.of(1), "10:00", "13:00"),
        "smartphone", nth(DayOfWeek.SATURDAY, List.of(2), "10:00", "12:00"),
        "yamabiko", nth(DayOfWeek.MONDAY, List.of(1, 3), "13:30", "15:00"),
        "kodama", nth(DayOfWeek.TUESDAY, List.of(1, 3), "10:00", "12:00"));
  }

  private static Rhythm nth(DayOfWeek day, List<Integer> numbers, String start, String end) {
    return new Rhythm(Rhythm.Kind.NTH, List.of(day), numbers, List.of(), Hours.of(start, end));
  }

  private static Rhythm weekly(DayOfWeek day, String start, String end) {
    return new Rhythm(Rhythm.Kind.WEEKLY, List.of(day), List.of(), List.of(), Hours.of(start, end));
  }
}

package jp.tsunagi.api.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuriganaTest {

  /** As areas.csv of the sample has them. */
  private static final Furigana FURIGANA =
      new Furigana(
          Map.ofEntries(
              Map.entry("養父", "やぶ"),
              Map.entry("養父市", "やぶし"),
              Map.entry("八鹿", "ようか"),
              Map.entry("八鹿町", "ようかちょう"),
              Map.entry("大屋", "おおや"),
              Map.entry("大屋町", "おおやちょう"),
              Map.entry("大屋市場", "おおやいちば"),
              Map.entry("関宮", "せきのみや"),
              Map.entry("広谷", "ひろたに"),
              Map.entry("建屋", "たきのや"),
              Map.entry("十二所", "じゅうにしょ"),
              Map.entry("別宮", "べっくう"),
              Map.entry("加保", "かぼ"),
              Map.entry("小路頃", "おじころ"),
              Map.entry("筏", "いかだ"),
              Map.entry("轟", "とどろき"),
              Map.entry("碁楽会", "ゴラクカイ"),
              Map.entry("ふれあい喫茶", "ふれあいきっさ")));

  @ParameterizedTest
  @CsvSource({
    "養父市, 養父[やぶ]市[し]",
    "養父, 養父[やぶ]",
    "八鹿, 八鹿[ようか]",
    "八鹿町, 八鹿町[ようかちょう]",
    "八鹿駅前, 八鹿[ようか]駅前[えきまえ]",
    "大屋市場, 大屋市場[おおやいちば]",
    "大屋町, 大屋町[おおやちょう]",
    "関宮, 関宮[せきのみや]",
    "広谷, 広谷[ひろたに]",
    "建屋, 建屋[たきのや]",
    "十二所, 十[じゅう]二[に]所[しょ]",
    "別宮, 別宮[べっくう]",
    "加保, 加保[かぼ]",
    "小路頃, 小路頃[おじころ]",
    "碁楽会, 碁[ご]楽[らく]会[かい]",
    "ふれあい喫茶, ふれあい喫茶[きっさ]",
    "11月1日, 11月[がつ]1日[ついたち]",
    "11月2日, 11月[がつ]2日[ふつか]",
    "12月3日, 12月[がつ]3日[みっか]",
    "1月4日, 1月[がつ]4日[よっか]",
    "2月8日, 2月[がつ]8日[ようか]",
    "3月10日, 3月[がつ]10日[とおか]",
    "4月14日, 4月[しがつ]14日[じゅうよっか]",
    "7月20日, 7月[しちがつ]20日[はつか]",
    "9月24日, 9月[くがつ]24日[にじゅうよっか]",
    "11月26日, 11月[がつ]26日[にち]",
    "26日木曜日, 26日[にち]木曜日[もくようび]",
    "午後1時30分, 午後[ごご]1時[じ]30分[ぷん]",
    "午前9時, 午前[ごぜん]9時[くじ]",
    "午後4時5分, 午後[ごご]4時[よじ]5分[ふん]",
    "4時間, 4時間[よじかん]",
    "1人, 1人[ひとり]",
    "きょうから7日間, きょうから7日間[なのかかん]",
    "茶話会, 茶話会[さわかい]",
    "何月, 何月[なんがつ]",
    "終活講座, 終活[しゅうかつ]講座[こうざ]",
    "3人, 3人[にん]",
    "乗り換え, 乗[の]り換[か]え",
    "歩いて7分, 歩[ある]いて7分[ふん]",
    "家を出る, 家[いえ]を出[で]る",
    "降りる, 降[お]りる",
    "会場に着く, 会場[かいじょう]に着[つ]く",
    "費用, 費用[ひよう]",
    "社会とのつながり処方箋, 社会[しゃかい]とのつながり処方箋[しょほうせん]",
    "行き, 行[い]き",
    "帰り, 帰[かえ]り"
  })
  void readingsStandOverWhatIsReadThatWay(String text, String read) {
    assertThat(written(text)).isEqualTo(read);
  }

  @Test
  void whatHasNoChineseCharactersHasNoReadings() {
    assertThat(written("バスで 13:20 ABC、ふれあい")).isEqualTo("バスで 13:20 ABC、ふれあい");
  }

  @Test
  void namesAreSaidInLatinLettersAsSignsHaveThem() {
    assertThat(FURIGANA.latin("八鹿駅前")).isEqualTo("Yōka Ekimae");
    assertThat(FURIGANA.latin("大屋市場")).isEqualTo("Ōyaichiba");
    assertThat(FURIGANA.latin("養父市")).isEqualTo("Yabu Shi");
  }

  private static String written(String text) {
    return FURIGANA.of(text).stream()
        .map(run -> run.reading() == null ? run.base() : run.base() + "[" + run.reading() + "]")
        .collect(Collectors.joining());
  }
}

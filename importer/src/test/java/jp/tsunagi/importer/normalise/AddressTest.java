package jp.tsunagi.importer.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  /** Written address | prefecture | city | 大字 | 小字 | number | building. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      nullValues = "",
      value = {
        "兵庫県養父市大屋町山路7 | 兵庫県 | 養父市 | 大屋町山路 | | 7 |",
        "養父市八鹿町八鹿538番地の1 YBファブ | | 養父市 | 八鹿町八鹿 | | 538-1 | YBファブ",
        "養父郡大屋町山路７番地 | | 養父郡大屋町 | 山路 | | 7 |",
        "〒667-0311 養父市大屋町大字山路字下代7 | | 養父市 | 大屋町山路 | 下代 | 7 |",
        "日本、〒667-0311 兵庫県養父市大屋町山路7 | 兵庫県 | 養父市 | 大屋町山路 | | 7 |",
        "養父市十二所889番地1 | | 養父市 | 十二所 | | 889-1 |",
        "養父市三谷三十番地 | | 養父市 | 三谷 | | 30 |",
        "高松市扇町二丁目8-7 | | 高松市 | 扇町2丁目 | | 8-7 |",
        "高松市常磐町一丁目３番地１　瓦町ＦＬＡＧ８階 | | 高松市 | 常磐町1丁目 | | 3-1 | 瓦町FLAG8階",
        "静岡県焼津市駅北5丁目2-11 | 静岡県 | 焼津市 | 駅北5丁目 | | 2-11 |",
        "静岡県焼津市吉永（官有無番地） | 静岡県 | 焼津市 | 吉永 | | | 官有無番地",
        "焼津市五ケ堀之内1074;1075-2 | | 焼津市 | 五ケ堀之内 | | 1074 |",
        "焼津市柳新屋809付近 | | 焼津市 | 柳新屋 | | 809 |",
        "東京都千代田区霞が関三丁目2番1号 中央合同庁舎第4号館 | 東京都 | 千代田区 | 霞が関3丁目 | | 2-1 | 中央合同庁舎第4号館",
        "大阪府大阪市北区中之島1-3-20 | 大阪府 | 大阪市北区 | 中之島 | | 1-3-20 |",
        "京都府京都市左京区吉田本町 | 京都府 | 京都市左京区 | 吉田本町 | | |",
        "三重県四日市市諏訪町1-5 | 三重県 | 四日市市 | 諏訪町 | | 1-5 |",
        "千葉県市川市八幡1-1-1 | 千葉県 | 市川市 | 八幡 | | 1-1-1 |",
        "東京都町田市森野二丁目2-22 | 東京都 | 町田市 | 森野2丁目 | | 2-22 |",
        "群馬県佐波郡玉村町下新田201 | 群馬県 | 佐波郡玉村町 | 下新田 | | 201 |",
        "北海道札幌市中央区北1条西2丁目 | 北海道 | 札幌市中央区 | 北1条西2丁目 | | |",
        "神奈川県川崎市川崎区宮本町1番地 | 神奈川県 | 川崎市川崎区 | 宮本町 | | 1 |",
        "養父市大屋町山路 大屋公民館 | | 養父市 | 大屋町山路 | | | 大屋公民館",
        "養父市広谷637-1 2F | | 養父市 | 広谷 | | 637-1 |",
        "養父市広谷250（養父公民館 2階和室） | | 養父市 | 広谷 | | 250 | 養父公民館 2階和室"
      })
  void anAddressHasItsParts(
      String written,
      @Nullable String prefecture,
      @Nullable String city,
      @Nullable String oaza,
      @Nullable String koaza,
      @Nullable String block,
      @Nullable String building) {
    assertThat(Address.read(written))
        .isEqualTo(
            new Address(
                some(prefecture),
                some(city),
                some(oaza),
                some(koaza),
                some(block),
                some(building)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"扇町二丁目8-7", "扇町2丁目8番7号", "扇町２丁目８−７", "扇町二丁目八番七号", "扇町二丁目8番地7"})
  void everySpellingOfANumberIsOne(String written) {
    assertThat(Addresses.normalise(written)).isEqualTo("扇町2丁目8-7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "どこか", "12", "丁目", "番地", "県", "市市市", "字"})
  void wordsThatAreNoAddressDoNotThrow(String words) {
    assertThat(Address.read(words).prefecture()).isEmpty();
  }

  private static String some(@Nullable String cell) {
    return cell == null ? "" : cell;
  }
}

package jp.tsunagi.importer.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
  @ParameterizedTest
  @CsvSource({
    "１２３ＡＢＣ, 123ABC",
    "ｻﾛﾝ ﾊﾞﾗ, サロン バラ",
    "カ\u3099ラス, ガラス",
    "30㎡, 30㎡",
    "①受付②体操, ①受付②体操",
    "㈱髙田, ㈱髙田",
    "﨑, 﨑",
    "Ⅱ期 ㍻ ㌔ ½, Ⅱ期 ㍻ ㌔ ½",
    "（ａ）＆！, （a）＆！",
    "⼤屋公⺠館, 大屋公民館",
    "𠮷田さん😀サロン👨‍👩‍👧, 𠮷田さん😀サロン👨‍👩‍👧",
    "サロン　　柿の木, サロン 柿の木"
  })
  void widthIsFoldedAndWhatPeopleWroteStays(String cell, String text) {
    assertThat(Texts.normalise(cell)).isEqualTo(text);
  }

  @Test
  void lineBreaksStayAndControlCharactersGo() {
    assertThat(Texts.normalise(" 上履き \r\n\r\n\u0007持参\u200B ")).isEqualTo("上履き\n持参");
    assertThat(Texts.normalise("\u202Aサロン\u202C\uFFFC\uD83D")).isEqualTo("サロン");
    assertThat(Texts.line("上履き\n持参")).isEqualTo("上履き 持参");
  }

  @ParameterizedTest
  @CsvSource({
    "兵庫県養父市大屋町山路7, 兵庫県養父市大屋町山路7",
    "養父市八鹿町伊佐431番地, 養父市八鹿町伊佐431",
    "養父市十二所889番地1, 養父市十二所889-1",
    "養父市八鹿町八鹿538番地の1, 養父市八鹿町八鹿538-1",
    "養父市広谷２５０－１, 養父市広谷250-1",
    "養父市八鹿町八鹿538の1, 養父市八鹿町八鹿538-1",
    "養父市 広谷250, 養父市広谷250",
    "〒667-0311 養父市大屋町大字山路7, 養父市大屋町山路7",
    "養父市広谷二百五十番地, 養父市広谷250",
    "養父市十二所三十番地の二, 養父市十二所30-2",
    "高松市扇町二丁目8-7, 高松市扇町2丁目8-7",
    "八鹿町伊佐3番5号, 八鹿町伊佐3-5"
  })
  void addressesHaveOneSpelling(String cell, String address) {
    assertThat(Addresses.normalise(cell)).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({"オオヤアートムラ, おおやあーとむら", "ﾌﾚｱｲｻﾛﾝ, ふれあいさろん", "ふれあいサロン, ふれあいさろん"})
  void readingsAreHiragana(String cell, String kana) {
    assertThat(Kana.read(cell)).isEqualTo(kana);
  }

  @Test
  void kanjiAreNoReading() {
    assertThat(Kana.read("大屋")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"八鹿囲碁くらぶ, 八鹿囲碁クラブ", "朗読ボランティア こだま, 朗読ボランティア・こだま", "森石ケ堂, 森石ヶ堂", "YBファブ, ＹＢﾌｧﾌﾞ"})
  void spellingsOfANameHaveOneKey(String one, String other) {
    assertThat(MatchKey.of(one)).isEqualTo(MatchKey.of(other));
  }

  @ParameterizedTest
  @CsvSource({"info＠example.jp, info@example.jp", "メール: a.b@example.jp, a.b@example.jp"})
  void findsAddressesOfMail(String cell, String address) {
    assertThat(WebAddresses.email(cell)).isEqualTo(new WebAddresses.Reading(address, null));
  }

  @Test
  void findsWebAddresses() {
    assertThat(WebAddresses.url("www.example.jp/a").address())
        .isEqualTo("https://www.example.jp/a");
    assertThat(WebAddresses.url("http://example.jp").address()).isEqualTo("http://example.jp");
    assertThat(WebAddresses.url("市のホームページ").unreadable()).isEqualTo("市のホームページ");
    assertThat(WebAddresses.url("なし")).isEqualTo(new WebAddresses.Reading(null, null));
  }

  @Test
  void theHostOfAnAddressOfMailIsNoWebSite() {
    assertThat(WebAddresses.url("info@city-office.example.jp"))
        .isEqualTo(new WebAddresses.Reading(null, null));
    assertThat(WebAddresses.url("info@example.jp https://example.jp/a").address())
        .isEqualTo("https://example.jp/a");
    assertThat(WebAddresses.url("info@example.jp、city.example.jp").address())
        .isEqualTo("https://city.example.jp");
    assertThat(WebAddresses.email("haga‐Nur@city.example.jp").address())
        .isEqualTo("haga-Nur@city.example.jp");
  }
}

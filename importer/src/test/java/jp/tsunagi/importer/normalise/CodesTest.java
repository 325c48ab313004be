package jp.tsunagi.importer.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Postal codes, 法人番号 and languages. */
class CodesTest {

  @ParameterizedTest
  @CsvSource({
    "667-0311, 667-0311",
    "6670311, 667-0311",
    "〒667-0311, 667-0311",
    "〒６６７－０３１１, 667-0311",
    "667ー0311, 667-0311",
    "〒667 - 0311 養父市大屋町, 667-0311",
    "6670311.0, 667-0311",
    "600001, 060-0001",
    "60-0001, 060-0001"
  })
  void aPostalCodeHasSevenDigits(String cell, String code) {
    assertThat(PostalCodes.read(cell)).isEqualTo(new PostalCodes.Reading(code, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"667-03", "66703111", "養父市"})
  void whatIsNoPostalCodeIsSaid(String cell) {
    assertThat(PostalCodes.read(cell)).isEqualTo(new PostalCodes.Reading(null, cell));
  }

  /** Numbers that the National Tax Agency itself publishes: its own, and that of its example. */
  @ParameterizedTest
  @CsvSource({
    "7000012050002, 7000012050002",
    "8700110005901, 8700110005901",
    "７０００－０１２０－５０００２, 7000012050002",
    "7 0000 1205 0002, 7000012050002",
    "T7000012050002, 7000012050002",
    "法人番号：7000012050002, 7000012050002",
    "7000012050002.0, 7000012050002"
  })
  void theFirstDigitOfACorporateNumberChecksTheOthers(String cell, String number) {
    assertThat(CorporateNumbers.read(cell)).isEqualTo(new CorporateNumbers.Reading(number, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7000012050001",
        "7000012050020",
        "700001205000",
        "70000120500020",
        "7.00001E+12",
        "0000012050002"
      })
  void aCorporateNumberThatCannotBeIsSaid(String cell) {
    assertThat(CorporateNumbers.read(cell)).isEqualTo(new CorporateNumbers.Reading(null, cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "－", "なし"})
  void nothingIsNoNotice(String cell) {
    assertThat(PostalCodes.read(cell).unreadable()).isNull();
    assertThat(CorporateNumbers.read(cell).unreadable()).isNull();
    assertThat(Languages.read(cell)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "日本語・英語, ja en",
    "英語、中国語（簡体）、韓国・朝鮮語, en zh ko",
    "中国語(繁体字), zh-TW",
    "英・中・韓, en zh ko",
    "English / Português / Tiếng Việt ベトナム語, en vi",
    "やさしい日本語で対応します, ja-Hrkt",
    "ポルトガル語（第2火曜）、タガログ語, pt fil",
    "手話通訳あり, jsl",
    "'ja, en, zh-TW', ja en zh-TW",
    "外国語は対応していません, ",
    "英語×、中国語○, zh"
  })
  void languagesAreReadAsTheirCodes(String cell, @Nullable String codes) {
    assertThat(Languages.read(cell))
        .isEqualTo(codes == null ? List.of() : List.of(codes.split(" ", -1)));
  }
}

package jp.tsunagi.importer.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagi.core.resource.Contact.Kind;
import jp.tsunagi.core.resource.Contact.Phone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {
  private static Phones.Reading read(String cell) {
    return Phones.read(cell, "079", Kind.VOICE);
  }

  @ParameterizedTest
  @CsvSource({
    "079-012-3456, 079-012-3456",
    "０７９－０１２－３４５６, 079-012-3456",
    "079ー012ー3456, 079-012-3456",
    "(079)012-3456, 079-012-3456",
    "079(012)3456, 079-012-3456",
    "079 012 3456, 079-012-3456",
    "0790123456, 0790-12-3456",
    "790123456, 0790-12-3456",
    "79-012-3456, 079-012-3456",
    "012-3456, 079-012-3456",
    "TEL:079-012-3456, 079-012-3456",
    "㈹079-012-3456, 079-012-3456",
    "電話　０７９（０１２）３４５６, 079-012-3456",
    "080-0000-1111, 080-0000-1111",
    "0800-000-1111, 0800-000-1111",
    "08000001111, 0800-000-1111",
    "+81-79-012-3456, 079-012-3456",
    "+81-90-0012-3456, 090-0012-3456",
    "09000123456, 090-0012-3456",
    "9000123456, 090-0012-3456",
    "0120-000-123, 0120-000-123",
    "0120000123, 0120-000-123",
    "0312345678, 03-1234-5678",
    "796622116, 079-662-2116",
    "0796622116, 079-662-2116",
    "0796231111, 0796-23-1111",
    "796231111, 0796-23-1111",
    "0546261111, 054-626-1111",
    "878348770, 087-834-8770",
    "0796-62-2116, 0796-62-2116",
    "0796-42-1234, 0796-42-1234",
    "188, 188",
    "＃7119, #7119"
  })
  void readsEveryStyle(String cell, String number) {
    assertThat(read(cell).phones()).extracting(Phone::number).containsExactly(number);
    assertThat(read(cell).unreadable()).isNull();
  }

  @Test
  void aCentreKeepsItsLongVowelBesideItsNumber() {
    assertThat(read("地域包括支援センター（079-662-7603）").remark()).isEqualTo("地域包括支援センター");
  }

  @Test
  void faxInBracketsIsSaidOfTheNumberBeforeIt() {
    assertThat(read("079-662-9999(FAX)／079-662-9998").phones())
        .extracting(Phone::kind)
        .containsExactly(Kind.FAX, Kind.VOICE);
  }

  @Test
  void readsSeveralNumbersOfACell() {
    assertThat(read("079-008-6334\n090-0012-8309（世話役）").phones())
        .extracting(Phone::number)
        .containsExactly("079-008-6334", "090-0012-8309");
    assertThat(read("０９０－００７７－２９０１／080ー0044ー5147").phones()).hasSize(2);
    assertThat(read("079-009-0696、090-0031-8732").phones()).hasSize(2);
  }

  @Test
  void tellsFaxFromVoice() {
    assertThat(read("079-000-5771 FAX 079-003-6743").phones())
        .containsExactly(
            new Phone("079-000-5771", Kind.VOICE, null), new Phone("079-003-6743", Kind.FAX, null));
    assertThat(Phones.read("079-000-5771", "079", Kind.FAX).phones().get(0).kind())
        .isEqualTo(Kind.FAX);
  }

  @Test
  void readsExtensions() {
    assertThat(read("079-002-8427（内線108）").phones())
        .isEqualTo(List.of(new Phone("079-002-8427", Kind.VOICE, "108")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "なし", "－", "-", "無"})
  void nothingIsNoNotice(String cell) {
    assertThat(read(cell)).isEqualTo(new Phones.Reading(List.of(), null, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "079-12", "市役所へ"})
  void whatIsNoNumberIsSaid(String cell) {
    assertThat(read(cell).unreadable()).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"079-662-316", "079662316", "079.662.316"})
  void aNumberThatLacksADigitIsNotFilledUpToAnother(String cell) {
    assertThat(read(cell).phones()).isEmpty();
    assertThat(read(cell).unreadable()).isEqualTo(cell);
  }

  @Test
  void threeDigitsOfALongNumberAreNoShortNumber() {
    assertThat(read("079.662.3161").phones()).extracting(Phone::number).doesNotContain("161");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"079-002-8427（平日9:00～17:00）", "079-002-8427（10時以降）", "079-002-8427（12月29日から休み）"})
  void theHoursOfATelephoneAreNoSecondNumber(String cell) {
    Phones.Reading reading = read(cell);
    assertThat(reading.phones()).extracting(Phone::number).containsExactly("079-002-8427");
    assertThat(reading.unreadable()).isNull();
  }

  @Test
  void hoursAmongTheWordsKeepTheirRange() {
    assertThat(read("寿園　054-623-0000（平日9～17時）").remark()).isEqualTo("寿園 平日9〜17時");
  }
}

package jp.tsunagi.importer.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.tsunagi.core.resource.Contact.Kind;
import jp.tsunagi.core.resource.Contact.Phone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a cell holds, no normaliser throws, and normalising twice is normalising once. */
class NormaliserProperties {
  private static final String MEANINGFUL =
      "0123456789０１２３４５６７８９〇一二三十百千年月日曜時分半円歳名番地号丁目字大市町県の〜～-－ー−:：.．,，、。/／()（）[]+#＃@＠ "
          + "　\n\r\t令和平成昭元RHS午前後正無料有なし可不要予約送迎車いす手すり段差トイレ駐場ｱｶﾞﾊﾟがぱ\u3099㎡①㈱髙﨑𠮷😀\u0000";

  @Provide
  Arbitrary<String> cells() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        Arbitraries.strings().withChars(MEANINGFUL.toCharArray()).ofMaxLength(40));
  }

  @Property
  void textIsNormalisedOnce(@ForAll("cells") String cell) {
    String once = Texts.normalise(cell);
    assertThat(Texts.normalise(once)).isEqualTo(once);
    assertThat(MatchKey.of(MatchKey.of(cell))).isEqualTo(MatchKey.of(cell));
  }

  @Property
  void addressesAreNormalisedOnce(@ForAll("cells") String cell) {
    String once = Addresses.normalise(cell);
    assertThat(Addresses.normalise(once)).isEqualTo(once);
  }

  @Property
  void codesAreReadAsThemselves(@ForAll("cells") String cell) {
    String postalCode = PostalCodes.read(cell).code();
    String number = CorporateNumbers.read(cell).number();
    assertThat(postalCode == null ? null : PostalCodes.read(postalCode).code())
        .isEqualTo(postalCode);
    assertThat(number == null ? null : CorporateNumbers.read(number).number()).isEqualTo(number);
  }

  @Property
  void readingsAreNormalisedOnce(@ForAll("cells") String cell) {
    String once = Kana.read(cell);
    assertThat(once == null ? null : Kana.read(once)).isEqualTo(once);
  }

  @Property
  void aReadNumberReadsAsItself(@ForAll("cells") String cell) {
    for (Phone phone : Phones.read(cell, "079", Kind.VOICE).phones()) {
      assertThat(Phones.read(phone.number(), "079", Kind.VOICE).phones())
          .extracting(Phone::number)
          .containsExactly(phone.number());
    }
  }

  @Property
  void costIsReadOnce(@ForAll("cells") String cell) {
    String words = Costs.read(cell).text();
    assertThat(words == null ? Costs.read(cell) : Costs.read(words)).isEqualTo(Costs.read(cell));
  }

  @Property
  void nothingThrows(@ForAll("cells") String cell) {
    Dates.read(cell, 2026);
    Dates.isSingle(cell);
    Times.read(cell);
    Eligibilities.read(cell, cell, cell, cell);
    Accessibilities.read(cell, cell, cell);
    Bookings.read(cell, cell);
    Pickups.read(cell, Map.of("大屋", "28222-oya"));
    WebAddresses.email(cell);
    WebAddresses.url(cell);
    Languages.read(cell);
    Address.read(cell);
  }
}

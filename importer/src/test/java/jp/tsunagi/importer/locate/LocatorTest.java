package jp.tsunagi.importer.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Location.Basis;
import jp.tsunagi.core.resource.Precision;
import jp.tsunagi.importer.Yabu;
import jp.tsunagi.importer.locate.Locator.Words;
import jp.tsunagi.importer.locate.PlaceFinding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocatorTest {
  private static final int WGS84 = 4326;
  private final Locator locator = Yabu.locator(WGS84);

  private Located at(String latitude, String longitude, String venue, String address) {
    return locator.locate(new Words(longitude, latitude, venue, "", address, ""));
  }

  private Located address(String address) {
    return at("", "", "", address);
  }

  @Test
  void anAddressInBracketsBehindTheVenueIsItsAddress() {
    Located located = at("", "", "まちかど（養父市大屋町山路7）", "");
    assertThat(located.venue()).isEqualTo("まちかど");
    assertThat(located.address()).isEqualTo("養父市大屋町山路7");
    assertThat(located.location().basis()).isEqualTo(Basis.ADDRESS);
    assertThat(at("", "", "大屋公民館（和室）", "").venue()).isEqualTo("大屋公民館（和室）");
  }

  @Test
  void aPostalCodeTellsTheOazaWhereNothingElseDoes() {
    Located located = locator.locate(new Words("", "", "区長宅", "", "", "", "667-0311"));
    assertThat(located.area()).isEqualTo("28222-oyacho-oyaichiba");
    assertThat(located.location().precision()).isEqualTo(Precision.OAZA);
    assertThat(located.found(Kind.ONLY_AREA)).isTrue();
    Located shared = locator.locate(new Words("", "", "区長宅", "", "", "", "667-0304"));
    assertThat(shared.location()).isEqualTo(Location.NONE);
  }

  @Test
  void aChomeAfterTheOazaIsNoBuilding() {
    Located located = address("養父市大屋町山路二丁目8-7");
    assertThat(located.venue()).isNull();
    assertThat(located.address()).isEqualTo("養父市大屋町山路2丁目8-7");
    Located twice = address("養父市大屋町山路1-14-14（山路1丁目492）");
    assertThat(twice.venue()).isNull();
  }

  @Test
  void aPointFarFromEveryOazaLiesInNone() {
    assertThat(at("35.2400", "134.8800", "", "").area()).isNull();
  }

  @Test
  void theSheetsCoordinatesGoFirst() {
    Located located = at("35.4053", "134.7673", "", "養父市八鹿町下網場455");
    assertThat(located.location())
        .isEqualTo(new Location(134.7673, 35.4053, Precision.EXACT, Basis.SHEET));
    assertThat(located.area()).isEqualTo("28222-yokacho-shimonanba");
  }

  @ParameterizedTest
  @CsvSource({"大屋公民館", "養父市大屋公民館", "養父市立大屋公民館", "大屋公民館 2階和室", "大屋公民館（和室）", "大屋公民館2階研修室"})
  void aVenueIsFoundByItsName(String venue) {
    Located located = at("", "", venue, "");
    assertThat(located.location())
        .isEqualTo(new Location(134.6654, 35.3328, Precision.EXACT, Basis.VENUE));
    assertThat(located.area()).isEqualTo("28222-oyacho-yamaji");
    assertThat(located.address()).isEqualTo("養父市大屋町山路7");
  }

  @ParameterizedTest
  @CsvSource({"兵庫県養父市大屋町山路7", "養父市大屋町山路7", "大屋町山路7", "養父郡大屋町山路７番地", "養父市大屋町大字山路7", "山路7"})
  void aKnownAddressIsAsGoodAsItsVenue(String address) {
    Located located = address(address);
    assertThat(located.location())
        .isEqualTo(new Location(134.6654, 35.3328, Precision.EXACT, Basis.ADDRESS));
    assertThat(located.address()).isEqualTo("養父市大屋町山路7");
  }

  @ParameterizedTest
  @CsvSource({
    "養父市大屋町筏1, 28222-oyacho-ikada, 養父市大屋町筏1",
    "養父郡養父町広谷1, 28222-hirotani, 養父市広谷1",
    "養父郡関宮町吉井1, 28222-yoshii, 養父市吉井1",
    "養父市場1, 28222-yabuichiba, 養父市養父市場1",
    "養父市養父市場1, 28222-yabuichiba, 養父市養父市場1",
    "養父市三谷1, 28222-mitani, 養父市三谷1",
    "養父市八鹿町三谷1, 28222-yokacho-mitani, 養父市八鹿町三谷1",
    "大屋市場1, 28222-oyacho-oyaichiba, 養父市大屋町大屋市場1",
    "養父市大屋町中1, 28222-oyacho-naka, 養父市大屋町中1",
    "養父市大屋町中間1, 28222-oyacho-nakama, 養父市大屋町中間1"
  })
  void otherAddressesLieInTheirOaza(String written, String area, String address) {
    Located located = address(written);
    assertThat(located.address()).isEqualTo(address);
    assertThat(located.location().precision()).isEqualTo(Precision.OAZA);
    assertThat(located.area()).isEqualTo(area);
  }

  @ParameterizedTest
  @CsvSource({"豊岡市日高町1", "朝来市和田山町", "兵庫県美方郡香美町1", "京都府福知山市1", "美方郡香美町村岡区1"})
  void anAddressOfAnotherMunicipalityIsSaid(String address) {
    assertThat(address(address).found(Kind.ADDRESS_OUTSIDE)).isTrue();
  }

  @Test
  void aFormerTownIsNoPlaceButAnArea() {
    Located located = locator.locate(new Words("", "", "", "見守り隊", "", "大屋"));
    assertThat(located.location()).isEqualTo(Location.NONE);
    assertThat(located.area()).isEqualTo("28222-oya");
  }

  /** Its 大字 of the same name is a part of it: nobody is to be sent to the middle of that. */
  @ParameterizedTest
  @ValueSource(strings = {"八鹿", "八鹿地域", "八鹿地区", "八鹿町"})
  void aDistrictCalledLikeAFormerTownIsTheTown(String district) {
    Located located = locator.locate(new Words("", "", "区公民館", "", "", district));
    assertThat(located.location()).isEqualTo(Location.NONE);
    assertThat(located.area()).isEqualTo("28222-yoka");
  }

  @Test
  void swappedCoordinatesAreMended() {
    Located located = at("134.7673", "35.4053", "", "");
    assertThat(located.location().lon()).isEqualTo(134.7673);
    assertThat(located.found(Kind.COORDINATES_SWAPPED)).isTrue();
  }

  @Test
  void theOldDatumIsRecognisedByTheVenueAndConverted() {
    Located located = at("35.3296", "134.6682", "大屋公民館", "");
    assertThat(located.found(Kind.COORDINATES_OLD_DATUM)).isTrue();
    assertThat(located.location().lat()).isCloseTo(35.3328, within(0.0003));
    assertThat(located.location().lon()).isCloseTo(134.6654, within(0.0003));
  }

  @Test
  void zeroAndFarAwayGiveWayToTheVenue() {
    Located zero = at("0", "0", "大屋公民館", "");
    assertThat(zero.location().basis()).isEqualTo(Basis.VENUE);
    assertThat(zero.found(Kind.COORDINATES_ZERO)).isTrue();
    Located kobe = at("34.6901", "135.1955", "大屋公民館", "");
    assertThat(kobe.location().basis()).isEqualTo(Basis.VENUE);
    assertThat(kobe.found(Kind.COORDINATES_OUTSIDE)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "35°19'58.1\", 134°39'55.4\"",
    "北緯35度19分58.1秒, 東経134度39分55.4秒",
    "35332800, 134665400"
  })
  void degreesAreReadInEverySpelling(String latitude, String longitude) {
    Location location = at(latitude, longitude, "", "").location();
    assertThat(location.lat()).isCloseTo(35.3328, within(0.0002));
    assertThat(location.lon()).isCloseTo(134.6654, within(0.0002));
  }

  @Test
  void planeCoordinatesAreConverted() {
    // 平面直角座標系 V系: X is north, Y is east, in metres from 36°N 134°20'E.
    Locator plane = Yabu.locator(6673);
    Location location = plane.locate(new Words("30183.9", "-73976.7", "", "", "", "")).location();
    assertThat(location.lat()).isCloseTo(35.3328, within(0.001));
    assertThat(location.lon()).isCloseTo(134.6654, within(0.001));
  }

  @Test
  void anUnknownReferenceSystemIsRefused() {
    assertThatThrownBy(() -> Yabu.locator(999_999)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theNoticeOfTheOldDatumNamesBothPositions() {
    Located located = at("35.3296", "134.6682", "大屋公民館", "");
    assertThat(located.findings())
        .filteredOn(finding -> finding.kind() == Kind.COORDINATES_OLD_DATUM)
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.detail())
                    .contains("35.32960, 134.66820", "35.33280, 134.66540")
                    .containsPattern("約4\\d\\dm"));
  }

  @Test
  void webMercatorIsNoMillionthsOfADegree() {
    Locator mercator = Yabu.locator(3857);
    Location location =
        mercator.locate(new Words("14990883.7", "4210083.3", "", "", "", "")).location();
    assertThat(location.lat()).isCloseTo(35.3328, within(0.01));
    assertThat(location.lon()).isCloseTo(134.6654, within(0.01));
  }

  @ParameterizedTest
  @CsvSource({"30183.9, -73976.7", "-73976.7, 30183.9"})
  void metresWithoutTheirSystemAreThoseOfTheCity(String longitude, String latitude) {
    Located located = at(latitude, longitude, "", "");
    assertThat(located.found(Kind.COORDINATES_OTHER_UNIT)).isTrue();
    assertThat(located.location().lat()).isCloseTo(35.3328, within(0.001));
    assertThat(located.location().lon()).isCloseTo(134.6654, within(0.001));
  }

  @Test
  void aBuildingAtTheEndOfAnAddressIsTheVenue() {
    Located located = address("養父市大屋町山路7番地 大屋公民館");
    assertThat(located.venue()).isEqualTo("大屋公民館");
    assertThat(located.address()).isEqualTo("養父市大屋町山路7");
    assertThat(located.location().basis()).isEqualTo(Basis.VENUE);
  }

  @Test
  void aBuildingIsNotSaidTwiceAndNotLost() {
    assertThat(at("", "", "大屋公民館 2階", "養父市大屋町山路7（大屋公民館）").address()).isEqualTo("養父市大屋町山路7");
    assertThat(at("", "", "研修室", "養父市大屋町山路7（大屋公民館）").address()).isEqualTo("養父市大屋町山路7(大屋公民館)");
  }
}

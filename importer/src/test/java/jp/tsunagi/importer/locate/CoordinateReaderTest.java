package jp.tsunagi.importer.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import jp.tsunagi.importer.locate.CoordinateReader.Reading;
import jp.tsunagi.importer.locate.CoordinateReader.Unit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinateReaderTest {

  /** All of these are 35°22′10″ north, 134°46′20″ east. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "35.369444 | 134.772222",
        "３５．３６９４４４ | １３４．７７２２２２",
        "N35.369444 | E134.772222",
        "35.369444° | 134.772222°",
        "北緯35.369444度 | 東経134.772222度",
        "35°22'10\" | 134°46'20\"",
        "35°22′10″ | 134°46′20″",
        "35°22’10” | 134°46’20”",
        "35゜22'10'' | 134゜46'20''",
        "35º 22' 10.0\" N | 134º 46' 20.0\" E",
        "北緯35度22分10秒 | 東経134度46分20秒",
        "北緯３５度２２分１０秒 | 東経１３４度４６分２０秒",
        "N35°22'10\" | E134°46'20\"",
        "35-22-10 | 134-46-20",
        "35:22:10 | 134:46:20",
        "35 22 10 | 134 46 20",
        "35.22.10 | 134.46.20",
        "35°22.16667' | 134°46.33333'",
        "35.369444444444444, | 134.772222222222222、",
        "35369444 | 134772222",
        "35,369,444 | 134,772,222",
        "353694444 | 1347722222",
        "127330000 | 485180000",
        "127330 | 485180",
        "352210 | 1344620",
        "352210.00 | 1344620.00",
        "35.369444,134.772222 |",
        "| 35.369444, 134.772222",
        "35°22'10\"N 134°46'20\"E |",
        "北緯35度22分10秒、東経134度46分20秒 |",
        "35°22′10″.0 | 134°46′20″.0",
        "(35.369444, 134.772222) |",
        "緯度：35.369444 経度：134.772222 |",
        "https://www.google.com/maps/@35.369444,134.772222,17z |",
        "https://www.google.com/maps/place/!3d35.369444!4d134.772222 |",
        "+35.369444+134.772222/ |",
        "geo:35.369444,134.772222 |"
      })
  void everySpellingIsOnePoint(@Nullable String latitude, @Nullable String longitude) {
    Reading reading = CoordinateReader.read(some(longitude), some(latitude), true);
    Coordinates point = Objects.requireNonNull(reading).point();
    assertThat(point.y()).isCloseTo(35.369444, within(0.00001));
    assertThat(point.x()).isCloseTo(134.772222, within(0.00001));
  }

  @ParameterizedTest
  @CsvSource({
    "35369444, 134772222, MICRODEGREES",
    "353694444, 1347722222, TEN_MILLIONTHS",
    "127330000, 485180000, MILLISECONDS",
    "127330, 485180, SECONDS",
    "352210, 1344620, PACKED"
  })
  void bareNumbersTellTheirUnit(String latitude, String longitude, Unit unit) {
    assertThat(Objects.requireNonNull(CoordinateReader.read(longitude, latitude, true)).unit())
        .isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({
    "確認中, 134.7",
    "35.3, ",
    "35°70'10\", 134°46'20\"",
    "35°22'75\", 134°46'20\"",
    "緯度, 経度"
  })
  void whatIsNoCoordinateIsNone(@Nullable String latitude, @Nullable String longitude) {
    assertThat(CoordinateReader.read(some(longitude), some(latitude), true)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"-70127.5, 40123.25", "'-70,127.5', '40,123.25'"})
  void metresOfAPlaneAreLeftAlone(String north, String east) {
    Reading reading = Objects.requireNonNull(CoordinateReader.read(east, north, false));
    assertThat(reading.point()).isEqualTo(new Coordinates(40123.25, -70127.5));
  }

  @Property
  void nothingThrows(@ForAll String latitude, @ForAll String longitude) {
    CoordinateReader.read(longitude, latitude, true);
    CoordinateReader.read(longitude, latitude, false);
  }

  private static String some(@Nullable String cell) {
    return cell == null ? "" : cell;
  }
}

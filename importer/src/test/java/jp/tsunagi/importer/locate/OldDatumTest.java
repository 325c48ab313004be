package jp.tsunagi.importer.locate;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagi.core.area.Ground;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OldDatumTest {
  private static final int TOKYO = 4301;
  private static final double FEW_METERS = 15;

  @ParameterizedTest
  @CsvSource({"134.6682, 35.3296", "139.7700, 35.6800", "141.3500, 43.0600", "130.4000, 33.5900"})
  void theFormulaAgreesWithGeoTools(double lon, double lat) {
    Coordinates point = new Coordinates(lon, lat);
    Coordinates formula = OldDatum.toWgs84(point);
    Coordinates geotools = new Datum(TOKYO).toWgs84(point);
    assertThat(Ground.meters(formula.x(), formula.y(), geotools.x(), geotools.y()))
        .isLessThan(FEW_METERS);
    assertThat(Ground.meters(lon, lat, formula.x(), formula.y())).isBetween(350.0, 550.0);
  }
}

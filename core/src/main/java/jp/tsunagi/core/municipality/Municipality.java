package jp.tsunagi.core.municipality;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The municipality a folder of data speaks for: {@code municipality.yaml}.
 *
 * @param code JIS code of five digits
 * @param formerMunicipalities towns that old addresses still carry, such as 養父郡大屋町
 * @param boundingBox minLon, minLat, maxLon, maxLat in degrees, WGS84
 * @param center lon, lat in degrees, WGS84: where a map opens
 * @param planeEpsg EPSG code of the 平面直角座標系 that its offices use, such as 6673
 * @param defaultAreaCode 市外局番 for numbers written without one
 * @param fiscalYear the April of this year begins the year that dates without one belong to
 * @param sample true for invented data, which must be shown as such
 */
public record Municipality(
    String code,
    String name,
    String kana,
    String nameEn,
    String prefecture,
    List<FormerMunicipality> formerMunicipalities,
    List<Double> boundingBox,
    List<Double> center,
    int planeEpsg,
    String defaultAreaCode,
    ZoneId timeZone,
    int fiscalYear,
    boolean sample) {

  /**
   * Needs all but the former municipalities, which many places have none of.
   *
   * @throws IllegalArgumentException naming what is missing as {@code municipality.yaml} spells it
   */
  public Municipality {
    require(code, "code");
    require(name, "name");
    require(kana, "kana");
    require(nameEn, "name_en");
    require(prefecture, "prefecture");
    require(boundingBox, "bounding_box");
    require(center, "center");
    require(planeEpsg == 0 ? null : planeEpsg, "plane_epsg");
    require(defaultAreaCode, "default_area_code");
    require(timeZone, "time_zone");
    require(fiscalYear == 0 ? null : fiscalYear, "fiscal_year");
    formerMunicipalities = List.copyOf(Objects.requireNonNullElse(formerMunicipalities, List.of()));
    boundingBox = List.copyOf(boundingBox);
    center = List.copyOf(center);
    if (boundingBox.size() != 4 || center.size() != 2) {
      throw new IllegalArgumentException(
          "bounding_box takes minLon, minLat, maxLon, maxLat and center takes lon, lat");
    }
  }

  private static void require(@Nullable Object value, String key) {
    if (value == null) {
      throw new IllegalArgumentException(key + " is missing");
    }
  }

  /**
   * A town that was merged into this municipality.
   *
   * @param name such as 大屋町
   * @param district the 郡 it belonged to, such as 養父郡
   * @param area id of the area it is today
   */
  public record FormerMunicipality(String name, String district, String area) {}
}

package jp.tsunagi.importer.locate;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;

/**
 * Points of any EPSG code → WGS84. The only class that knows GeoTools, which takes a second to
 * wake: make one only when a sheet needs it. For one thread.
 */
final class Datum {
  private static final String WGS84 = "EPSG:4326";

  private final MathTransform transform;
  private final boolean northFirst;
  private final boolean degrees;

  /**
   * @param epsg such as 4301 (old Tokyo datum) or 6673 (平面直角座標系 V系)
   * @throws IllegalArgumentException when there is no such code
   */
  Datum(int epsg) {
    try {
      CoordinateReferenceSystem source = CRS.decode("EPSG:" + epsg, false);
      // Left as EPSG defines them: 平面直角座標系 and degrees both say north first.
      this.northFirst = CRS.getAxisOrder(source) == CRS.AxisOrder.NORTH_EAST;
      this.degrees = source instanceof GeographicCRS;
      this.transform = CRS.findMathTransform(source, CRS.decode(WGS84, true), true);
    } catch (FactoryException e) {
      throw new IllegalArgumentException("EPSG:" + epsg + " という座標系はありません。", e);
    }
  }

  /** True for a system of longitudes and latitudes, false for one of metres in a plane. */
  boolean degrees() {
    return degrees;
  }

  /** The point in degrees, WGS84, longitude first. */
  Coordinates toWgs84(Coordinates point) {
    Coordinate source =
        northFirst ? new Coordinate(point.y(), point.x()) : new Coordinate(point.x(), point.y());
    try {
      Coordinate target = JTS.transform(source, null, transform);
      return new Coordinates(target.x, target.y);
    } catch (TransformException e) {
      return new Coordinates(0, 0);
    }
  }
}

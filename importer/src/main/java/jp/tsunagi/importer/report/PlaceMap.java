package jp.tsunagi.importer.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Precision;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.SourceRow;

/**
 * Where rows landed, as an SVG drawing without any background: north is up, and a degree east is
 * drawn shorter than one north as it is on the ground. The precision shows in shape and colour.
 */
final class PlaceMap {
  private static final double WIDTH = 900;
  private static final double MARGIN = 20;
  private static final double KM_PER_DEGREE = 111.2;

  /** More would only cover each other, and make the file slow to open. */
  private static final int MOST_POINTS = 5_000;

  private final double west;
  private final double north;
  private final double perDegreeNorth;
  private final double perDegreeEast;
  private final double height;

  private PlaceMap(List<Location> places) {
    double east = places.stream().mapToDouble(PlaceMap::lon).max().orElse(1);
    double south = places.stream().mapToDouble(PlaceMap::lat).min().orElse(0);
    this.west = places.stream().mapToDouble(PlaceMap::lon).min().orElse(0);
    this.north = places.stream().mapToDouble(PlaceMap::lat).max().orElse(1);
    double narrowing = Math.cos(Math.toRadians((north + south) / 2));
    double wide = Math.max(east - west, 0.01) * narrowing;
    double high = Math.max(north - south, 0.01);
    this.perDegreeNorth = (WIDTH - 2 * MARGIN) / Math.max(wide, high);
    this.perDegreeEast = perDegreeNorth * narrowing;
    this.height = high * perDegreeNorth + 2 * MARGIN;
  }

  /** The drawing with its legend, empty when no row has a place. */
  static String of(List<SourceRow> rows) {
    Map<Boolean, List<SourceRow>> placed =
        rows.stream()
            .filter(row -> row.record() != null)
            .collect(
                Collectors.partitioningBy(
                    row -> location(row).precision() != Precision.NONE, Collectors.toList()));
    List<SourceRow> shown =
        Objects.requireNonNull(placed.get(true)).stream().limit(MOST_POINTS).toList();
    if (shown.isEmpty()) {
      return "";
    }
    PlaceMap map = new PlaceMap(shown.stream().map(PlaceMap::location).toList());
    StringBuilder svg = new StringBuilder("<h2>位置</h2>\n<p>");
    svg.append("<span class=\"exact\">●</span> 正確　<span class=\"block\">■</span> 街区　")
        .append("<span class=\"oaza\">○</span> 大字の中心（おおよその位置）。")
        .append("点に触れると名称が出ます。");
    if (shown.size() < Objects.requireNonNull(placed.get(true)).size()) {
      svg.append("はじめの").append(MOST_POINTS).append("件だけを描いています。");
    }
    svg.append("</p>\n");
    map.draw(svg, shown);
    return svg.toString();
  }

  private void draw(StringBuilder svg, List<SourceRow> rows) {
    svg.append(
        "<svg class=\"map\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"位置の図\">%n"
            .formatted(WIDTH, height));
    rows.forEach(row -> svg.append(point(row)));
    double kilometres = perDegreeNorth / KM_PER_DEGREE;
    svg.append(
        "<path d=\"M%.1f %.1f h%.1f\" class=\"scale\"/><text x=\"%.1f\" y=\"%.1f\">5 km</text>%n</svg>%n"
            .formatted(MARGIN, height - 8, 5 * kilometres, MARGIN, height - 12));
  }

  private String point(SourceRow row) {
    Location place = location(row);
    double x = MARGIN + (lon(place) - west) * perDegreeEast;
    double y = MARGIN + (north - lat(place)) * perDegreeNorth;
    String shape =
        place.precision() == Precision.BLOCK
            ? "<rect class=\"block\" x=\"%.1f\" y=\"%.1f\" width=\"8\" height=\"8\">"
                .formatted(x - 4, y - 4)
            : "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%d\">"
                .formatted(
                    place.precision().name().toLowerCase(Locale.ROOT),
                    x,
                    y,
                    place.precision() == Precision.OAZA ? 7 : 4);
    String name = Objects.requireNonNull(row.record()).name();
    return "%s<title>%s（%s %d行目）</title>%s%n"
        .formatted(
            shape,
            HtmlReport.escaped(name),
            HtmlReport.escaped(row.source()),
            row.rowNumber(),
            shape.startsWith("<rect") ? "</rect>" : "</circle>");
  }

  private static Location location(SourceRow row) {
    Resource record = Objects.requireNonNull(row.record());
    return record.location();
  }

  private static double lon(Location place) {
    return Objects.requireNonNull(place.lon());
  }

  private static double lat(Location place) {
    return Objects.requireNonNull(place.lat());
  }
}

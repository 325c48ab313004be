package jp.tsunagi.api.trips;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Fields;
import jp.tsunagi.api.transport.Streets.Point;
import jp.tsunagi.core.casework.SupportCase.Origin;
import jp.tsunagi.core.matching.Means;
import org.jspecify.annotations.Nullable;

/**
 * From where and by what somebody goes: {@code travel} in what link workers ask. Nothing in it
 * names anybody.
 *
 * @param home where the ways begin: the middle of an area, or rounded to about 500 m
 * @param area the area that was given; null when it was a point
 * @param means by what, and on which days; empty where nobody said
 * @param walkMinutes the longest walk; null where nobody said
 * @param longestMinutes one way, at most; null for the usual of each means
 */
public record Traveller(
    Point home,
    @Nullable String area,
    List<Means> means,
    @Nullable Integer walkMinutes,
    @Nullable Integer longestMinutes) {

  private static final int MOST = 20;
  private static final int LONGEST_AREA = 40;
  private static final int LONGEST_WALK = 120;
  private static final int LONGEST_WAY = 300;
  private static final Point NOWHERE = new Point(0, 0);
  private static final Map<String, Means.Mode> MODES =
      Stream.of(Means.Mode.values())
          .collect(Collectors.toMap(Means.Mode::id, m -> m, (a, b) -> a, LinkedHashMap::new));
  private static final Map<String, DayOfWeek> DAYS =
      Stream.of(DayOfWeek.values())
          .collect(
              Collectors.toMap(
                  day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT),
                  day -> day,
                  (a, b) -> a,
                  LinkedHashMap::new));

  /** Of whom nothing is known. */
  public static final Traveller NOBODY = new Traveller(NOWHERE, null, List.of(), null, null);

  public Traveller {
    means = List.copyOf(means);
  }

  /** Reads it; what is wrong with a field is collected there. */
  public static Traveller read(Fields travel, Catalog catalog) {
    String area = travel.text("area", LONGEST_AREA);
    Fields point = travel.object("point");
    Point home;
    if ((area == null) == (point == null)) {
      travel.refuse(
          "area", area, "or point must be given, and only one", "area か point のどちらかを入れてください。");
      home = NOWHERE;
    } else {
      home = area == null ? point(Objects.requireNonNull(point)) : middle(area, travel, catalog);
    }
    List<Means> means = new ArrayList<>();
    for (Fields one : travel.objects("means", MOST)) {
      Means.Mode mode = one.choice("mode", MODES);
      if (mode == null && !one.given("mode")) {
        one.missing("mode");
      }
      Set<DayOfWeek> days = days(one);
      if (mode != null) {
        means.add(new Means(mode, days));
      }
    }
    return new Traveller(
        home,
        area,
        means,
        travel.integer("walk_minutes", 0, LONGEST_WALK),
        travel.integer("longest_minutes", 1, LONGEST_WAY));
  }

  /** The days of the week of a body, such as {@code mon}; all seven when none are given. */
  public static Set<DayOfWeek> days(Fields fields) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String text : fields.texts("days", MOST, LONGEST_AREA)) {
      DayOfWeek day = DAYS.get(text);
      if (day == null) {
        String known = String.join(", ", DAYS.keySet());
        fields.refuse("days", text, "must be among " + known, "次のどれかにしてください：" + known);
      } else {
        days.add(day);
      }
    }
    return days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
  }

  private static Point middle(String area, Fields travel, Catalog catalog) {
    return catalog
        .areas()
        .find(area)
        .map(found -> new Point(found.lon(), found.lat()))
        .orElseGet(
            () -> {
              travel.refuse("area", area, "is no area", "この地区はありません。");
              return NOWHERE;
            });
  }

  private static Point point(Fields point) {
    Double lat = point.number("lat", -90, 90);
    Double lon = point.number("lon", -180, 180);
    if (lat == null && !point.given("lat")) {
      point.missing("lat");
    }
    if (lon == null && !point.given("lon")) {
      point.missing("lon");
    }
    Origin rounded = Origin.around(lon == null ? 0 : lon, lat == null ? 0 : lat);
    return new Point(rounded.lon(), rounded.lat());
  }
}

package jp.tsunagi.core.transit;

import org.jspecify.annotations.Nullable;

/**
 * A place where vehicles stop ({@code stops.txt}, {@code location_type} 0): a pole or a platform.
 *
 * @param lon degrees east, WGS84
 * @param lat degrees north, WGS84
 * @param station id of the {@code parent_station}
 * @param platform its {@code platform_code}, such as のりば2
 * @param zone {@code zone_id}, for fares
 * @param wheelchair the stop's own, else its station's
 */
public record Stop(
    String id,
    String name,
    double lon,
    double lat,
    @Nullable String station,
    @Nullable String platform,
    @Nullable String zone,
    Accessible wheelchair) {}

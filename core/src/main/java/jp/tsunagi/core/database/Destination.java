package jp.tsunagi.core.database;

import java.util.UUID;
import jp.tsunagi.core.resource.Pickup;
import jp.tsunagi.core.resource.Precision;
import org.jspecify.annotations.Nullable;

/**
 * A resource as far as getting there is concerned.
 *
 * @param lon degrees east, WGS84
 * @param lat degrees north, WGS84
 * @param precision how far off the point may be; not {@code NONE}
 * @param schedule number of the rules that its sessions follow; null when it has none
 */
public record Destination(
    UUID id,
    double lon,
    double lat,
    Precision precision,
    Pickup pickup,
    @Nullable Integer schedule) {}

package jp.tsunagi.core.transit;

import org.jspecify.annotations.Nullable;

/**
 * What a ride costs, and when that holds ({@code fare_attributes.txt} with one of its {@code
 * fare_rules.txt}).
 *
 * @param yen for one ride
 * @param route holds on this route only
 * @param originZone holds for rides from stops of this zone only
 * @param destinationZone holds for rides to stops of this zone only
 */
public record Fare(
    String id,
    int yen,
    @Nullable String route,
    @Nullable String originZone,
    @Nullable String destinationZone) {}

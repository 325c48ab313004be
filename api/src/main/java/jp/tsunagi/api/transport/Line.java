package jp.tsunagi.api.transport;

import jp.tsunagi.core.transit.Agency;
import jp.tsunagi.core.transit.Route;
import org.jspecify.annotations.Nullable;

/**
 * A line of a feed and who runs it.
 *
 * @param feed id of the feed
 * @param agency null where the feed names none for it
 */
public record Line(String feed, Route route, @Nullable Agency agency) {}

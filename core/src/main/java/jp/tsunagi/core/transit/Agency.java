package jp.tsunagi.core.transit;

import org.jspecify.annotations.Nullable;

/**
 * Who runs the vehicles ({@code agency.txt}).
 *
 * @param phone to ask or book by, as the feed writes it
 * @param url its web page
 */
public record Agency(String id, String name, @Nullable String phone, @Nullable String url) {}

package jp.tsunagi.api.landmarks;

/**
 * A place that people know by name.
 *
 * @param kana its reading in hiragana, empty when only the dictionary can tell
 * @param lat degrees north, WGS84
 * @param lon degrees east, WGS84
 */
record Landmark(String name, String kana, double lat, double lon) {}

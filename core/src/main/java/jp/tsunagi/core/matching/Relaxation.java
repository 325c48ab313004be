package jp.tsunagi.core.matching;

/**
 * What one relaxation would bring.
 *
 * @param kind which: {@code walk}, {@code day}, {@code mornings}, {@code cost}, {@code hours} or
 *     {@code means}
 * @param value of the field of the need that it changes
 * @param brings how many more resources would fit
 * @param words in plain Japanese, such as 「水曜も」
 */
public record Relaxation(String kind, String value, int brings, String words) {}

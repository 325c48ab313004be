package jp.tsunagi.importer.sample;

import java.util.List;
import java.util.Random;

/**
 * Seeded dice: {@link Random}'s sequence is part of its specification, so sheets are repeatable.
 */
final class Chance {
  private final Random random;

  Chance(long seed) {
    random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean percent(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  final <T> T of(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}

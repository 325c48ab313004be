package jp.tsunagi.core;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What a pure function said of the things it was asked lately. A city's sheets say the same few
 * hundred things over and over. When it is full it forgets everything: what matters comes again at
 * once. Words longer than {@value #LONGEST} characters are not remembered: they seldom come twice,
 * and a sheet full of them would fill the memory. Thread-safe; two threads may ask the function the
 * same thing at the same time.
 *
 * @param <K> with equals and hashCode
 * @param <V> not to be changed by whoever gets it
 */
public final class Memo<K, V> implements Function<K, V> {
  private static final int LONGEST = 200;

  private final Map<K, V> known = new ConcurrentHashMap<>();
  private final int most;
  private final Function<K, V> function;

  /**
   * @param most how many answers are kept at most
   */
  public Memo(int most, Function<K, V> function) {
    this.most = most;
    this.function = function;
  }

  @Override
  public V apply(K key) {
    if (key instanceof CharSequence words && words.length() > LONGEST) {
      return function.apply(key);
    }
    V value = known.get(key);
    if (value == null) {
      value = function.apply(key);
      if (known.size() >= most) {
        known.clear();
      }
      known.put(key, value);
    }
    return value;
  }
}

package jp.tsunagi.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The answers that were asked for latest. Unlike {@link Memo} it forgets only what nobody asked for
 * in the longest time: for answers that are dear. Thread-safe; two threads may find the same answer
 * at the same time.
 *
 * @param <K> with equals and hashCode
 * @param <V> not to be changed by whoever gets it
 */
public final class Latest<K, V> {

  private final Map<K, V> known;

  /**
   * @param most how many answers are kept at most
   */
  public Latest(int most) {
    known =
        Collections.synchronizedMap(
            new LinkedHashMap<>(16, 0.75f, true) {
              private static final long serialVersionUID = 1;

              @Override
              protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
              }
            });
  }

  /** The kept answer, else what is found now. */
  public V get(K key, Supplier<V> find) {
    V kept = known.get(key);
    if (kept != null) {
      return kept;
    }
    V found = find.get();
    known.put(key, found);
    return found;
  }

  /** Keeps nothing: what the answers were made of is another. */
  public void forget() {
    known.clear();
  }
}

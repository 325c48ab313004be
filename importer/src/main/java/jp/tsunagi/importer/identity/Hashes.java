package jp.tsunagi.importer.identity;

import java.util.Arrays;

/**
 * Many texts as 64-bit hashes: a million of them take 8 MB. Two different texts have one hash in
 * one of 10¹⁸ cases. For one thread.
 */
final class Hashes {
  private long[] hashes = new long[1024];
  private int size;

  void add(String text) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = of(text);
  }

  /** To be called when all are there; from then on {@link #twice} and {@link #contains} answer. */
  void seal() {
    Arrays.sort(hashes, 0, size);
  }

  boolean contains(String text) {
    return Arrays.binarySearch(hashes, 0, size, of(text)) >= 0;
  }

  /** True when the text was added at least twice. */
  boolean twice(String text) {
    int at = Arrays.binarySearch(hashes, 0, size, of(text));
    return at >= 0
        && ((at > 0 && hashes[at - 1] == hashes[at])
            || (at + 1 < size && hashes[at + 1] == hashes[at]));
  }

  /** True when no two are equal. */
  boolean allDifferent() {
    for (int i = 1; i < size; i++) {
      if (hashes[i] == hashes[i - 1]) {
        return false;
      }
    }
    return true;
  }

  /** FNV-1a over UTF-16 units, then mixed as in SplitMix64 so that short texts spread. */
  private static long of(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}

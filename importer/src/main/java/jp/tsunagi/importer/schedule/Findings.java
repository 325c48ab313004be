package jp.tsunagi.importer.schedule;

import java.util.ArrayList;
import java.util.List;

/** What the grammars find on their way, and whether the words turned out to be beyond them. */
final class Findings {

  private final List<Finding> list = new ArrayList<>();
  private boolean lost;

  void add(Finding.Kind kind, String words) {
    Finding finding = new Finding(kind, words);
    if (!list.contains(finding)) {
      list.add(finding);
    }
  }

  /** Something limits the days in a way that cannot be told: better no rule than a wrong one. */
  void lose(String words) {
    lost = true;
    if (!words.isBlank()) {
      add(Finding.Kind.PARTLY_UNDERSTOOD, words);
    }
  }

  boolean lost() {
    return lost;
  }

  List<Finding> list() {
    return List.copyOf(list);
  }

  /** Product of the factors of the distinct kinds. */
  double confidence() {
    return list.stream()
        .map(Finding::kind)
        .distinct()
        .mapToDouble(Finding.Kind::factor)
        .reduce(1, (a, b) -> a * b);
  }

  int size() {
    return list.size();
  }

  /** Forgets what was found since, when an attempt failed. */
  void forget(int since) {
    list.subList(Math.min(since, list.size()), list.size()).clear();
  }
}

package jp.tsunagi.core.matching;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the scoring looks at, each explained by its method in {@link Scoring}. */
public enum Rule {
  WISH(50, "願いに合う"),
  ROLE(14, "役割がある"),
  CONCERN(28, "気がかりに役立つ"),
  FIRST_TIME(10, "初めての人"),
  GROUP(10, "人数"),
  HANDS(14, "細かい手作業"),
  OUTDOOR(12, "屋外"),
  ACCESS(8, "設備"),
  HEARING(6, "聞こえ"),
  COST(6, "費用"),
  COMPANY(8, "付き添い"),
  LANGUAGE(10, "ことば"),
  REGULAR(8, "続けやすさ"),
  WAY(20, "行き帰り"),
  WAITING(5, "待ち時間"),
  VERIFIED(5, "確認"),
  FULL(20, "満員"),
  BOOKING(3, "申込み"),
  SPECIALIST(14, "専門の相談"),
  AUDIENCE(10, "対象");

  private final String id = name().toLowerCase(Locale.ROOT);
  private final double usual;
  private final String words;

  Rule(double usual, String words) {
    this.usual = usual;
    this.words = words;
  }

  /** The weight of a municipality that gives none. */
  double usual() {
    return usual;
  }

  /** What people call it where a municipality does not say. */
  String words() {
    return words;
  }

  /** As programs name it, such as {@code first_time}. */
  public String id() {
    return id;
  }

  /** The rule of an id. */
  public static Optional<Rule> find(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
  }
}

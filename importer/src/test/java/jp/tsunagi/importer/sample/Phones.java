package jp.tsunagi.importer.sample;

import java.util.Locale;

/**
 * Well-formed numbers that nobody can have, in the spellings of real sheets: landlines
 * 079-00N-NNNN, mobiles 090-00NN-NNNN and 090-01NN-NNNN. After an area code no exchange begins with
 * 0 (079-00… is 0790-0… too, and that has none either), and after 090 the next digit is never 0.
 * (080-0… would not do: 0800 is free of charge to call, and in use.)
 */
final class Phones {
  private final Chance chance;

  Phones(Chance chance) {
    this.chance = chance;
  }

  String landline() {
    return String.format(Locale.ROOT, "079-00%d-%04d", chance.below(10), chance.below(10000));
  }

  String mobile() {
    return String.format(
        Locale.ROOT, "090-0%d%02d-%04d", chance.of(0, 1), chance.below(100), chance.below(10000));
  }

  /** One cell of one or more numbers. */
  String cell(String number) {
    return switch (chance.below(28)) {
      case 0 -> spell(number) + "／" + spell(mobile());
      case 1 -> spell(number) + "\n" + mobile() + "（世話役）";
      case 2 -> spell(number) + "、" + mobile();
      case 3 -> number + " FAX " + landline();
      case 4 -> number + "（内線" + (100 + chance.below(300)) + "）";
      case 5 -> "㈹" + number;
      default -> spell(number);
    };
  }

  String spell(String number) {
    String[] parts = number.split("-");
    return switch (chance.below(16)) {
      case 0 -> "(" + parts[0] + ")" + parts[1] + "-" + parts[2];
      case 1 -> parts[0] + "(" + parts[1] + ")" + parts[2];
      case 2 -> Hours.wide(String.join("－", parts));
      case 3 -> String.join("", parts);
      case 4 -> String.join(" ", parts);
      case 5 -> "TEL:" + number;
      case 6 ->
          "電話　" + Hours.wide(parts[0]) + "（" + Hours.wide(parts[1]) + "）" + Hours.wide(parts[2]);
      case 7 -> String.join("ー", parts);
      case 8 -> "+81-" + number.substring(1);
      default -> number;
    };
  }
}

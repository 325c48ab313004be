package jp.tsunagi.importer.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagi.core.resource.Contact.Kind;
import jp.tsunagi.core.resource.Contact.Phone;
import org.jspecify.annotations.Nullable;

/**
 * Telephone numbers of a cell. It may hold several, with extensions, with FAX between, without the
 * leading zero that a spreadsheet ate, or without area code. What counts is the structure: whether
 * a number is assigned to anybody is not asked.
 */
public final class Phones {
  private static final Pattern DASHES =
      Pattern.compile("[\\u2010-\\u2015\\u2212\\u2500~〜]|(?<=[0-9)]\\s?)[ーｰ]");
  private static final Pattern MARK =
      Pattern.compile("(?i)(fax|ファックス|ファクス|ﾌｧｯｸｽ|(?<![a-z])f(?=[:. ]?\\s*\\(?0))");

  /** 662-0001(FAX) is said of the number before it, and of no other. */
  private static final Pattern MARK_BEHIND =
      Pattern.compile("(?i)^\\s*[(（]\\s*(?:(fax|ファックス|ファクス|f)|tel|電話|代表|代)\\s*[)）]");

  private static final Pattern VOICE_MARK = Pattern.compile("(?i)tel|電話|携帯|でんわ");
  private static final Pattern SHORT = Pattern.compile("(?<!\\d)(?:#\\d{4}|1\\d{2})(?!\\d)");
  private static final Pattern EXTENSION =
      Pattern.compile("^\\W{0,2}(?:内線|内|ext\\.?)\\s*[:：]?\\s*(\\d{1,6})\\)?");
  private static final Pattern LEFT_OVER_DIGITS =
      Pattern.compile("(?<![\\d:])\\d{2,}(?![\\d時分:月日])");
  private static final String GAP = "[-() .]{1,3}";

  /** Full with gaps; full without; international; without area code; without leading zero. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<!\\d)(?:"
              + "\\+81[-() ]*(?:\\(0\\))?\\d{1,4}"
              + GAP
              + "?\\d{1,4}"
              + GAP
              + "?\\d{3,4}"
              + "|\\(?0\\d{1,4}"
              + GAP
              + "\\d{1,4}"
              + GAP
              + "\\d{3,4}"
              + "|0\\d{9,10}"
              + "|[1-9]\\d{1,3}-\\d{2,4}-\\d{4}"
              + "|\\d{2,4}-\\d{4}"
              + "|[1-9]\\d{8,9}"
              + "|\\d{6,7}"
              + ")(?!\\d)");

  private Phones() {}

  /**
   * What a cell was understood to say.
   *
   * @param unreadable digits that make no number, null when all was understood
   * @param remark words around the numbers (世話役), empty when there are none
   */
  public record Reading(List<Phone> phones, @Nullable String unreadable, String remark) {
    public Reading {
      phones = List.copyOf(phones);
    }
  }

  /**
   * Reads a cell.
   *
   * @param areaCode 市外局番 for numbers written without one
   * @param kind what the column is for
   */
  public static Reading read(String cell, String areaCode, Kind kind) {
    String text = DASHES.matcher(Texts.forReading(cell).replace('㈹', ' ')).replaceAll("-");
    if (Absent.saysNothing(text) || Absent.saysNo(text)) {
      return new Reading(List.of(), null, "");
    }
    List<Phone> phones = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    int end = 0;
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find(end)) {
      String before = text.substring(end, matcher.start());
      String number = formatted(matcher.group(), areaCode);
      end = matcher.end();
      rest.append(before).append(' ');
      if (number == null) {
        rest.append(matcher.group());
        continue;
      }
      Matcher extension = EXTENSION.matcher(text.substring(end));
      boolean extended = extension.find();
      end += extended ? extension.end() : 0;
      Matcher behind = MARK_BEHIND.matcher(text.substring(end));
      Kind said = behind.find() ? (behind.group(1) == null ? Kind.VOICE : Kind.FAX) : null;
      end += said == null ? 0 : behind.end();
      phones.add(
          new Phone(
              number,
              said == null ? kind(before, kind) : said,
              extended ? extension.group(1) : null));
    }
    rest.append(text.substring(end));
    return finished(phones, rest.toString(), cell);
  }

  private static Reading finished(List<Phone> phones, String rest, String cell) {
    String remark = rest;
    List<Phone> all = new ArrayList<>(phones);
    Matcher shortNumber = SHORT.matcher(rest);
    if (phones.isEmpty() && shortNumber.find()) {
      all.add(new Phone(shortNumber.group(), Kind.VOICE, null));
      remark = shortNumber.replaceAll(" ");
    }
    boolean digits = LEFT_OVER_DIGITS.matcher(remark).find();
    return new Reading(
        all.stream().distinct().toList(),
        digits || (all.isEmpty() && !remark.isBlank()) ? Texts.line(cell) : null,
        words(remark));
  }

  private static Kind kind(String before, Kind ofColumn) {
    boolean fax = MARK.matcher(before).find();
    boolean voice = VOICE_MARK.matcher(before).find();
    return fax == voice ? ofColumn : fax ? Kind.FAX : Kind.VOICE;
  }

  private static @Nullable String formatted(String written, String areaCode) {
    String digits = written.replaceAll("\\D", "");
    if (written.startsWith("+81")) {
      String national = written.substring(3).replace("(0)", "").replaceFirst("^\\D+", "");
      return withZero(national.startsWith("0") ? national.substring(1) : national, areaCode);
    }
    if (digits.startsWith("0") && digits.length() >= 10) {
      return grouped(digits, written, areaCode);
    }
    if (digits.length() == 10 - areaCode.length()) {
      return split(areaCode + digits, areaCode.length(), 6);
    }
    boolean mobile = digits.length() == 10 && digits.matches("[5789]0.*");
    boolean landline = digits.length() == 9 && !digits.startsWith("0");
    return mobile || landline ? withZero(written, areaCode) : null;
  }

  private static @Nullable String withZero(String written, String areaCode) {
    return grouped("0" + written.replaceAll("\\D", ""), "0" + written, areaCode);
  }

  /** With hyphens: as written where it was written in three groups, else by the numbering plan. */
  private static @Nullable String grouped(String digits, String written, String areaCode) {
    if (digits.length() == 11) {
      boolean tollFree = digits.startsWith("0800") && !written.matches("\\D*080\\D.*");
      return tollFree
          ? split(digits, 4, 7)
          : digits.matches("0[5-9]0.*") ? split(digits, 3, 7) : null;
    }
    if (digits.length() != 10) {
      return null;
    }
    if (digits.matches("0120.*|0570.*|0990.*")) {
      return split(digits, 4, digits.startsWith("0570") ? 6 : 7);
    }
    String[] groups = written.replaceAll("\\D+", " ").strip().split(" ", -1);
    if (groups.length == 3 && groups[2].length() == 4) {
      return String.join("-", groups);
    }
    String assigned = PhonePlan.grouped(digits);
    if (assigned != null) {
      return assigned;
    }
    int length = digits.startsWith(areaCode) ? areaCode.length() : areaCodeLength(digits);
    return split(digits, length, 6);
  }

  /** Two digits in Tokyo and Osaka, else three: right for most, and never the wrong number. */
  private static int areaCodeLength(String digits) {
    return digits.startsWith("03") || digits.startsWith("06") ? 2 : 3;
  }

  private static String split(String digits, int first, int second) {
    return digits.substring(0, first)
        + "-"
        + digits.substring(first, second)
        + "-"
        + digits.substring(second);
  }

  private static String words(String rest) {
    return rest.replaceAll("(?i)tel|fax|電話番号|電話|ファックス|ファクス|携帯|または|又は", " ")
        .replaceAll("(?<=\\d)-(?=\\d{1,2}[時:])", "〜")
        .replaceAll("[\\s、,/;:・()（）\\[\\]+.-]+", " ")
        .strip();
  }
}

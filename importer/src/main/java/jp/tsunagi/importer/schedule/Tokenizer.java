package jp.tsunagi.importer.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts folded words into tokens. Most are words of the {@link Lexicon}; a single 月, 火, ... is a
 * weekday only where its neighbours allow it (木工教室 has no Thursday).
 */
final class Tokenizer {

  private static final String WEEKDAYS = "月火水木金土日";

  /** Numbers that count something other than time: money, people, floors, telephone numbers. */
  private static final Pattern MEASURE =
      Pattern.compile(
          "[0-9]{2,5}-[0-9]{1,4}-[0-9]{3,4}|https?://[!-~]+"
              + "|(?:各|1回|1コマ|お?1人)約?[0-9]+分(?:間|程度)?"
              + "|[0-9][0-9,.]*(?:円|名|人|階|歳|才|号室|組|区画|席|台|F(?![A-Za-z]))(?:程度|まで|以上)?");

  /** 前週金曜締切, 3日前までに要予約: by when one says that one comes. */
  private static final Pattern DEADLINE =
      Pattern.compile(
          "(?:(?:開催|実施)日?の?)?(?:前[日週月]|[0-9]{1,2}(?:日|週間|か月|ヶ月)前)"
              + "(?:の?[月火水木金土日]曜日?)?(?:の?(?:午前|午後)?[0-9]{1,2}時)?(?:まで(?:に|の)?|が|に)?"
              + "(?:要|ご)?(?:予約|申込み?|申し込み|連絡|締切|締め切り|〆切)[^,()0-9]{0,6}");

  private static final Pattern VAGUE_COUNT =
      Pattern.compile("毎?[月週年](?:に)?(?:[0-9]+[~・-][0-9]+|数)回");
  private static final Pattern COUNT = Pattern.compile("毎?[月週年](?:に)?([0-9]{1,3})回(?:程度|ほど)?");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokenizer(String text) {
    this.text = text;
  }

  static List<Token> tokenize(String folded) {
    Tokenizer tokenizer = new Tokenizer(folded);
    while (tokenizer.at < folded.length()) {
      tokenizer.step();
    }
    tokenizer.tokens.add(new Token(Kind.END, "", 0, folded.length()));
    return tokenizer.tokens;
  }

  private void step() {
    char c = text.charAt(at);
    if (c == ' ') {
      at++;
    } else if (!measure() && !count() && !number() && !unit() && !mark(c) && !word()) {
      textCharacter();
    }
  }

  private boolean measure() {
    return match(MEASURE, Kind.REMARK, false) || match(DEADLINE, Kind.REMARK, false);
  }

  private boolean count() {
    return match(VAGUE_COUNT, Kind.VAGUE, false) || match(COUNT, Kind.COUNT, true);
  }

  private boolean match(Pattern pattern, Kind kind, boolean valued) {
    Matcher matcher = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    if (!matcher.lookingAt() || (kind != Kind.REMARK && !boundaryBefore())) {
      return false;
    }
    add(kind, matcher.group().length(), valued ? Integer.parseInt(matcher.group(1)) : 0);
    return true;
  }

  private boolean number() {
    int end = at;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    // "2週間に1回" is a word of its own; and what has more digits than a date is no number of ours.
    if (end == at || Lexicon.lengthAt(text, at) > end - at) {
      return false;
    }
    boolean readable = end - at <= 8;
    add(readable ? Kind.NUMBER : Kind.TEXT, end - at, readable ? toInt(at, end) : 0);
    return true;
  }

  private int toInt(int from, int to) {
    return Integer.parseInt(text.substring(from, to));
  }

  /** 月 and 日 after a number are units, unless they belong to 第2月曜. */
  private boolean unit() {
    char c = text.charAt(at);
    boolean afterNumber = last() != null && last().kind() == Kind.NUMBER && last().end() == at;
    if ((c != '月' && c != '日') || !afterNumber || at(at + 1) == '曜' || ordinalBefore()) {
      return false;
    }
    add(c == '月' ? Kind.MONTH : Kind.DAY, 1, 0);
    return true;
  }

  private boolean ordinalBefore() {
    int i = tokens.size() - 1;
    while (i >= 0
        && (tokens.get(i).kind() == Kind.NUMBER || tokens.get(i).kind() == Kind.SEPARATOR)) {
      i--;
    }
    return i >= 0 && tokens.get(i).kind() == Kind.ORDINAL;
  }

  private boolean mark(char c) {
    Kind kind =
        switch (c) {
          case '~', '-' -> Kind.RANGE;
          case 'ー', '?', '一' -> timeLike(at(at - 1)) && timeLike(at(at + 1)) ? Kind.RANGE : null;
          case ':' -> Kind.COLON;
          case '/' -> Kind.SLASH;
          case '.' -> Kind.DOT;
          case ',', '・' -> Kind.SEPARATOR;
          case '(' -> Kind.OPEN;
          case ')' -> Kind.CLOSE;
          default -> null;
        };
    if (kind != null) {
      add(kind, 1, 0);
    }
    return kind != null;
  }

  private static boolean timeLike(char c) {
    return (c >= '0' && c <= '9') || "時分半曜日月火水木金土)(午第正 ".indexOf(c) >= 0;
  }

  private boolean word() {
    int length = wordLength();
    int weekday = WEEKDAYS.indexOf(text.charAt(at)) + 1;
    if (weekday > 0 && length <= 1) {
      // 開所日 is no Sunday.
      boolean held =
          weekday == 7 && last() != null && last().kind() == Kind.HELD && last().end() == at;
      if (!held && boundaryBefore() && boundaryAfter(at + 1)) {
        add(Kind.WEEKDAY, 1, weekday);
        return true;
      }
      return false;
    }
    Lexicon.Entry entry = length == 0 ? null : Lexicon.find(text.substring(at, at + length));
    // One character inside other words (連休, ひと) is not a word.
    if (entry == null || (length == 1 && !boundaryBefore())) {
      return false;
    }
    if (entry.kind() == Kind.TEXT) {
      for (int end = at + length; at < end; ) {
        textCharacter();
      }
    } else {
      add(entry.kind(), length, entry.value());
    }
    return true;
  }

  /** In 土曜日曜 and 毎日曜 the 日 begins the next word. */
  private int wordLength() {
    int length = Lexicon.lengthAt(text, at);
    boolean shared = length > 1 && text.charAt(at + length - 1) == '日' && at(at + length) == '曜';
    return shared ? length - 1 : length;
  }

  private boolean boundaryBefore() {
    Token last = last();
    return last == null
        || last.kind() != Kind.TEXT
        || last.end() < at
        || !Character.isLetter(at(at - 1));
  }

  private boolean boundaryAfter(int from) {
    int end = from;
    while (end < text.length() && WEEKDAYS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    char next = at(end);
    if (next == 'ー' && WEEKDAYS.indexOf(at(end + 1)) >= 0) {
      return true;
    }
    boolean timeFollows = next == 'の' && Character.isDigit(at(end + 1));
    boolean wordFollows =
        timeFollows
            || ((next != 'の' || end > from || afterWeekday()) && Lexicon.lengthAt(text, end) > 0);
    return !Character.isLetter(next) || wordFollows;
  }

  /** The 日 of 土日の場合は and 土・日の場合は. */
  private boolean afterWeekday() {
    int back = tokens.size() - 1;
    back -= back > 0 && tokens.get(back).kind() == Kind.SEPARATOR ? 1 : 0;
    return back >= 0 && tokens.get(back).kind() == Kind.WEEKDAY;
  }

  private void textCharacter() {
    Token last = last();
    if (last != null && last.kind() == Kind.TEXT && last.end() == at) {
      tokens.remove(tokens.size() - 1);
      tokens.add(new Token(Kind.TEXT, last.text() + text.charAt(at), 0, last.at()));
    } else {
      tokens.add(new Token(Kind.TEXT, text.substring(at, at + 1), 0, at));
    }
    at++;
  }

  private void add(Kind kind, int length, int value) {
    tokens.add(new Token(kind, text.substring(at, at + length), value, at));
    at += length;
  }

  private @Nullable Token last() {
    return tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
  }

  private char at(int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
  }
}

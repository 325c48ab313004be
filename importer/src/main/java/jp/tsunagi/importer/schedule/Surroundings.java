package jp.tsunagi.importer.schedule;

import java.util.EnumSet;
import java.util.Set;

/**
 * The words around the phrases: separators, brackets, labels, remarks, and what nothing explains.
 */
final class Surroundings {

  private static final Set<Kind> GLUE =
      EnumSet.of(
          Kind.SEPARATOR,
          Kind.PARTICLE,
          Kind.SLASH,
          Kind.COLON,
          Kind.OF,
          Kind.ONLY,
          Kind.TOPIC,
          Kind.LABEL,
          Kind.START_LABEL,
          Kind.ALL_YEAR,
          Kind.HELD,
          Kind.YOUBI,
          Kind.HOURS,
          Kind.OPENING_LABEL);

  private static final String ADMISSION = "受付時間";

  private static final Set<String> STARTS = Set.of("開始", "スタート", "開演", "開会");

  private final Tokens tokens;
  private final Findings findings;
  private int depth;
  private boolean hoursOfAdmission;

  Surroundings(Tokens tokens, Findings findings) {
    this.tokens = tokens;
    this.findings = findings;
  }

  /** True inside brackets, whose content is about what stands before them. */
  boolean bracketed() {
    return depth > 0;
  }

  /** Passes over one token, or one remark, that changes nothing; false when a phrase may begin. */
  boolean pass() {
    Token token = tokens.peek();
    // A closing label in brackets (【休館日】月曜) belongs to the phrase that it opens.
    if (token.kind() == Kind.OPEN && !tokens.at(1, Kind.CLOSING_LABEL)) {
      depth++;
    } else if (token.kind() == Kind.CLOSE) {
      depth = Math.max(0, depth - 1);
    } else if (token.kind() == Kind.REMARK) {
      findings.add(Finding.Kind.REMARK, token.text());
    } else if (token.kind() == Kind.REMARK_CLAUSE) {
      return clause();
    } else if (!GLUE.contains(token.kind()) && !startWord() && !about()) {
      return false;
    }
    tokens.next();
    return true;
  }

  /**
   * 10:00〜21:00 受付時間は20:30まで: beside the hours it says until when one is let in. Where it is the
   * label of the hours themselves (受付時間 平日9:00〜17:00) there are none before it.
   */
  boolean admission(boolean timed) {
    boolean label = tokens.at(Kind.OPENING_LABEL) && tokens.peek().text().equals(ADMISSION);
    if (label && (!timed || hoursOfAdmission)) {
      hoursOfAdmission = true;
      return false;
    }
    return label && clause();
  }

  /** 最終受付16:30, 申込は7/31まで: whatever is in it is not about the sessions. */
  private boolean clause() {
    int start = tokens.position();
    if (tokens.peek(-1).kind() == Kind.RANGE) {
      // 11:00〜LO.13:30: the end itself is in the remark.
      findings.lose(tokens.peek().text());
    }
    tokens.next();
    while (!tokens.done() && !clauseEnds()) {
      tokens.next();
    }
    String remark = tokens.since(start);
    if (tokens.peek(start - tokens.position() - 1).text().equals("・") && remark.contains("休")) {
      // 日曜・雨天時は休み: the Sunday is a day of rest, not one of the sessions.
      findings.lose(remark);
    }
    findings.add(Finding.Kind.REMARK, remark);
    return true;
  }

  private boolean clauseEnds() {
    return switch (tokens.peek().kind()) {
      case OPEN, CLOSE, CLOSING_LABEL, OPENING_LABEL -> true;
      default -> comma() || startWord() || startFollows();
    };
  }

  /** 9:30受付 10:00開始: the second time is not about when one is let in. */
  private boolean startFollows() {
    if (!tokens.at(Kind.NUMBER) || !(tokens.at(1, Kind.COLON) || tokens.at(1, Kind.HOUR))) {
      return false;
    }
    int ahead = 2;
    while (tokens.at(ahead, Kind.NUMBER)
        || tokens.at(ahead, Kind.MINUTE)
        || tokens.at(ahead, Kind.HALF)) {
      ahead++;
    }
    boolean attached = tokens.peek(ahead).at() == tokens.peek(ahead - 1).end();
    return attached && STARTS.contains(tokens.peek(ahead).text());
  }

  private boolean comma() {
    if (tokens.at(Kind.SLASH)) {
      return !tokens.at(1, Kind.NUMBER) || tokens.at(2, Kind.COLON) || tokens.at(2, Kind.HOUR);
    }
    return tokens.at(Kind.SEPARATOR) && !tokens.peek().text().equals("・");
  }

  /** 開始13:30, 開演18時; unlike 13:30から. */
  private boolean startWord() {
    String text = tokens.peek().text();
    boolean word = tokens.at(Kind.FROM) && !text.equals("から") && !text.equals("より");
    return (word || tokens.at(Kind.START_LABEL)) && tokens.at(1, Kind.NUMBER);
  }

  /** 昼頃, but 10日頃 is no day. */
  private boolean about() {
    if (!tokens.at(Kind.ABOUT)) {
      return false;
    }
    switch (tokens.peek(-1).kind()) {
      case DAY, WEEKDAY, YOUBI, MONTH -> findings.lose(tokens.peek().text());
      default -> {}
    }
    return true;
  }

  /**
   * 水曜 午後, 土曜午後(13時〜16時) is all we need to know of a Wednesday; 土曜午後休み is more than a rule can say.
   */
  private void halfDay(Token token) {
    boolean explained = tokens.at(Kind.OPEN) && tokens.at(1, Kind.NUMBER);
    if (tokens.done() || tokens.at(Kind.CLOSE) || explained) {
      findings.add(Finding.Kind.PARTLY_UNDERSTOOD, token.text());
    } else {
      findings.lose(token.text());
    }
  }

  /**
   * 定休日：月曜、特別図書整理期間（11月）: a further rest whose days the sheet does not tell takes nothing from
   * those that are clear. False with the tokens where they were for anything else.
   */
  boolean unknownRest() {
    int start = tokens.position();
    boolean unknown = tokens.at(Kind.TEXT) && !Leftover.limiting(tokens.next().text());
    tokens.accept(Kind.LABEL);
    if (tokens.accept(Kind.OPEN)) {
      while (!tokens.at(Kind.CLOSE) && !tokens.done()) {
        tokens.next();
      }
      tokens.accept(Kind.CLOSE);
    }
    boolean ends =
        switch (tokens.peek().kind()) {
          case END, SEPARATOR, CLOSE, SEASON, HOLIDAY, WEEKDAY, ORDINAL -> true;
          default -> false;
        };
    if (!unknown || !ends) {
      tokens.reset(start);
      return false;
    }
    findings.add(Finding.Kind.PARTLY_UNDERSTOOD, tokens.since(start));
    return true;
  }

  /** 海開き期間中, 海開きのみ: what was not understood says when, and nothing else does. */
  private boolean limits() {
    int ahead = tokens.at(Kind.LABEL) ? 1 : 0;
    boolean during = false;
    while (tokens.at(ahead, Kind.PARTICLE) || tokens.at(ahead, Kind.OF)) {
      during |= tokens.peek(ahead).text().equals("中");
      ahead++;
    }
    return during || tokens.at(ahead, Kind.ONLY);
  }

  /**
   * What no phrase takes: plain text is passed over, anything with the look of a day, a time or a
   * limit loses the schedule.
   */
  void leftover() {
    Token token = tokens.next();
    switch (token.kind()) {
      case TEXT, NEXT_TIME -> Leftover.judge(token.text(), limits(), findings);
      case NUMBER -> {
        // 3丁目: a number inside plain text.
        if (!tokens.at(Kind.TEXT)) {
          findings.lose(token.text());
        }
      }
      case MORNING, AFTERNOON -> halfDay(token);
      case ALSO, DOT -> {}
      default -> findings.lose(token.text());
    }
  }
}

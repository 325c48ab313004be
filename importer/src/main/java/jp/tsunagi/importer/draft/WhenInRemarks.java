package jp.tsunagi.importer.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.core.schedule.Schedule.Status;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.LabelledText.Part;
import jp.tsunagi.importer.normalise.Texts;
import jp.tsunagi.importer.schedule.Finding;
import jp.tsunagi.importer.schedule.ParsedSchedule;

/**
 * What the remarks of a row say of when: all of it where no column does, the hours where none has
 * them, and of a plain list of weekdays (曜日：火) on which of them it is (備考：第1・3火曜日 10時〜12時). Beside
 * a column that says more than weekdays, remarks about days change nothing here.
 */
final class WhenInRemarks {
  private static final List<Field> TIMES = List.of(Field.TIME, Field.TIME_START, Field.TIME_END);
  private static final List<Field> DAYS = List.of(Field.DATE_START, Field.WEEKDAYS, Field.SCHEDULE);

  private static final Pattern SENTENCES = Pattern.compile("[。\n\r※☆★◆◇●○■□]+");
  private static final String BEFORE = "(?:(?<=^|[\\s　、。,(（はも：:]))";

  private static final String CLOCK = "(?:午[前後]\\s?)?[0-9]{1,2}[:時]";

  /** 第1・3, 毎週, 月2回, 火曜, 月〜金. */
  private static final Pattern RHYTHM =
      Pattern.compile(
          "第ORD(?:\\s?[・、,.~〜～とー-]\\s?第?ORD)*\\s?(?:週|[月火水木金土日](?!室)|[(（]|[0-9]{1,2}[:時]|$)"
                  .replace("ORD", "\\s?[1-5一二三四五](?![0-9])")
              + "|毎週|隔週|毎月(?=第)|平日|[月火水木金土日]曜"
              + "|[月火水木金土日](?=\\s?[・、,~〜～-]\\s?[月火水木金土日]|[(（\\s]?[0-9]{1,2}[:時])"
              + "|(?:月|週)に?[0-9一二三四五]+(?:[~〜～・-][0-9])?回|[0-9]+回/[月週]");

  /** Where days are said by the way, other words by the way may take some of them away. */
  private static final Pattern RESTS = Pattern.compile("休|除|閉|祝|年末");

  private static final Pattern WEEKDAY = Pattern.compile("[月火水木金土日]曜|[月火水木金土日](?=$|[\\s・、,])");
  private static final Pattern START = Pattern.compile(BEFORE + "(?:" + RHYTHM + "|" + CLOCK + ")");
  private static final Pattern BYDAY = Pattern.compile("(?<==|,)-?\\d?([A-Z]{2})(?=[,;]|$)");
  private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final String EVERY_DAY = "毎日 ";

  /** Letters of a word that may change what stands beside it, as 発表会 does. */
  private static final int WORD = 4;

  private final LabelledText labelled;
  private final RestNotes rests;
  private final Function<String, ParsedSchedule> parser;

  WhenInRemarks(LabelledText labelled, RestNotes rests, Function<String, ParsedSchedule> parser) {
    this.labelled = labelled;
    this.rests = rests;
    this.parser = parser;
  }

  /**
   * Adds to the cells of a row what its remarks say of when.
   *
   * @return false where they name days that do not go with those of the column: either may be wrong
   */
  boolean complete(Cells cells) {
    Remarks remarks = new Remarks(cells);
    if (DAYS.stream().noneMatch(cells::has) && TIMES.stream().noneMatch(cells::has)) {
      remarks.all();
      return true;
    }
    boolean listed = DateColumns.onlyDays(Texts.line(cells.first(Field.WEEKDAYS)));
    if (!listed || cells.has(Field.SCHEDULE) || cells.has(Field.DATE_START)) {
      remarks.hours();
      return true;
    }
    return remarks.days();
  }

  /** The remarks of one row, and the columns beside them. */
  private final class Remarks {
    private final Cells cells;
    private final boolean timed;
    private final List<String> labelledWords = new ArrayList<>();
    private final List<String> labelledHours = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private String closed = "";
    private boolean unclear;

    Remarks(Cells cells) {
      this.cells = cells;
      this.timed = TIMES.stream().anyMatch(cells::has);
      for (Field field : List.of(Field.NOTE, Field.DESCRIPTION)) {
        labelled.parts(cells.all(field)).stream()
            .filter(part -> !part.ofAdmission())
            .forEach(this::add);
      }
    }

    private void add(Part part) {
      String said = Texts.line(part.words());
      if (part.fields().isEmpty()) {
        SENTENCES.splitAsStream(Texts.normalise(part.words())).forEach(this::addSentence);
      } else if (part.fields().contains(Field.TIME)) {
        labelledHours.add(said);
        labelledWords.add(said);
      } else if (DAYS.stream().anyMatch(part.fields()::contains)) {
        labelledWords.add(said);
      } else if (part.fields().contains(Field.CLOSED) && closed.isEmpty()) {
        closed = said;
      }
    }

    private void addSentence(String sentence) {
      String said = Texts.line(sentence);
      Matcher start = START.matcher(Texts.forReading(said));
      boolean other = LabelledText.OF_ADMISSION.matcher(said).find() || rests.mentionedIn(said);
      unclear |= RESTS.matcher(said).find() && !rests.isClosure(said);
      if (!other && start.find()) {
        words.add(Texts.forReading(said).substring(start.start()));
      }
    }

    /** Nothing else says when. Words without a label must be days with their hours and no more. */
    void all() {
      String said = String.join(" ", labelledWords);
      String loose = labelledWords.isEmpty() ? String.join(" ", words) : "";
      String rest = closed.isEmpty() || cells.has(Field.CLOSED) ? "" : " 定休日：" + closed;
      ParsedSchedule parsed = parser.apply(said + loose + rest);
      boolean clear = plain(parsed);
      boolean complete = loose.isEmpty() || (whole(parsed) && timed(parsed) && !unclear);
      if (clear && complete) {
        cells.addTogether(Field.SCHEDULE, (said + loose + rest).strip());
      }
    }

    /** The hours under a label of their own, if no column has any. */
    void hours() {
      for (String said : labelledHours) {
        ParsedSchedule parsed = parser.apply(EVERY_DAY + said);
        if (!timed && !cells.has(Field.TIME) && plain(parsed) && timed(parsed)) {
          cells.addTogether(Field.TIME, said);
        }
      }
    }

    /** Days and hours beside a plain list of weekdays. */
    boolean days() {
      String said =
          Stream.concat(labelledWords.stream(), words.stream())
              .filter(part -> !timed || RHYTHM.matcher(part).find())
              .collect(Collectors.joining(" "));
      if (said.isEmpty()) {
        return true;
      }
      String listed = cells.first(Field.WEEKDAYS);
      List<Integer> days = DateColumns.days(Texts.line(listed));
      ParsedSchedule own = parser.apply(said);
      boolean named = WEEKDAY.matcher(said).find();
      if (named && plain(own) && weekdays(own).equals(days)) {
        cells.replace(Field.WEEKDAYS, Field.SCHEDULE, said);
        return true;
      }
      boolean weekly = own.schedule().rules().stream().allMatch(WhenInRemarks::weekly);
      boolean same = named && weekly && weekdays(own).equals(days);
      ParsedSchedule joined = parser.apply(DateColumns.weekly(days) + " " + said);
      boolean clear = !named && plain(joined) && weekdays(joined).equals(days);
      boolean rhythmical = RHYTHM.matcher(said).find();
      if (clear || (rhythmical && !same)) {
        cells.addTogether(Field.SCHEDULE, said);
      }
      return clear || same || !rhythmical;
    }
  }

  private static boolean weekly(ScheduleRule rule) {
    return rule.rrule() != null && rule.rrule().startsWith("FREQ=WEEKLY;BYDAY");
  }

  private static boolean timed(ParsedSchedule parsed) {
    List<ScheduleRule> rules = parsed.schedule().rules();
    return !rules.isEmpty() && rules.stream().allMatch(rule -> rule.startsAt() != null);
  }

  /** True for words of which nothing was passed over that may change them. */
  private static boolean plain(ParsedSchedule parsed) {
    return parsed.schedule().status() == Status.PARSED
        && passedOver(parsed).allMatch(words -> words.length() < WORD);
  }

  private static boolean whole(ParsedSchedule parsed) {
    return passedOver(parsed).findAny().isEmpty();
  }

  private static Stream<String> passedOver(ParsedSchedule parsed) {
    return parsed.findings().stream()
        .filter(finding -> finding.kind() == Finding.Kind.PARTLY_UNDERSTOOD)
        .map(Finding::words);
  }

  /** The weekdays on which it is held, 0 for Mondays; of dates none. */
  private static List<Integer> weekdays(ParsedSchedule parsed) {
    Set<Integer> days = new TreeSet<>();
    for (ScheduleRule rule : parsed.schedule().rules()) {
      if (rule.rrule() == null) {
        return List.of();
      }
      BYDAY.matcher(rule.rrule()).results().forEach(day -> days.add(CODES.indexOf(day.group(1))));
    }
    return List.copyOf(days);
  }
}

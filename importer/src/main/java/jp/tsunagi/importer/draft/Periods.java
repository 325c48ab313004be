package jp.tsunagi.importer.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.Schedule.Status;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.normalise.Texts;
import jp.tsunagi.importer.schedule.Finding;
import jp.tsunagi.importer.schedule.ParsedSchedule;
import org.jspecify.annotations.Nullable;

/**
 * A first and a last day with hours: an exhibition is open on every day between, but a course that
 * lasts for months is held in a rhythm, which the row's other words may tell (原則第2木曜日).
 */
final class Periods {
  /** A shorter period is rarely anything but every day. */
  private static final int LONGEST_DAYS = 31;

  private static final String DAILY = "FREQ=DAILY";

  private static final Pattern EVERY_DAY =
      Pattern.compile(
          "毎日|連日|無休|会期|期間中|(?<!発)展(?!開|望|示室|示ホール)|開館|開園|営業|公開(?!講座)|ライトアップ|イルミネーション|スタンプラリー|フェア");

  private static final Pattern RHYTHM =
      Pattern.compile(
          "(?:毎[週月]|隔[週月]|[奇偶]数月|第[1-5一二三四五](?![0-9一二三四五十回]))[毎週月隔奇偶数第火水木金土日曜のと・、,~〜0-9一二三四五]*");

  private static final Pattern COUNT = Pattern.compile("[月週]に?[0-9一二三四五数]+[回度]");

  /** 毎週月曜休館, 第2日曜の前日. */
  private static final Pattern NOT_HELD = Pattern.compile("[^。\n]{0,6}?(?:休|除|以外|翌|前|締|まで)");

  private final Function<String, ParsedSchedule> parser;

  Periods(Function<String, ParsedSchedule> parser) {
    this.parser = parser;
  }

  /** The same, where it is every day; else in the rhythm that the row tells, or as words. */
  When judge(Cells cells, String text, When when) {
    List<ScheduleRule> rules = when.schedule().rules();
    String said = words(cells, Field.SCHEDULE, Field.SCHEDULE_NOTE);
    String all = words(cells, Field.NAME, Field.CATEGORY, Field.DESCRIPTION, Field.NOTE) + said;
    boolean everyDay = EVERY_DAY.matcher(all).find() || cells.has(Field.CLOSED);
    boolean noted = saysRhythm(said);
    boolean timed = TimeColumns.given(cells) || rules.get(0).startsAt() != null;
    boolean course = noted || (timed && rules.stream().anyMatch(Periods::isLong));
    boolean daily = rules.stream().allMatch(rule -> DAILY.equals(rule.rrule()));
    if (!daily || !course || (everyDay && !saysRhythm(all))) {
      return when;
    }
    // Of an exhibition 毎週土曜 may be that of a talk in it.
    String rhythm = noted || !everyDay ? rhythm(noted ? said : all) : null;
    if (rhythm == null) {
      return new When(Schedule.words(text), when.findings(), When.Problem.NONE);
    }
    List<Finding> findings = new ArrayList<>(when.findings());
    findings.add(new Finding(Finding.Kind.READING_ASSUMED, rhythm));
    List<ScheduleRule> days = parser.apply(rhythm).schedule().rules();
    List<ScheduleRule> held =
        rules.stream().flatMap(rule -> WhenReader.within(days, rule).stream()).toList();
    return new When(Schedule.parsed(text, held), findings, When.Problem.NONE);
  }

  private static String words(Cells cells, Field... fields) {
    return Stream.of(fields)
        .map(field -> Texts.normalise(cells.all(field)))
        .collect(Collectors.joining("\n"));
  }

  private static boolean isLong(ScheduleRule rule) {
    LocalDate from = rule.from();
    LocalDate until = rule.until();
    return from != null && until != null && from.plusDays(LONGEST_DAYS).isBefore(until);
  }

  private static boolean saysRhythm(String words) {
    return RHYTHM.matcher(words).find() || COUNT.matcher(words).find();
  }

  /** The only rhythm that the words tell, null when they tell none, several, or when it rests. */
  private @Nullable String rhythm(String words) {
    Set<String> found = new HashSet<>();
    Matcher matcher = RHYTHM.matcher(words);
    while (matcher.find()) {
      boolean held = !NOT_HELD.matcher(words).region(matcher.end(), words.length()).lookingAt();
      found.add(held && recurs(matcher.group()) ? matcher.group() : "");
    }
    String only = found.size() == 1 ? found.iterator().next() : "";
    return only.isEmpty() ? null : only;
  }

  private boolean recurs(String words) {
    ParsedSchedule parsed = parser.apply(words);
    return parsed.schedule().status() == Status.PARSED
        && parsed.findings().isEmpty()
        && parsed.schedule().rules().stream()
            .allMatch(rule -> rule.recurring() && !DAILY.equals(rule.rrule()));
  }
}

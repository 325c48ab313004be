package jp.tsunagi.importer.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.core.schedule.ScheduleRule.Holidays;
import jp.tsunagi.importer.normalise.Texts;
import jp.tsunagi.importer.schedule.Finding;
import jp.tsunagi.importer.schedule.ParsedSchedule;

/**
 * Days of rest that stand in the remarks (備考: 冬期は休み。上履き持参), and other exceptions: a schedule
 * without them would promise too much. Only what is a closure and nothing else is taken;
 * お休みの連絡は前日までに is not.
 */
final class RestNotes {
  private static final Pattern SENTENCES =
      Pattern.compile("[。\n\r※●○◎★]+|(?<=休み|休館|休業|除く)[、,\\s]+");

  /** A bullet, unless it lists what rests (祝日・年末年始を除く). */
  private static final Pattern DOTS = Pattern.compile("・+");

  /** 1月は第3日曜日, 8月は水曜, 月曜が祝日のときは火曜日に振替, 10日が土日の場合は翌月曜日. */
  private static final Pattern EXCEPTION =
      Pattern.compile(
          "月は(?:第|[月火水木金土日]曜|[0-9０-９])|(?:祝日?|休日|土日|[土日]曜日?)(?:の|と重な|にあた|に当た)[^。]{0,5}?(?:場合|とき|時|日)[はに、]");

  private static final Pattern RESTS = Pattern.compile("休|除");
  private static final int LONGEST = 40;

  /** Days on which any closure leaves a trace. */
  private static final String EVERY_DAY = "毎日 ";

  private final Function<String, ParsedSchedule> parser;

  RestNotes(Function<String, ParsedSchedule> parser) {
    this.parser = parser;
  }

  /** The closures among the remarks, one after the other; empty when there are none. */
  String in(String remarks) {
    List<String> rests = new ArrayList<>();
    for (String sentence : SENTENCES.split(remarks, -1)) {
      String words = Texts.line(sentence);
      if (isClosure(words)) {
        rests.add(words);
      } else {
        DOTS.splitAsStream(words).map(Texts::line).filter(this::isClosure).forEach(rests::add);
      }
    }
    return String.join("、", rests);
  }

  /** What else among the remarks looks as if it changed some of the days: 1月は第3日曜日. */
  List<String> exceptions(String remarks) {
    return SENTENCES
        .splitAsStream(remarks)
        .map(Texts::line)
        .filter(words -> words.length() <= LONGEST && EXCEPTION.matcher(words).find())
        .filter(words -> !isClosure(words))
        .toList();
  }

  /** True for words that are about rests and other exceptions. */
  boolean mentionedIn(String words) {
    return isClosure(words) || !exceptions(words).isEmpty();
  }

  /** True for words that say when it rests and nothing else. */
  boolean isClosure(String words) {
    if (words.length() > LONGEST || !RESTS.matcher(words).find()) {
      return false;
    }
    ParsedSchedule parsed = parser.apply(EVERY_DAY + words);
    boolean whole =
        parsed.findings().stream().noneMatch(f -> f.kind() == Finding.Kind.PARTLY_UNDERSTOOD);
    List<ScheduleRule> rules = parsed.schedule().rules();
    return whole
        && parsed.schedule().status() == Schedule.Status.PARSED
        && rules.size() == 1
        && closes(rules.get(0));
  }

  private static boolean closes(ScheduleRule rule) {
    boolean daily = "FREQ=DAILY".equals(rule.rrule());
    return rule.startsAt() == null
        && rule.from() == null
        && (!daily || !rule.closures().isEmpty() || rule.holidays() == Holidays.SKIPPED);
  }
}

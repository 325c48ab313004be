package jp.tsunagi.importer.schedule;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.tsunagi.core.schedule.Closure;
import org.jspecify.annotations.Nullable;

/**
 * What is held in the holidays of the schools only: 夏休み期間中の毎週水曜, 夏休み(7/21〜8/31)の火曜. Without dates
 * the days that nearly all schools share are taken, and reported.
 */
final class SchoolHolidays {

  private final Tokens tokens;
  private final Findings findings;
  private final DateGrammar dates;
  private final DayGrammar days;

  SchoolHolidays(Tokens tokens, Findings findings, DateGrammar dates, DayGrammar days) {
    this.tokens = tokens;
    this.findings = findings;
    this.dates = dates;
    this.days = days;
  }

  /**
   * When the days that follow are held, or null with the tokens where they were: no days follow, or
   * they are days of rest.
   *
   * @param items receives what the months that are returned have too much
   */
  @Nullable Item parse(List<Item> items) {
    int start = tokens.position();
    int found = findings.size();
    if (!tokens.at(Kind.SEASON)) {
      return null;
    }
    Season season = Season.named(tokens.next().text());
    tokens.skip(Kind.PARTICLE);
    Item.Span span = span();
    Closure shared = season.sharedDays();
    boolean during = tokens.peek(-1).kind() == Kind.PARTICLE;
    during |= tokens.accept(Kind.OF);
    if (during && span != null && daysFollow()) {
      return span;
    }
    if (!during || shared == null || span != null || !daysFollow()) {
      tokens.reset(start);
      findings.forget(found);
      return null;
    }
    findings.add(Finding.Kind.CLOSURE_ASSUMED, tokens.since(start));
    items.add(
        new Item.Closed(
            List.of(), List.of(), false, outside(shared), List.of(), List.of(), List.of(), ""));
    return new Item.Months(
        Set.copyOf(List.of(shared.from().getMonthValue(), shared.to().getMonthValue())), false);
  }

  private Item.@Nullable Span span() {
    int start = tokens.position();
    if (tokens.accept(Kind.OPEN)
        && dates.parse() instanceof Item.Span span
        && span.from() != null
        && span.until() != null
        && tokens.accept(Kind.CLOSE)) {
      tokens.skip(Kind.PARTICLE);
      return span;
    }
    tokens.reset(start);
    return null;
  }

  private boolean daysFollow() {
    int here = tokens.position();
    boolean follow = days.parse() != null;
    tokens.skip(Kind.TOPIC, Kind.PARTICLE, Kind.IN_CASE);
    follow &= !tokens.at(Kind.OFF) && !tokens.at(Kind.EXCEPT);
    tokens.reset(here);
    return follow;
  }

  /** The rest of the months in which a part of the year begins and ends. */
  static List<Closure> outside(Closure held) {
    List<Closure> outside = new ArrayList<>();
    MonthDay from = held.from();
    MonthDay to = held.to();
    int last = to.getMonth().maxLength();
    if (from.getDayOfMonth() > 1) {
      MonthDay before = MonthDay.of(from.getMonth(), from.getDayOfMonth() - 1);
      outside.add(new Closure(MonthDay.of(from.getMonth(), 1), before));
    }
    if (to.getDayOfMonth() < last) {
      MonthDay after = MonthDay.of(to.getMonth(), to.getDayOfMonth() + 1);
      outside.add(new Closure(after, MonthDay.of(to.getMonth(), last)));
    }
    return outside;
  }
}

package jp.tsunagi.importer.rule;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.duplicate.Candidate;
import jp.tsunagi.importer.duplicate.Contradiction;

/** All rules, in the order in which a clerk reads about them. To add one, add its class here. */
public final class Rules {
  private static final DuplicateMergedRule DUPLICATE_MERGED = new DuplicateMergedRule();
  private static final MergedRowContradictsRule MERGED_ROW_CONTRADICTS =
      new MergedRowContradictsRule();

  private static final List<Rule> ALL =
      List.of(
          new MissingNameRule(),
          new PlaceListRule(),
          new UnknownCategoryRule(),
          new CategoryUncertainRule(),
          new CategoryGuessedRule(),
          new NotHeldRule(),
          new UnreachableRule(),
          new CellsShiftedRule(),
          new CellsBeyondHeaderRule(),
          new HiddenRowRule(),
          new FormulaFailedRule(),
          new BrokenCharactersRule(),
          new CoordinatesUnreadableRule(),
          new CoordinatesZeroRule(),
          new CoordinatesSwappedRule(),
          new CoordinatesOtherUnitRule(),
          new CoordinatesOldDatumRule(),
          new CoordinatesOutsideRule(),
          new OnlyCoordinatesOutsideRule(),
          new CoordinatesFarFromAddressRule(),
          new AddressOutsideRule(),
          new PostalCodeUnreadableRule(),
          new PlaceUnknownRule(),
          new OnlyAreaRule(),
          new ImpossibleDateRule(),
          new PeriodReversedRule(),
          new DateLeftOutRule(),
          new YearGuessedRule(),
          new WeekdayContradictsDateRule(),
          new TimeUnclearRule(),
          new ClosureAssumedRule(),
          new ReadingAssumedRule(),
          new SchedulePartlyUnderstoodRule(),
          new ScheduleKeptAsWordsRule(),
          new PhoneUnreadableRule(),
          new EmailUnreadableRule(),
          new UrlUnreadableRule(),
          new CorporateNumberWrongRule(),
          new CostKeptAsWordsRule(),
          new VerifiedOnUnreadableRule(),
          DUPLICATE_MERGED,
          MERGED_ROW_CONTRADICTS);

  private static final Map<String, Rule> BY_CODE =
      ALL.stream().collect(Collectors.toMap(Rule::code, Function.identity()));

  private Rules() {}

  /** Every rule there is. */
  public static List<Rule> all() {
    return ALL;
  }

  /** The rule whose notices have this code; throws when there is none. */
  public static Rule get(String code) {
    Rule rule = BY_CODE.get(code);
    if (rule == null) {
      throw new IllegalArgumentException("no rule has the code " + code);
    }
    return rule;
  }

  /** What all rules say about a row. */
  public static List<Notice> check(Draft draft) {
    return ALL.stream().flatMap(rule -> rule.check(draft)).toList();
  }

  /** The notice for a row that was found to be the same resource as another. */
  public static Notice duplicateMerged(String other) {
    return DUPLICATE_MERGED.notice("「%s」と同じ資源とみて1件にまとめました。".formatted(other));
  }

  /** The notice for one of two rows of a resource that contradict each other. */
  public static Notice mergedRowContradicts(Contradiction contradiction, Candidate row) {
    return MERGED_ROW_CONTRADICTS.notice(contradiction, row);
  }

  /**
   * True for a notice that depends on the other rows of the resource, and is given anew with them.
   */
  public static boolean aboutMerging(Notice notice) {
    return notice.code().equals(DUPLICATE_MERGED.code())
        || notice.code().equals(MERGED_ROW_CONTRADICTS.code());
  }
}

package jp.tsunagi.importer.rule;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;

/**
 * Something that can be wrong, or worth knowing, about a row. One class per rule; the code of its
 * notices is the class's name in snake_case without {@code Rule}. A test fails for a rule that
 * {@code docs/importer.md} does not list. Rules have no state.
 */
public abstract class Rule {
  private final Severity severity;
  private final Explanation explanation;

  Rule(Severity severity, Explanation explanation) {
    this.severity = severity;
    this.explanation = explanation;
  }

  /**
   * What the rule is about, in Japanese, for the clerk and for the catalogue of notices.
   *
   * @param title a few words
   * @param meaning what was found and what the importer did about it
   * @param example a cell that brings it about
   * @param remedy how to mend the sheet
   */
  public record Explanation(String title, String meaning, String example, String remedy) {}

  /** What the rule finds in a row; nothing for most rows. */
  public abstract Stream<Notice> check(Draft draft);

  /** The code of its notices. */
  public final String code() {
    String name = getClass().getSimpleName().replaceFirst("Rule$", "");
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  /** How grave its notices are. */
  public final Severity severity() {
    return severity;
  }

  public final Explanation explanation() {
    return explanation;
  }

  /** A notice about the whole row. */
  final Notice notice(String message) {
    return new Notice(code(), severity, null, null, message);
  }

  /** A notice about a cell. */
  final Notice notice(Draft draft, Field field, String message) {
    String value = draft.cells().all(field);
    return new Notice(
        code(), severity, draft.cells().label(field), value.isEmpty() ? null : value, message);
  }

  /** The notice, when there is reason for it. */
  static Stream<Notice> when(boolean reason, Supplier<Notice> notice) {
    return reason ? Stream.of(notice.get()) : Stream.empty();
  }
}

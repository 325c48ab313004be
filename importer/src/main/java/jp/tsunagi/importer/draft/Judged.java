package jp.tsunagi.importer.draft;

import java.util.List;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;

/** A draft and what the rules say about it. */
public record Judged(Draft draft, List<Notice> notices) {
  public Judged {
    notices = List.copyOf(notices);
  }

  /** True when no rule found an error: the row can be published. */
  public boolean publishable() {
    return notices.stream().noneMatch(notice -> notice.severity() == Severity.ERROR);
  }
}

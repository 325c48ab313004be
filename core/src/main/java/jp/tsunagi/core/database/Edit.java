package jp.tsunagi.core.database;

import java.util.List;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.submission.Content;

/** What became of a person's change to a resource. */
public sealed interface Edit {

  /**
   * It is stored.
   *
   * @param before what the changed fields were
   */
  record Saved(Resource resource, int revision, Content before) implements Edit {}

  /**
   * Somebody else changed some of the same fields meanwhile: nothing is stored.
   *
   * @param resource as it is by now
   * @param fields what both changed
   */
  record Conflict(Resource resource, int revision, List<String> fields) implements Edit {
    public Conflict {
      fields = List.copyOf(fields);
    }
  }

  /** There is no such resource. */
  record Missing() implements Edit {}
}

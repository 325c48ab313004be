package jp.tsunagi.api.listings;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.api.http.Problem;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.api.http.Visitor;
import jp.tsunagi.core.database.OwnerRepository;
import jp.tsunagi.core.database.ResourceRepository;
import jp.tsunagi.core.database.ResourceRepository.Current;
import jp.tsunagi.core.database.SubmissionRepository;
import jp.tsunagi.core.submission.Content;

/**
 * Who may change what of a resource: its steward everything; whose listing it is what the steward
 * allowed. Thread-safe.
 */
public final class Editors {

  private final ResourceRepository resources;
  private final SubmissionRepository submissions;
  private final OwnerRepository owners;

  public Editors(
      ResourceRepository resources, SubmissionRepository submissions, OwnerRepository owners) {
    this.resources = resources;
    this.submissions = submissions;
    this.owners = owners;
  }

  /**
   * A resource in the hands of its steward or its owner.
   *
   * @throws ProblemException 404 when there is none, 403 when it is neither's
   */
  public Current current(UUID id, Visitor visitor) {
    Current current = resources.current(id).orElseThrow(ResourceIds::missing);
    if (!isSteward(current, visitor) && owners.allowed(visitor.member().id(), id).isEmpty()) {
      throw Visitor.notAllowed();
    }
    return current;
  }

  /**
   * A resource whose days of rest its steward or its owner sets.
   *
   * @throws ProblemException 404 when there is none, 403 when another does
   */
  void checkClosing(UUID id, Visitor visitor) {
    Current current = current(id, visitor);
    if (!isSteward(current, visitor) && !allowed(id, visitor).contains(OwnerRepository.CLOSURES)) {
      throw new ProblemException(
          Problem.of(
              403,
              "For review",
              "Its steward sets the days on which it rests.",
              "休みの日は、更新責任者が決めます。まちがいの知らせとして送ってください。"));
    }
  }

  private Set<String> allowed(UUID id, Visitor visitor) {
    return owners.allowed(visitor.member().id(), id).orElse(Set.of());
  }

  /**
   * A resource in the hands of its steward.
   *
   * @throws ProblemException 404 when there is none, 403 when another answers for it
   */
  Current ofSteward(UUID id, Visitor visitor) {
    Current current = resources.current(id).orElseThrow(ResourceIds::missing);
    if (!isSteward(current, visitor)) {
      throw Visitor.notAllowed();
    }
    return current;
  }

  /**
   * Refuses what only a steward decides.
   *
   * @throws ProblemException 403 that says which fields are to be sent as a correction
   */
  public void check(Current current, Visitor visitor, Content content) {
    if (isSteward(current, visitor)) {
      return;
    }
    Set<String> allowed = allowed(current.resource().id(), visitor);
    List<String> others =
        content.changing(current.resource()).names().stream()
            .filter(name -> !allowed.contains(name))
            .toList();
    if (!others.isEmpty()) {
      throw new ProblemException(
          Problem.of(
              403,
              "For review",
              "Send these as a correction, a steward decides: " + String.join(", ", others),
              "ここで変えられるのは、更新責任者が決めた項目だけです。ほかは、まちがいの知らせとして送ってください。係の人が確かめてから変えます。"));
    }
  }

  private boolean isSteward(Current current, Visitor visitor) {
    var whose = submissions.responsibility(current.resource());
    return visitor.member().answersFor(whose.areas(), whose.sources());
  }
}

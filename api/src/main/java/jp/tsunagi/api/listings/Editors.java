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
 * Who may change what of a resource: its steward everything; whose listing it is its times, cost
 * and contact. Thread-safe.
 */
public final class Editors {

  /** What whoever owns a listing changes without a steward's decision. */
  private static final Set<String> OWN = Set.of("schedule", "cost", "contact");

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
    if (!isSteward(current, visitor) && !owners.owns(visitor.member().id(), id)) {
      throw Visitor.notAllowed();
    }
    return current;
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
    List<String> others =
        content.changing(current.resource()).names().stream()
            .filter(name -> !OWN.contains(name))
            .toList();
    if (!others.isEmpty() && !isSteward(current, visitor)) {
      throw new ProblemException(
          Problem.of(
              403,
              "For review",
              "Send these as a correction, a steward decides: " + String.join(", ", others),
              "日時・お金・連絡先のほかは、まちがいの知らせとして送ってください。係の人が確かめてから変えます。"));
    }
  }

  private boolean isSteward(Current current, Visitor visitor) {
    var whose = submissions.responsibility(current.resource());
    return visitor.member().answersFor(whose.areas(), whose.sources());
  }
}

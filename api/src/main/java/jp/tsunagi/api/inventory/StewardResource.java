package jp.tsunagi.api.inventory;

import java.util.UUID;
import jp.tsunagi.api.http.ResourceIds;
import jp.tsunagi.api.http.Visitor;
import jp.tsunagi.core.database.ResourceRepository;
import jp.tsunagi.core.database.ResourceRepository.Current;
import jp.tsunagi.core.database.SubmissionRepository;

/** A resource in the hands of a steward who answers for it. */
final class StewardResource {

  private StewardResource() {}

  /**
   * The resource of an id.
   *
   * @throws jp.tsunagi.api.http.ProblemException 404 when there is none, 403 when another answers
   *     for it
   */
  static Current of(
      UUID id, Visitor visitor, ResourceRepository resources, SubmissionRepository submissions) {
    Current current = resources.current(id).orElseThrow(ResourceIds::missing);
    var whose = submissions.responsibility(current.resource());
    if (!visitor.member().answersFor(whose.areas(), whose.sources())) {
      throw Visitor.notAllowed();
    }
    return current;
  }
}

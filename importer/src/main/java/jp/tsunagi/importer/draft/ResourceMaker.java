package jp.tsunagi.importer.draft;

import java.util.UUID;
import jp.tsunagi.core.municipality.Municipality;
import jp.tsunagi.core.resource.Resource;

/** Draft → resource: the content that is published. */
public final class ResourceMaker {
  private final Municipality municipality;

  public ResourceMaker(Municipality municipality) {
    this.municipality = municipality;
  }

  /** The resource that a row without errors describes. */
  public Resource make(UUID id, Draft draft) {
    Draft.Terms terms = draft.terms();
    return new Resource(
        id,
        municipality.code(),
        draft.name(),
        draft.kana(),
        draft.categories().ids(),
        draft.description(),
        draft.organization(),
        draft.organizationIdentifier(),
        draft.place().venue(),
        draft.place().address(),
        draft.place().area(),
        draft.place().location(),
        draft.when().schedule(),
        draft.reach().contact(),
        terms.cost(),
        terms.eligibility(),
        terms.accessibility(),
        terms.booking(),
        terms.pickup(),
        draft.steward(),
        draft.verified().date(),
        null,
        null,
        draft.note(),
        null,
        municipality.sample());
  }
}

package jp.tsunagi.importer.load;

import java.util.List;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.SourceRow;

/**
 * What an import is going to store.
 *
 * @param imported the rows of this import, in the order of sources and rows
 * @param affected rows of other sources whose state or resource this import changed
 * @param resources every resource that these rows belong to
 */
public record Assembly(
    List<SourceRow> imported, List<SourceRow> affected, List<Resource> resources) {
  public Assembly {
    imported = List.copyOf(imported);
    affected = List.copyOf(affected);
    resources = List.copyOf(resources);
  }
}

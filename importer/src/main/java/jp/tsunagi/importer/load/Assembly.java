package jp.tsunagi.importer.load;

import java.util.List;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.importer.duplicate.Duplicates.Likely;

/**
 * What an import is going to store.
 *
 * @param imported the rows of this import, in the order of sources and rows
 * @param affected rows of other sources whose state or resource this import changed
 * @param likely pairs of rows that may be one resource
 * @param narrowly so many rows were compared only with some of those like them
 * @param resources every resource that these rows belong to
 */
public record Assembly(
    List<SourceRow> imported,
    List<SourceRow> affected,
    List<Resource> resources,
    List<Likely> likely,
    int narrowly) {
  public Assembly {
    imported = List.copyOf(imported);
    affected = List.copyOf(affected);
    resources = List.copyOf(resources);
    likely = List.copyOf(likely);
  }
}

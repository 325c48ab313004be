package jp.tsunagi.api.streets;

import com.graphhopper.GraphHopper;
import com.graphhopper.storage.Directory;
import com.graphhopper.storage.index.LocationIndex;
import com.graphhopper.storage.index.LocationIndexTree;
import java.nio.file.Path;

/**
 * GraphHopper, set up the same way for building a graph and for serving from it. Everything is held
 * in memory: a municipality's graph takes a few tens of megabytes, and once it is read its files
 * may go. Without elevation, which would have to be downloaded.
 */
final class GraphFiles extends GraphHopper {
  private static final int TILE_METRES = 300;

  /** So many tiles around a point are searched; narrow ones too must cover 500 m. */
  private static final int TILES_SEARCHED = 16;

  private GraphFiles(Path folder) {
    setGraphHopperLocation(folder.toString());
    setEncodedValuesString(StreetProfile.ENCODED_VALUES);
    setProfiles(StreetProfile.profiles());
    setElevation(false);
  }

  /**
   * Builds a graph and writes it.
   *
   * @param extract streets and their nodes
   * @param folder does not exist yet
   */
  static Size build(Path extract, Path folder) {
    GraphFiles files = new GraphFiles(folder);
    files.setOSMFile(extract.toString());
    try {
      files.importOrLoad();
      return new Size(files.getBaseGraph().getNodes(), files.getBaseGraph().getEdges());
    } finally {
      files.close();
    }
  }

  /** How large a graph is. */
  record Size(int nodes, int edges) {}

  /**
   * Reads a graph.
   *
   * @throws IllegalStateException when there is none, or one of another version
   */
  static GraphHopper read(Path folder) {
    GraphFiles files = new GraphFiles(folder);
    files.setAllowWrites(false);
    if (!files.load()) {
      throw new IllegalStateException("no graph of streets in " + folder);
    }
    return files;
  }

  @Override
  protected LocationIndex createLocationIndex(Directory directory) {
    LocationIndexTree index = new LocationIndexTree(getBaseGraph(), directory);
    index.setResolution(TILE_METRES);
    index.setMaxRegionSearch(TILES_SEARCHED);
    if (!index.loadExisting()) {
      ensureWriteAccess();
      index.prepareIndex();
    }
    return index;
  }
}

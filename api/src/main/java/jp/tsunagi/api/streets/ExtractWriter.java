package jp.tsunagi.api.streets;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openstreetmap.osmosis.osmbinary.Fileformat.Blob;
import org.openstreetmap.osmosis.osmbinary.Fileformat.BlobHeader;
import org.openstreetmap.osmosis.osmbinary.Osmformat.DenseNodes;
import org.openstreetmap.osmosis.osmbinary.Osmformat.HeaderBlock;
import org.openstreetmap.osmosis.osmbinary.Osmformat.PrimitiveBlock;
import org.openstreetmap.osmosis.osmbinary.Osmformat.PrimitiveGroup;
import org.openstreetmap.osmosis.osmbinary.Osmformat.StringTable;
import org.openstreetmap.osmosis.osmbinary.Osmformat.Way;

/**
 * Writes nodes, then ways, as an OSM PBF file: dense nodes, uncompressed, since the file is read
 * once and thrown away. For one thread.
 *
 * @see <a href="https://wiki.openstreetmap.org/wiki/PBF_Format">PBF Format</a>
 */
final class ExtractWriter implements AutoCloseable {
  /** As other programs do: a block stays far below the format's bound of 16 MB. */
  private static final int BLOCK = 8_000;

  /** Units of a degree: 100 nanodegrees. */
  private static final double UNITS = 1e7;

  private final DataOutputStream out;
  private final Map<String, Integer> words = new LinkedHashMap<>();
  private DenseNodes.Builder nodes = DenseNodes.newBuilder();
  private PrimitiveGroup.Builder ways = PrimitiveGroup.newBuilder();
  private long lastId;
  private long lastLat;
  private long lastLon;

  /** Begins a file; one of the same name is replaced. */
  ExtractWriter(Path file) throws IOException {
    out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    write(
        "OSMHeader",
        HeaderBlock.newBuilder()
            .addRequiredFeatures("OsmSchema-V0.6")
            .addRequiredFeatures("DenseNodes")
            .setWritingprogram("Tsunagi")
            .build());
    beginBlock();
  }

  private void beginBlock() {
    words.clear();
    words.put("", 0);
    nodes = DenseNodes.newBuilder();
    ways = PrimitiveGroup.newBuilder();
    lastId = 0;
    lastLat = 0;
    lastLon = 0;
  }

  /** All nodes come before all ways. */
  void node(long id, double lat, double lon, Map<String, ?> tags) throws IOException {
    long latUnits = Math.round(lat * UNITS);
    long lonUnits = Math.round(lon * UNITS);
    nodes.addId(id - lastId).addLat(latUnits - lastLat).addLon(lonUnits - lastLon);
    lastId = id;
    lastLat = latUnits;
    lastLon = lonUnits;
    tags.forEach((key, value) -> nodes.addKeysVals(word(key)).addKeysVals(word(value)));
    nodes.addKeysVals(0);
    if (nodes.getIdCount() == BLOCK) {
      endBlock();
    }
  }

  /**
   * @param refs ids of nodes
   */
  void way(long id, long[] refs, Map<String, ?> tags) throws IOException {
    if (nodes.getIdCount() > 0) {
      endBlock();
    }
    Way.Builder way = Way.newBuilder().setId(id);
    tags.forEach((key, value) -> way.addKeys(word(key)).addVals(word(value)));
    long last = 0;
    for (long ref : refs) {
      way.addRefs(ref - last);
      last = ref;
    }
    ways.addWays(way);
    if (ways.getWaysCount() == BLOCK) {
      endBlock();
    }
  }

  private int word(Object text) {
    return words.computeIfAbsent(String.valueOf(text), key -> words.size());
  }

  private void endBlock() throws IOException {
    StringTable.Builder table = StringTable.newBuilder();
    words.keySet().forEach(word -> table.addS(ByteString.copyFrom(word, StandardCharsets.UTF_8)));
    PrimitiveGroup.Builder group =
        nodes.getIdCount() > 0 ? PrimitiveGroup.newBuilder().setDense(nodes) : ways;
    write(
        "OSMData",
        PrimitiveBlock.newBuilder().setStringtable(table).addPrimitivegroup(group).build());
    beginBlock();
  }

  private void write(String type, MessageLite content) throws IOException {
    byte[] blob = Blob.newBuilder().setRaw(content.toByteString()).build().toByteArray();
    byte[] header =
        BlobHeader.newBuilder().setType(type).setDatasize(blob.length).build().toByteArray();
    out.writeInt(header.length);
    out.write(header);
    out.write(blob);
  }

  @Override
  public void close() throws IOException {
    try (out) {
      if (nodes.getIdCount() > 0 || ways.getWaysCount() > 0) {
        endBlock();
      }
    }
  }
}

package jp.tsunagi.api.streets;

import com.carrotsearch.hppc.LongHashSet;
import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.reader.osm.OSMFileHeader;
import com.graphhopper.reader.osm.OSMInputFile;
import com.graphhopper.reader.osm.SkipOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what matters out of an extract, reading it once: the streets in some boxes and a margin
 * around them. A street that leaves ends at its last node inside. Of a country's file, memory holds
 * no more than the ids of the nodes inside.
 */
final class ExtractCut {
  /**
   * Ways from one place in a municipality to another leave it for some kilometres where mountains
   * are in between, and so do people for the next town's station.
   */
  static final double MARGIN_METRES = 5_000;

  /** Elements between two words of progress. */
  private static final long STEP = 1_000_000;

  /** What a way must say of itself: all else is no street, path, pier, platform or ferry. */
  private static final Set<String> STREET_TAGS =
      Set.of("highway", "route", "man_made", "railway", "public_transport");

  private final List<Box> boxes;
  private final List<Box> grown;
  private final LongConsumer progress;
  private final LongHashSet inside = new LongHashSet();
  private long nodesAtHome;
  private long streets;
  private @Nullable String dataDate;

  /**
   * @param boxes of the municipalities
   * @param progress told from time to time how many elements were read
   */
  ExtractCut(List<Box> boxes, LongConsumer progress) {
    this.boxes = boxes;
    this.grown = boxes.stream().map(box -> box.grown(MARGIN_METRES)).toList();
    this.progress = progress;
  }

  /**
   * Cuts.
   *
   * @param file an OSM PBF file that {@link ExtractFrame} found whole; sorted as usual: nodes, then
   *     ways
   * @param cut where the streets are written
   * @throws RefusedExtractException when it cannot be read, or holds no street of the boxes
   */
  void cut(Path file, Path cut) throws IOException {
    try (ExtractWriter writer = new ExtractWriter(cut)) {
      read(file, writer);
    }
    if (nodesAtHome == 0) {
      throw new RefusedExtractException(
          "このファイルの地図は、対象の市町村と重なりません: " + file + "。市町村を含む地域の .osm.pbf を渡してください。");
    }
    if (streets == 0) {
      throw new RefusedExtractException("市町村の中に道路が1本もありません: " + file);
    }
  }

  private void read(Path file, ExtractWriter writer) throws IOException {
    SkipOptions relations = new SkipOptions(false, false, true);
    long read = 0;
    // What GraphHopper's reading thread stumbles over is thrown when its input is closed.
    try (OSMInputFile input =
        new OSMInputFile(file.toFile()).setWorkerThreads(2).setSkipOptions(relations).open()) {
      ReaderElement element = input.getNext();
      while (element != null) {
        take(file, element, writer);
        if (++read % STEP == 0) {
          progress.accept(read);
        }
        element = input.getNext();
      }
    } catch (RefusedExtractException e) {
      throw e;
    } catch (RuntimeException | XMLStreamException e) {
      throw ExtractFrame.damaged(file);
    }
    progress.accept(read);
  }

  /** As of when the extract is, as yyyy-MM-dd; null when it does not say. */
  @Nullable String dataDate() {
    return dataDate;
  }

  private void take(Path file, ReaderElement element, ExtractWriter writer) throws IOException {
    if (element instanceof OSMFileHeader header) {
      Instant asOf = Instant.parse(header.getTag("timestamp"));
      dataDate = asOf.getEpochSecond() == 0 ? null : asOf.toString().substring(0, 10);
    }
    if (element instanceof ReaderNode node) {
      if (streets > 0) {
        throw new RefusedExtractException(
            "点と道の順に並んでいないファイルは読めません: " + file + "。osmium sort で並べ直してください。");
      }
      if (holds(grown, node)) {
        inside.add(node.getId());
        nodesAtHome += holds(boxes, node) ? 1 : 0;
        writer.node(node.getId(), node.getLat(), node.getLon(), node.getTags());
      }
    } else if (element instanceof ReaderWay way && isStreet(way) && hasPartInside(way)) {
      streets++;
      writer.way(way.getId(), way.getNodes().toArray(), way.getTags());
    }
  }

  private static boolean holds(List<Box> boxes, ReaderNode node) {
    return boxes.stream().anyMatch(box -> box.holds(node.getLon(), node.getLat()));
  }

  private static boolean isStreet(ReaderWay way) {
    return STREET_TAGS.stream().anyMatch(way::hasTag);
  }

  private boolean hasPartInside(ReaderWay way) {
    return Arrays.stream(way.getNodes().toArray()).filter(inside::contains).limit(2).count() == 2;
  }
}

package jp.tsunagi.api.streets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import jp.tsunagi.api.transport.EstimatedStreets;
import jp.tsunagi.api.transport.Paces;
import jp.tsunagi.api.transport.Streets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The streets in service: those of the graph on this machine's disk, or estimates while there is
 * none. When another graph was built, {@link #refresh} reads it, and until it is read the old one
 * serves. A graph lies on the disk of one machine, and so no word of it comes through the database:
 * the disk is looked at from time to time. Thread-safe.
 */
public final class ServedStreets {
  /** Looking costs the reading of one line. */
  public static final int SECONDS_BETWEEN_LOOKS = 5;

  private static final Logger LOG = LoggerFactory.getLogger(ServedStreets.class);

  private final StreetFolder folder;
  private final Paces paces;
  private final Streets estimated;
  private volatile Streets streets;

  /** The graph looked at last, whether or not it could be read. */
  private @Nullable String name;

  /**
   * Reads the graph, if there is one.
   *
   * @param folder of the setting {@code TSUNAGI_STREETS}; need not exist
   */
  public ServedStreets(Path folder, Paces paces) {
    this.folder = new StreetFolder(folder);
    this.paces = paces;
    this.estimated = new EstimatedStreets(paces);
    this.streets = estimated;
    refresh();
  }

  /** The streets as of now; a question is answered from one state of them. */
  public Streets current() {
    return streets;
  }

  /** Reads the graph anew if there is another one, or lets go of it if there is none any more. */
  public synchronized void refresh() {
    try {
      Optional<String> current = folder.current();
      if (!current.equals(Optional.ofNullable(name))) {
        name = current.orElse(null);
        streets = current.isPresent() ? read(current.get()) : estimated;
      }
    } catch (IOException e) {
      LOG.warn("Whether there is another graph of streets cannot be seen: {}", e.toString());
    }
  }

  /** The one in service stays when another cannot be read. */
  private Streets read(String next) {
    try {
      Streets read = GraphStreets.read(folder.graph(next), paces);
      LOG.info("Streets of {} in service", folder.about(next).file());
      return read;
    } catch (IOException | RuntimeException e) {
      LOG.warn(
          "The graph of streets cannot be read, the old one stays: {}; build it again with"
              + " scripts/tsunagi streets",
          e.toString());
      return streets;
    }
  }
}

package jp.tsunagi.api.streets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.core.Json;
import org.jspecify.annotations.Nullable;

/**
 * Graphs of streets on disk: a folder each, and a file {@code current} that names the one in
 * service. A graph is built beside the one in service and put in its place by renaming a file, so
 * that whoever looks sees the old one or the new one, whole. Whoever serves holds the graph in
 * memory: folders that are not in service are deleted. Thread-safe; one build at a time, whichever
 * process it is in.
 */
final class StreetFolder {
  private static final String GRAPH = "graph-";
  private static final String ABOUT = "about.json";

  private final Path folder;

  /**
   * @param folder need not exist yet
   */
  StreetFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * What a graph was made of.
   *
   * @param file name of the extract
   * @param dataDate as of when OpenStreetMap is, null when the extract does not say
   */
  record About(String file, @Nullable String dataDate, int nodes, int edges) {}

  /** The name of the graph in service; empty when there is none. */
  Optional<String> current() throws IOException {
    try {
      return Optional.of(Files.readString(folder.resolve("current")).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Where a graph lies. */
  Path graph(String name) {
    return folder.resolve(name);
  }

  /** What a graph was made of. */
  About about(String name) throws IOException {
    return Json.read(Files.readString(graph(name).resolve(ABOUT)), About.class);
  }

  /**
   * Begins to build; what an earlier build left unfinished is deleted.
   *
   * @throws RefusedExtractException when another build is under way
   */
  Build begin() throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = lock(channel);
    if (lock == null) {
      channel.close();
      throw new RefusedExtractException("道路の読み込みが、いま別のところで動いています。終わってから、もう一度実行してください。");
    }
    Build build = new Build(channel);
    build.sweep();
    return build;
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** A graph in the making. What is not put in service is gone when it is closed. */
  final class Build implements AutoCloseable {
    private final FileChannel lock;
    private final String name = GRAPH + UUID.randomUUID();

    private Build(FileChannel lock) {
      this.lock = lock;
    }

    /** Where the cut extract may lie as long as the build lasts. */
    Path extract() {
      return folder.resolve(name + ".osm.pbf");
    }

    /** Where the graph is to be built. */
    Path graph() {
      return folder.resolve(name);
    }

    /** Puts the graph in service. */
    void publish(About about) throws IOException {
      Files.writeString(graph().resolve(ABOUT), Json.write(about));
      for (Path file : list(graph())) {
        toDisk(file);
      }
      Path next = folder.resolve("current.new");
      Files.writeString(next, name + "\n");
      toDisk(next);
      Files.move(next, folder.resolve("current"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes the graph in service out of it; whether there was one. */
    boolean remove() throws IOException {
      return Files.deleteIfExists(folder.resolve("current"));
    }

    private void sweep() throws IOException {
      String kept = current().orElse("");
      for (Path path : list(folder)) {
        String found = path.getFileName().toString();
        if (found.startsWith(GRAPH) && !found.equals(kept)) {
          delete(path);
        }
      }
    }

    @Override
    public void close() throws IOException {
      try (lock) {
        sweep();
      }
    }
  }

  /** A name must not outlive a power cut when what it names does not. */
  private static void toDisk(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  private static void delete(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}

package jp.tsunagi.api.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The ids of cases that were erased, in a file beside the database: a copy of the database that is
 * put back later must not bring them back. The ids say nothing of anybody. Thread-safe.
 */
final class ErasedCases {

  private final Path file;

  ErasedCases(Path file) {
    this.file = file;
  }

  /** Adds some; each is on disk when this returns. */
  synchronized void add(Collection<UUID> ids) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(
          file,
          ids.stream().map(UUID::toString).toList(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw new UncheckedIOException("the list of erased cases cannot be written", e);
    }
  }

  /** All of them. */
  synchronized List<UUID> list() {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream()
              .filter(line -> !line.isBlank())
              .map(UUID::fromString)
              .toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("the list of erased cases cannot be read", e);
    }
  }
}

package jp.tsunagi.api.photos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/**
 * The files of the pictures, outside of all that the web server serves by itself. A file's name is
 * its picture's id and nothing that anybody sent; its folder the id's first two digits, so that no
 * folder holds too many. Several servers share one. Thread-safe.
 */
final class PhotoFolder {

  private static final int FOLDER_DIGITS = 2;

  private final Path folder;

  PhotoFolder(Path folder) {
    this.folder = folder;
  }

  private Path file(UUID id) {
    String name = id.toString();
    return folder.resolve(name.substring(0, FOLDER_DIGITS)).resolve(name + ".jpg");
  }

  /** Keeps a picture: under its name only when all of it is there. */
  void write(UUID id, byte[] jpeg) {
    Path file = file(id);
    Path part = file.resolveSibling(id + ".part");
    try {
      Files.createDirectories(file.resolveSibling(""));
      try {
        Files.write(part, jpeg);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a picture could not be kept in " + folder, e);
    }
  }

  /** The file of a picture. */
  Optional<byte[]> read(UUID id) {
    try {
      return Optional.of(Files.readAllBytes(file(id)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("a picture could not be read in " + folder, e);
    }
  }

  void remove(UUID id) {
    try {
      Files.deleteIfExists(file(id));
    } catch (IOException e) {
      throw new UncheckedIOException("a picture could not be removed from " + folder, e);
    }
  }
}

package jp.tsunagi.api.prescription;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The font of prescriptions as PDF, read when it is first needed. Thread-safe. */
final class FontFile {

  private static final Logger LOG = LoggerFactory.getLogger(FontFile.class);

  /**
   * Debian's fonts-ipaexfont-gothic; PDFBox puts no OpenType collection such as Noto's into a PDF.
   */
  private static final Path DISTRIBUTION =
      Path.of("/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf");

  private final Path path;
  private byte @Nullable [] bytes;

  FontFile(Optional<Path> given) {
    this.path = given.orElse(DISTRIBUTION);
  }

  /** What stands in the file; empty when it cannot be read. */
  synchronized Optional<byte[]> read() {
    if (bytes == null && Files.isReadable(path)) {
      try {
        bytes = Files.readAllBytes(path);
      } catch (IOException e) {
        LOG.warn("The font {} cannot be read", path, e);
      }
    }
    return Optional.ofNullable(bytes);
  }
}

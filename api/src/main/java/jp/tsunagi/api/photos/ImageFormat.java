package jp.tsunagi.api.photos;

import java.util.Arrays;
import java.util.Optional;

/**
 * The formats that are taken, told by the first bytes: a name and a media type say what somebody
 * wants to be believed.
 */
enum ImageFormat {
  /** ITU-T T.81: start of image, and the first of the next marker. */
  JPEG("\u00ff\u00d8\u00ff", 40_000_000),
  /** ISO/IEC 15948, 5.2. */
  PNG("\u0089PNG\r\n\u001a\n", 40_000_000),
  /**
   * RFC 9649, 2.4: a RIFF file, whose length the dots stand for. Its reader unpacks all of it
   * before any line can be left out: 10 million pixels were measured to take 500 MB.
   */
  WEBP("RIFF....WEBP", 4_000_000);

  private static final char ANY = '.';

  private final String beginning;
  private final long mostPixels;

  ImageFormat(String beginning, long mostPixels) {
    this.beginning = beginning;
    this.mostPixels = mostPixels;
  }

  /** The format that these bytes begin as. */
  static Optional<ImageFormat> of(byte[] bytes) {
    return Arrays.stream(values()).filter(format -> format.begins(bytes)).findFirst();
  }

  /** Larger images are refused before they are unpacked. */
  long mostPixels() {
    return mostPixels;
  }

  private boolean begins(byte[] bytes) {
    if (bytes.length < beginning.length()) {
      return false;
    }
    for (int i = 0; i < beginning.length(); i++) {
      char expected = beginning.charAt(i);
      if (expected != ANY && expected != (bytes[i] & 0xff)) {
        return false;
      }
    }
    return true;
  }
}

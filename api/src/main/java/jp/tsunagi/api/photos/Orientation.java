package jp.tsunagi.api.photos;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.riff.RiffReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a camera was held, as it writes it beside the image (Exif 2.32, tag 0x0112), and how the
 * image stands upright again. Of all that stands beside an image nothing else is read.
 *
 * @param value 1 to 8; 1 is upright
 */
record Orientation(int value) {

  static final Orientation UPRIGHT = new Orientation(1);

  private static final Logger LOG = LoggerFactory.getLogger(Orientation.class);
  private static final int LAST = 8;
  private static final int FIRST_LYING = 5;

  /** What an image says of itself; upright when it says nothing, or nothing sensible. */
  static Orientation of(ImageFormat format, byte[] image) {
    try {
      Directory said = read(format, image).getFirstDirectoryOfType(ExifIFD0Directory.class);
      Integer value = said == null ? null : said.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
      return value == null || value < 1 || value > LAST ? UPRIGHT : new Orientation(value);
    } catch (ImageProcessingException | IOException | RuntimeException e) {
      LOG.debug("A picture does not say how it was taken", e);
      return UPRIGHT;
    }
  }

  private static Metadata read(ImageFormat format, byte[] image)
      throws ImageProcessingException, IOException {
    Metadata metadata = new Metadata();
    switch (format) {
      case JPEG ->
          JpegMetadataReader.process(
              metadata, new ByteArrayInputStream(image), List.of(new ExifReader()));
      case WEBP ->
          new RiffReader()
              .processRiff(new SequentialByteArrayReader(image), new ExifChunk(metadata));
      // No camera writes PNG, and its text would have to be unpacked first.
      case PNG -> {}
    }
    return metadata;
  }

  /** Whether width and height change places. */
  private boolean lies() {
    return value >= FIRST_LYING;
  }

  /** Its width when it stands upright. */
  int width(int width, int height) {
    return lies() ? height : width;
  }

  /** Its height when it stands upright. */
  int height(int width, int height) {
    return lies() ? width : height;
  }

  /**
   * Puts an image upright.
   *
   * @param width of the image as it lies, in pixels, as {@code height}
   */
  AffineTransform upright(int width, int height) {
    return switch (value) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}

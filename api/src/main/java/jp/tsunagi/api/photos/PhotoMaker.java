package jp.tsunagi.api.photos;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the picture that is kept of an image that somebody sent. It is painted anew, so that
 * nothing but what one sees survives: neither where it was taken and with what, nor a program that
 * hides behind it. Thread-safe.
 */
final class PhotoMaker {

  private static final Logger LOG = LoggerFactory.getLogger(PhotoMaker.class);

  private static final int LONGEST_SIDE = 1600;

  /** So many at a time: a progressive JPEG of 40 million pixels was measured to take 320 MB. */
  private static final int AT_A_TIME = 2;

  private static final int MOST_SCANS = 100;
  private static final float QUALITY = 0.82f;

  private final Semaphore turns = new Semaphore(AT_A_TIME, true);

  static {
    // Else every upload would be written into a file first.
    ImageIO.setUseCache(false);
  }

  /**
   * A picture.
   *
   * @param width in pixels, as {@code height}
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Made(byte[] jpeg, int width, int height) {}

  /**
   * Makes the picture, when it is its turn.
   *
   * @throws RefusedPhotoException when the bytes are no image that can be read
   */
  Made make(byte[] sent) throws RefusedPhotoException {
    ImageFormat format = ImageFormat.of(sent).orElseThrow(RefusedPhotoException::unreadable);
    if (format == ImageFormat.JPEG) {
      int scans = JpegScans.count(sent);
      if (scans < 1 || scans > MOST_SCANS) {
        throw RefusedPhotoException.unreadable();
      }
    }
    Orientation orientation = Orientation.of(format, sent);
    turns.acquireUninterruptibly();
    try {
      BufferedImage picture = Canvas.paint(read(format, sent), orientation, LONGEST_SIDE);
      return new Made(write(picture), picture.getWidth(), picture.getHeight());
    } catch (IOException e) {
      throw RefusedPhotoException.unreadable();
    } catch (RuntimeException e) {
      // Of a broken image the readers do not expect whatever it may make them meet.
      LOG.info("A picture could not be read", e);
      throw RefusedPhotoException.unreadable();
    } finally {
      turns.release();
    }
  }

  private static BufferedImage read(ImageFormat format, byte[] sent)
      throws IOException, RefusedPhotoException {
    ImageReader reader =
        ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT)).next();
    try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
      reader.setInput(input, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      refuseTooLarge(width, height, format.mostPixels());
      ImageReadParam param = reader.getDefaultReadParam();
      // Leaves out lines while reading: what is painted then is still twice as large as needed.
      int every = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
      param.setSourceSubsampling(every, every, 0, 0);
      return reader.read(0, param);
    } finally {
      reader.dispose();
    }
  }

  private static void refuseTooLarge(int width, int height, long most)
      throws RefusedPhotoException {
    if ((long) width * height > most) {
      throw new RefusedPhotoException(
          "The image has more than %,d pixels.".formatted(most),
          "写真の点の数が多すぎます。%,d万画素までの写真を選んでください。".formatted(most / 10_000));
    }
  }

  /** A JPEG with nothing beside the image. */
  private static byte[] write(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(output);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}

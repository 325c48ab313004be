package jp.tsunagi.api;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Images as people send them, good and bad. */
final class Pictures {

  private static final int TIFF_SHORT = 3;
  private static final int TIFF_ASCII = 2;
  private static final int TIFF_LONG = 4;

  private Pictures() {}

  /** Its four quarters have these colours: above left and right, below left and right. */
  static BufferedImage quarters(int width, int height, Color... colours) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    for (int i = 0; i < colours.length; i++) {
      pen.setColor(colours[i]);
      pen.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
    }
    pen.dispose();
    return image;
  }

  /** Black on the left, transparent on the right. */
  static byte[] halfTransparent(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.BLACK);
    pen.fillRect(0, 0, width / 2, height);
    pen.dispose();
    return written(image, "png");
  }

  static byte[] written(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static BufferedImage read(byte[] bytes) {
    try {
      return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** 96 × 64, red on the left, blue on the right; written by Chromium. */
  static byte[] webp() {
    try (InputStream file = Pictures.class.getResourceAsStream("red-and-blue.webp")) {
      return Objects.requireNonNull(file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A WebP of a camera that was held like this. */
  static byte[] webpWithExif(int orientation) {
    byte[] webp = webp();
    byte[] exif = exif(orientation);
    ByteBuffer all =
        ByteBuffer.allocate(webp.length + 8 + exif.length).order(ByteOrder.LITTLE_ENDIAN);
    all.put(webp).put(ascii("EXIF")).putInt(exif.length).put(exif);
    all.putInt(4, all.capacity() - 8);
    // The flag of VP8X that says so (RFC 9649, 2.7).
    all.put(20, (byte) 8);
    return all.array();
  }

  /** A JPEG of a camera that was held like this, and knew that it was in Yabu. */
  static byte[] jpegWithExif(BufferedImage image, int orientation) {
    byte[] jpeg = written(image, "jpeg");
    byte[] exif = exif(orientation);
    ByteBuffer all = ByteBuffer.allocate(jpeg.length + 10 + exif.length);
    all.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (8 + exif.length));
    all.put(ascii("Exif\0\0")).put(exif).put(jpeg, 2, jpeg.length - 2);
    return all.array();
  }

  /** TIFF 6.0: orientation, and where north is; even in length. */
  private static byte[] exif(int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(56);
    tiff.put(ascii("MM")).putShort((short) 42).putInt(8).putShort((short) 2);
    tiff.putShort((short) 0x0112).putShort((short) TIFF_SHORT).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0);
    tiff.putShort((short) 0x8825).putShort((short) TIFF_LONG).putInt(1).putInt(38).putInt(0);
    tiff.putShort((short) 1).putShort((short) 1).putShort((short) TIFF_ASCII).putInt(2);
    tiff.put(ascii("N\0\0\0")).putInt(0);
    return tiff.array();
  }

  /** A PNG that says that it is this large, and holds next to nothing. */
  static byte[] pngThatSays(int width, int height) {
    byte[] png = halfTransparent(8, 8);
    ByteBuffer header = ByteBuffer.wrap(png);
    header.putInt(16, width).putInt(20, height);
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    header.putInt(29, (int) crc.getValue());
    return png;
  }

  /** A WebP that says that it is this large (RFC 9649, 2.7: less one, in three bytes each). */
  static byte[] webpThatSays(int width, int height) {
    byte[] webp = webp();
    for (int i = 0; i < 3; i++) {
      webp[24 + i] = (byte) ((width - 1) >> (8 * i));
      webp[27 + i] = (byte) ((height - 1) >> (8 * i));
    }
    return webp;
  }

  /** A JPEG that goes over its image so many times. */
  static byte[] jpegOfScans(int scans) {
    byte[] jpeg = written(quarters(64, 64, Color.RED), "jpeg");
    byte[] scan = {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0};
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(jpeg, 0, jpeg.length - 2);
    for (int i = 1; i < scans; i++) {
      all.writeBytes(scan);
    }
    all.write(jpeg, jpeg.length - 2, 2);
    return all.toByteArray();
  }

  static byte[] cutOff(byte[] image) {
    return Arrays.copyOf(image, image.length * 2 / 3);
  }

  static byte[] followedBy(byte[] image, String more) {
    byte[] end = more.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(image, image.length + end.length);
    System.arraycopy(end, 0, all, image.length, end.length);
    return all;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

package jp.tsunagi.api.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004) as the data of an SVG path: one unit a module, origin at the upper left
 * of the quiet zone. No markup, so that a page draws it without reading any.
 *
 * @param size width and height in modules, with the quiet zone of four on each side
 * @param path of the dark modules
 */
public record QrCode(int size, String path) {

  private static final int QUIET = 4;

  /**
   * The code of a text, which can lose 15 % of its face and still be read.
   *
   * @throws IllegalArgumentException when the text is too long for any code (2,331 bytes)
   */
  public static QrCode of(String text) {
    try {
      ByteMatrix modules =
          Encoder.encode(
                  text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
              .getMatrix();
      return new QrCode(modules.getWidth() + 2 * QUIET, path(modules));
    } catch (WriterException e) {
      throw new IllegalArgumentException("is too long for a QR code", e);
    }
  }

  /** Runs of dark modules, row by row. */
  private static String path(ByteMatrix modules) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      int x = 0;
      while (x < modules.getWidth()) {
        int from = x;
        while (x < modules.getWidth() && modules.get(x, y) == 1) {
          x++;
        }
        if (x > from) {
          int run = x - from;
          path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
          path.append('h').append(run).append("v1h-").append(run).append('z');
        }
        x++;
      }
    }
    return path.toString();
  }
}

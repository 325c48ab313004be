package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.tsunagi.api.qr.QrCode;
import org.junit.jupiter.api.Test;

/** QR codes, read again. */
public class QrCodeTest {

  private static final int PIXELS = 6;
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

  @Test
  void aTelephoneReadsWhatWasWritten() throws Exception {
    String link = "https://つなぎ.example.jp/verify.html#" + "aZ09_-".repeat(7);
    assertThat(read(QrCode.of(link))).isEqualTo(link);
  }

  /** What a reader sees in the path, painted as a browser does. */
  public static String read(QrCode code) throws Exception {
    int size = code.size() * PIXELS;
    int[] pixels = new int[size * size];
    Arrays.fill(pixels, 0xFFFFFF);
    for (MatchResult run : RUN.matcher(code.path()).results().toList()) {
      paint(pixels, size, run);
    }
    LuminanceSource picture = new RGBLuminanceSource(size, size, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture))).getText();
  }

  private static void paint(int[] pixels, int size, MatchResult run) {
    int left = Integer.parseInt(run.group(1)) * PIXELS;
    int top = Integer.parseInt(run.group(2)) * PIXELS;
    int width = Integer.parseInt(run.group(3)) * PIXELS;
    for (int y = top; y < top + PIXELS; y++) {
      Arrays.fill(pixels, y * size + left, y * size + left + width, 0);
    }
  }
}

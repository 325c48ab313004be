package jp.tsunagi.api;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's phone. */
public final class Authenticator {

  private Authenticator() {}

  /** What it shows at the tests' moment for a hexadecimal key. */
  public static String code(String key) {
    var generator = new TimeBasedOneTimePasswordGenerator();
    var secret = new SecretKeySpec(HexFormat.of().parseHex(key), generator.getAlgorithm());
    try {
      return generator.generateOneTimePasswordString(
          secret, AppExtension.CLOCK.instant(), Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}

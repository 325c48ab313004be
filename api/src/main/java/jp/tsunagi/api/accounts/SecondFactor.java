package jp.tsunagi.api.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Codes that an app on a phone shows: TOTP (RFC 6238), six digits every thirty seconds. */
final class SecondFactor {

  private static final int KEY_BYTES = 20;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS_PER_LETTER = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SecondFactor() {}

  /** A new key, hexadecimal. */
  static String newKey() {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return HexFormat.of().formatHex(key);
  }

  /**
   * Which half minute's code it is: that of now, or of the one before or after.
   *
   * @return half minutes since 1970; empty when it is none of these
   */
  static OptionalLong step(String key, String code, Instant now) {
    var generator = new TimeBasedOneTimePasswordGenerator();
    var secret = new SecretKeySpec(HexFormat.of().parseHex(key), generator.getAlgorithm());
    byte[] given = code.strip().getBytes(StandardCharsets.UTF_8);
    OptionalLong right = OptionalLong.empty();
    for (int offset = -1; offset <= 1; offset++) {
      Instant then = now.plus(generator.getTimeStep().multipliedBy(offset));
      try {
        String expected = generator.generateOneTimePasswordString(secret, then, Locale.ROOT);
        if (MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given)) {
          right = OptionalLong.of(then.getEpochSecond() / generator.getTimeStep().toSeconds());
        }
      } catch (InvalidKeyException e) {
        throw new IllegalStateException("a key of ours is one of HMAC-SHA-1", e);
      }
    }
    return right;
  }

  /** What an app reads from a QR code. */
  static String address(String key, String email) {
    return "otpauth://totp/Tsunagi:"
        + URLEncoder.encode(email, StandardCharsets.UTF_8)
        + "?secret="
        + base32(HexFormat.of().parseHex(key))
        + "&issuer=Tsunagi";
  }

  /** RFC 4648, section 6, of twenty bytes, which needs no padding. */
  static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte each : bytes) {
      buffer = (buffer << Byte.SIZE) | (each & 0xFF);
      bits += Byte.SIZE;
      while (bits >= BITS_PER_LETTER) {
        bits -= BITS_PER_LETTER;
        text.append(BASE32.charAt((buffer >> bits) & 0x1F));
      }
    }
    return text.toString();
  }
}

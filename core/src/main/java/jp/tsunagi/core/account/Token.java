package jp.tsunagi.core.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tsunagi.core.Sha256;

/**
 * A secret that stands for a right, such as that of a private link: 256 random bits. Whoever gives
 * it out keeps its hash only, so that nobody who reads the database can use it.
 *
 * @param text as it is handed out, base64url
 */
public record Token(String text) {

  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one. */
  public static Token random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What somebody gives as a token; empty when it cannot be one. */
  public static Optional<Token> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
  }

  /** What is kept of it: SHA-256, which needs no salt where the secret is random. */
  public byte[] hash() {
    return Sha256.of(text);
  }

  /** Never the secret itself. */
  @Override
  public String toString() {
    return "Token[…]";
  }
}

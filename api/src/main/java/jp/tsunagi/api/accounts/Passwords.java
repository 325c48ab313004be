package jp.tsunagi.api.accounts;

import com.password4j.Argon2Function;
import com.password4j.HashingFunction;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.jspecify.annotations.Nullable;

/**
 * Passwords as Argon2id hashes (RFC 9106) with what OWASP's Password Storage Cheat Sheet advises:
 * 19 MiB, two passes, one lane. Thread-safe.
 */
final class Passwords {

  /** Long enough that no rule about kinds of characters is needed (NIST SP 800-63B). */
  static final int SHORTEST = 10;

  static final int LONGEST = 200;

  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;
  private static final int HASH_BYTES = 32;
  private static final HashingFunction ARGON2ID =
      Argon2Function.getInstance(KIBIBYTES, PASSES, 1, HASH_BYTES, Argon2.ID);

  /** Of a password that nobody has: an unknown account takes as long to refuse as a known one. */
  private static final String NOBODY = hash("nobody knows this one");

  private Passwords() {}

  static String hash(String password) {
    return Password.hash(password).addRandomSalt().with(ARGON2ID).getResult();
  }

  /**
   * Whether a password is right.
   *
   * @param hash null when there is no such account
   */
  static boolean check(String password, @Nullable String hash) {
    boolean right = Password.check(password, hash == null ? NOBODY : hash).with(ARGON2ID);
    return right && hash != null;
  }
}

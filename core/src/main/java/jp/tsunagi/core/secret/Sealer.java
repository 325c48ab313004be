package jp.tsunagi.core.secret;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * Seals free text before it goes to the database and opens it again: JWE (RFC 7516) in its compact
 * form, AES-256-GCM with a key that lies in a {@link KeyFile}. What it belongs to is part of the
 * sealed header, so that a text moved to another row does not open. Thread-safe.
 */
public final class Sealer {

  /** The header that says what the text belongs to. */
  private static final String BELONGS = "for";

  private final KeyFile file;
  private volatile JWKSet keys;

  /** Reads the keys, and makes the first where there is none. */
  public Sealer(KeyFile file) {
    this.file = file;
    this.keys = file.readOrMake();
  }

  /**
   * Seals a text.
   *
   * @param belongs what it belongs to, such as {@code case_step.note:} and the row's id
   */
  public String seal(String text, String belongs) {
    OctetSequenceKey key = KeyFile.newest(keys);
    JWEHeader header =
        new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
            .keyID(key.getKeyID())
            .customParam(BELONGS, belongs)
            .build();
    JWEObject sealed = new JWEObject(header, new Payload(text));
    try {
      sealed.encrypt(new DirectEncrypter(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("a text could not be sealed", e);
    }
    return sealed.serialize();
  }

  /**
   * Opens a text.
   *
   * @throws UnreadableSecretException when its key is not there, it was changed, or it belongs to
   *     something else
   */
  public String open(String sealed, String belongs) {
    try {
      JWEObject read = JWEObject.parse(sealed);
      if (!belongs.equals(read.getHeader().getCustomParam(BELONGS))) {
        throw new UnreadableSecretException("it belongs to another row");
      }
      read.decrypt(new DirectDecrypter(key(read.getHeader().getKeyID())));
      return read.getPayload().toString();
    } catch (ParseException | JOSEException e) {
      throw new UnreadableSecretException("it was changed, or is none", e);
    }
  }

  /** Seals a text that may be missing, see {@link #seal}. */
  public @Nullable String sealGiven(@Nullable String text, String belongs) {
    return text == null ? null : seal(text, belongs);
  }

  /** Opens a text that may be missing, see {@link #open}. */
  public @Nullable String openGiven(@Nullable String sealed, String belongs) {
    return sealed == null ? null : open(sealed, belongs);
  }

  /** Whether a text was sealed with the newest key. */
  boolean isOfNewest(String sealed) {
    try {
      return KeyFile.newest(keys).getKeyID().equals(JWEObject.parse(sealed).getHeader().getKeyID());
    } catch (ParseException e) {
      throw new UnreadableSecretException("it is none", e);
    }
  }

  /**
   * The text sealed with the newest key.
   *
   * @return null when it is already
   */
  public @Nullable String sealAnew(String sealed, String belongs) {
    return isOfNewest(sealed) ? null : seal(open(sealed, belongs), belongs);
  }

  /** Another process may have made a key since. */
  private OctetSequenceKey key(String id) {
    OctetSequenceKey known = KeyFile.find(keys, id);
    if (known == null) {
      keys = file.readOrMake();
      known = KeyFile.find(keys, id);
    }
    if (known == null) {
      throw new UnreadableSecretException("its key " + id + " is not in " + file);
    }
    return known;
  }
}

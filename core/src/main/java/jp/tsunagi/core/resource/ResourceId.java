package jp.tsunagi.core.resource;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that a second import of the same sheet finds again: UUID version 5 (RFC 9562, section 5.5) of
 * what names a row.
 */
public final class ResourceId {

  /** Namespace of Tsunagi: UUIDv5 of {@code tsunagi} in the DNS namespace. Never to be changed. */
  private static final UUID NAMESPACE =
      version5(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "tsunagi");

  private ResourceId() {}

  /** The id of the row that a municipality's source calls {@code key}. */
  public static UUID of(String municipality, String source, String key) {
    return version5(NAMESPACE, municipality + '\n' + source + '\n' + key);
  }

  static UUID version5(UUID namespace, String name) {
    byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer input = ByteBuffer.allocate(16 + nameBytes.length);
    input.putLong(namespace.getMostSignificantBits()).putLong(namespace.getLeastSignificantBits());
    ByteBuffer hash = ByteBuffer.wrap(sha1(input.put(nameBytes).array()));
    long high = (hash.getLong() & ~0xF000L) | 0x5000L;
    long low = (hash.getLong() & ~(0b11L << 62)) | (0b10L << 62);
    return new UUID(high, low);
  }

  private static byte[] sha1(byte[] input) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(input);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}

package jp.tsunagi.core.secret;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.tsunagi.core.settings.SettingException;
import org.jspecify.annotations.Nullable;

/**
 * The keys of sealed texts, as a JWK Set (RFC 7517) in a file that only the service's user can
 * read. The first of them seals, all of them open. Whoever loses the file loses the texts.
 * Thread-safe, also between processes.
 */
public final class KeyFile {

  private static final int BITS = 256;
  private final Path path;

  public KeyFile(Path path) {
    this.path = path;
  }

  /**
   * The keys; a first one is made where there is no file.
   *
   * @throws SettingException when the file cannot be used
   */
  JWKSet readOrMake() {
    return Files.exists(path) ? read() : change(keys -> keys.isEmpty() ? List.of(random()) : keys);
  }

  /** Adds a key, which seals from now on. */
  public void addKey() {
    change(
        keys -> {
          List<JWK> more = new ArrayList<>(keys);
          more.add(0, random());
          return more;
        });
  }

  /**
   * Forgets all keys but the newest.
   *
   * @return how many those were
   */
  public int forgetOldKeys() {
    int before = readOrMake().getKeys().size();
    change(keys -> keys.subList(0, 1));
    return before - 1;
  }

  static OctetSequenceKey newest(JWKSet keys) {
    return keys.getKeys().get(0).toOctetSequenceKey();
  }

  static @Nullable OctetSequenceKey find(JWKSet keys, String id) {
    JWK key = keys.getKeyByKeyId(id);
    return key == null ? null : key.toOctetSequenceKey();
  }

  private static OctetSequenceKey random() {
    try {
      return new OctetSequenceKeyGenerator(BITS)
          .keyID(UUID.randomUUID().toString())
          .keyUse(KeyUse.ENCRYPTION)
          .algorithm(EncryptionMethod.A256GCM)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("no key could be made", e);
    }
  }

  private JWKSet read() {
    try {
      JWKSet keys = JWKSet.load(path.toFile());
      if (keys.isEmpty()) {
        throw new SettingException("The file of keys " + path + " holds no key.");
      }
      return keys;
    } catch (IOException | ParseException e) {
      throw new SettingException(
          "The file of keys " + path + " cannot be read: put back the copy that you kept.");
    }
  }

  /** One process at a time; a new file takes the place of the old one as a whole. */
  private JWKSet change(UnaryOperator<List<JWK>> changed) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      try (FileChannel channel =
              FileChannel.open(
                  sibling(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        List<JWK> before = Files.exists(path) ? read().getKeys() : List.of();
        JWKSet keys = new JWKSet(changed.apply(before));
        Path fresh = sibling(".new");
        Files.deleteIfExists(fresh);
        Files.createFile(
            fresh,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, keys.toString(false));
        Files.move(
            fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return lock.isValid() ? keys : read();
      }
    } catch (IOException e) {
      throw new SettingException("The file of keys " + path + " cannot be written: " + e);
    }
  }

  private Path sibling(String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}

package jp.tsunagi.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import jp.tsunagi.core.settings.SettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealerTest {

  private static final String WORDS = "囲碁が好き。外仕事は苦手。";

  @TempDir Path folder;

  @Test
  void aTextComesBackAsItWas() {
    Sealer sealer = sealer();
    String sealed = sealer.seal(WORDS, "step:1");
    assertThat(sealed).isASCII().doesNotContain(WORDS);
    assertThat(sealer.open(sealed, "step:1")).isEqualTo(WORDS);
  }

  @Test
  void theSameTextLooksDifferentEachTime() {
    Sealer sealer = sealer();
    assertThat(sealer.seal(WORDS, "step:1")).isNotEqualTo(sealer.seal(WORDS, "step:1"));
  }

  @Test
  void aTextThatWasMovedToAnotherRowDoesNotOpen() {
    Sealer sealer = sealer();
    String sealed = sealer.seal(WORDS, "step:1");
    assertThatThrownBy(() -> sealer.open(sealed, "step:2"))
        .isInstanceOf(UnreadableSecretException.class);
  }

  @Test
  void aTextThatWasChangedDoesNotOpen() {
    Sealer sealer = sealer();
    String sealed = sealer.seal(WORDS, "step:1");
    int middle = sealed.length() - 30;
    char other = sealed.charAt(middle) == 'A' ? 'B' : 'A';
    String changed = sealed.substring(0, middle) + other + sealed.substring(middle + 1);
    assertThatThrownBy(() -> sealer.open(changed, "step:1"))
        .isInstanceOf(UnreadableSecretException.class);
  }

  @Test
  void anotherProcessOpensWhatThisOneSealed() {
    String sealed = sealer().seal(WORDS, "step:1");
    assertThat(sealer().open(sealed, "step:1")).isEqualTo(WORDS);
  }

  @Test
  void afterARotationOldTextsOpenAndNewOnesHaveTheNewKey() {
    Sealer running = sealer();
    String old = running.seal(WORDS, "step:1");
    keys().addKey();
    Sealer rotated = sealer();
    String anew = Objects.requireNonNull(rotated.sealAnew(old, "step:1"));
    assertThat(rotated.open(old, "step:1")).isEqualTo(WORDS);
    assertThat(rotated.sealAnew(anew, "step:1")).isNull();
    assertThat(running.open(anew, "step:1")).as("a server that was not told").isEqualTo(WORDS);
  }

  @Test
  void aForgottenKeyOpensNothing() {
    String old = sealer().seal(WORDS, "step:1");
    keys().addKey();
    assertThat(keys().forgetOldKeys()).isEqualTo(1);
    assertThatThrownBy(() -> sealer().open(old, "step:1"))
        .isInstanceOf(UnreadableSecretException.class)
        .hasMessageContaining("is not in");
  }

  @Test
  void onlyTheServicesUserCanReadTheKeys() throws IOException {
    sealer();
    assertThat(Files.getPosixFilePermissions(path()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aDamagedFileIsNotReplacedByANewKey() throws IOException {
    Files.writeString(path(), "{");
    assertThatThrownBy(this::sealer)
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("put back the copy");
    assertThat(path()).hasContent("{");
  }

  private Sealer sealer() {
    return new Sealer(keys());
  }

  private KeyFile keys() {
    return new KeyFile(path());
  }

  private Path path() {
    return folder.resolve("cases.jwks");
  }
}

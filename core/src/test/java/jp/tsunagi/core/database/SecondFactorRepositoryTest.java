package jp.tsunagi.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.database.AccountRepository.Scope;
import jp.tsunagi.core.secret.KeyFile;
import jp.tsunagi.core.secret.Sealer;
import jp.tsunagi.core.secret.UnreadableSecretException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SecondFactorRepositoryTest {

  @RegisterExtension static final PostgisExtension POSTGIS = new PostgisExtension();

  private static final String KEY = "3132333435363738393031323334353637383930";

  @TempDir Path folder;

  /** Each test has keys of its own, which do not open what the others left. */
  @AfterEach
  void forget() {
    POSTGIS.execute("update account set totp_secret = null");
  }

  @Test
  void whoReadsTheDatabaseMakesNoCodes() {
    UUID account = account();
    factors().set(account, KEY);
    assertThat(stored(account)).startsWith("ey").doesNotContain(KEY);
    assertThat(factors().find(account)).contains(KEY);
    factors().set(account, null);
    assertThat(stored(account)).isNull();
    assertThat(factors().find(account)).isEmpty();
  }

  @Test
  void theKeyOfAnotherAccountThatIsCopiedOverOnesOwnDoesNotOpen() {
    UUID mine = account();
    UUID theirs = account();
    factors().set(mine, KEY);
    write(theirs, Objects.requireNonNull(stored(mine)));
    assertThatThrownBy(() -> factors().find(theirs)).isInstanceOf(UnreadableSecretException.class);
  }

  @Test
  void whatAnEarlierVersionLeftBareIsSealedOnceAndOpensTheSameCodes() {
    UUID account = account();
    write(account, KEY);
    assertThat(factors().sealBare()).isEqualTo(1);
    assertThat(factors().sealBare()).as("again").isZero();
    assertThat(stored(account)).doesNotContain(KEY);
    assertThat(factors().find(account)).contains(KEY);
  }

  @Test
  void aRotationSealsItAnewAndWhatIsStillBareToo() {
    UUID sealed = account();
    UUID bare = account();
    factors().set(sealed, KEY);
    write(bare, KEY);
    keys().addKey();
    new SealedColumns(POSTGIS.database()).sealAnew(new Sealer(keys()));
    keys().forgetOldKeys();
    assertThat(factors().find(sealed)).contains(KEY);
    assertThat(factors().find(bare)).contains(KEY);
    assertThat(stored(bare)).doesNotContain(KEY);
  }

  private KeyFile keys() {
    return new KeyFile(folder.resolve("keys.jwks"));
  }

  private SecondFactorRepository factors() {
    return new SecondFactorRepository(POSTGIS.database(), new Sealer(keys()));
  }

  private static UUID account() {
    String email = UUID.randomUUID() + "@example.jp";
    return new AccountRepository(POSTGIS.database())
        .create(email, email, Role.STEWARD, Scope.EVERYTHING, Instant.EPOCH)
        .orElseThrow()
        .id();
  }

  private static void write(UUID account, String text) {
    POSTGIS.execute(
        "update account set totp_secret = '%s' where id = '%s'".formatted(text, account));
  }

  private static @Nullable String stored(UUID account) {
    return POSTGIS
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select totp_secret from account where id = ?")
                    .bind(0, account)
                    .mapTo(String.class)
                    .findOne()
                    .orElse(null));
  }
}

package jp.tsunagi.api.accounts;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.core.database.SecondFactorRepository;
import jp.tsunagi.core.secret.UnreadableSecretException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The second factors of the accounts. Thread-safe. */
public final class SecondFactors {

  private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);

  private final SecondFactorRepository repository;
  private final Clock clock;

  public SecondFactors(SecondFactorRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * Lets pass who sends the right code, or has no second factor. A code lets pass once (RFC 6238,
   * section 5.2).
   *
   * @throws jp.tsunagi.api.http.ProblemException for everybody else, also where the file of keys is
   *     not the one that the account's key was sealed with
   */
  void require(UUID account, String code) {
    Optional<String> key = key(account);
    if (key.isPresent() && !repository.use(account, step(key.get(), code))) {
      throw AccountProblems.codeUsed();
    }
  }

  /** Sets a second factor up for whoever sends a code of its key. */
  void set(UUID account, String key, String code) {
    step(key, code);
    repository.set(account, key);
  }

  void remove(UUID account) {
    repository.set(account, null);
  }

  private long step(String key, String code) {
    return SecondFactor.step(key, code, clock.instant()).orElseThrow(AccountProblems::codeNeeded);
  }

  private Optional<String> key(UUID account) {
    try {
      return repository.find(account);
    } catch (UnreadableSecretException e) {
      LOG.error("A second factor cannot be checked. {}", e.getMessage());
      throw AccountProblems.factorUnreadable();
    }
  }
}

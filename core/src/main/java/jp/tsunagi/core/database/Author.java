package jp.tsunagi.core.database;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Who changes a resource, when and why: what its revision will say.
 *
 * @param account null for who has none
 * @param submission that the change comes from
 * @param reason in words of their own
 */
public record Author(
    @Nullable UUID account, @Nullable UUID submission, @Nullable String reason, Instant at) {

  /** Makes the revisions of this transaction bear the name, see {@code keep_revision()}. */
  void sign(Handle handle) {
    handle
        .createQuery(
            """
            select set_config('tsunagi.origin', 'person', true),
              set_config('tsunagi.account', :account, true),
              set_config('tsunagi.submission', :submission, true),
              set_config('tsunagi.reason', :reason, true)
            """)
        .bind("account", account == null ? "" : account.toString())
        .bind("submission", submission == null ? "" : submission.toString())
        .bind("reason", reason == null ? "" : reason)
        .mapTo(String.class)
        .one();
  }
}

package jp.tsunagi.core.database;

import jp.tsunagi.core.account.Account;
import org.jdbi.v3.core.statement.Query;

/** Which rows of {@code resource r} a steward answers for. */
final class InventoryScope {

  /** What the steward of this id answers for, of those who answer for a part. */
  static final String CONCERNS =
      """
      exists (select from stewardship d where d.account = %s and (d.area = any (r.areas)
        or exists (select from source_row o where o.resource = r.id and o.source = d.source)))""";

  private InventoryScope() {}

  /** A further condition, empty for who answers for everything. */
  static String of(Account account) {
    return account.answersForEverything() ? "" : "and " + CONCERNS.formatted(":viewer") + "\n";
  }

  static Query bind(Query query, Account account) {
    if (!account.answersForEverything()) {
      query.bind("viewer", account.id());
    }
    return query;
  }
}

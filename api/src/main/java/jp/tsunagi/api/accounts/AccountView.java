package jp.tsunagi.api.accounts;

import java.util.List;
import java.util.UUID;
import jp.tsunagi.core.account.Account;
import jp.tsunagi.core.account.Role;

/** An account as its owner and administrators see it. */
record AccountView(
    UUID id,
    String email,
    String name,
    Role role,
    List<String> areas,
    List<String> sources,
    boolean active,
    boolean disabled,
    boolean secondFactor) {

  static AccountView of(Account account) {
    return new AccountView(
        account.id(),
        account.email(),
        account.name(),
        account.role(),
        account.areas(),
        account.sources(),
        account.active(),
        account.disabled(),
        account.secondFactor());
  }
}

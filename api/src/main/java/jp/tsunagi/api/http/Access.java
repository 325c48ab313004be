package jp.tsunagi.api.http;

import java.util.Set;
import jp.tsunagi.core.account.Role;

/** Who may ask something of an address that is not public. */
public enum Access {
  /** Everybody, logged in or not. */
  ANYONE,
  /** Whoever is logged in. */
  MEMBER,
  /** Link workers: whoever looks after the accounts has no business with those who are helped. */
  LINK_WORKER,
  /** Link workers, stewards and administrators. */
  STAFF,
  /** Stewards and administrators. */
  STEWARD,
  ADMINISTRATOR;

  /** Whether somebody in this role may. */
  public boolean allows(Role role) {
    return switch (this) {
      case ANYONE, MEMBER -> true;
      case STAFF -> role != Role.VOLUNTEER;
      case LINK_WORKER -> role == Role.LINK_WORKER;
      case STEWARD -> Set.of(Role.STEWARD, Role.ADMINISTRATOR).contains(role);
      case ADMINISTRATOR -> role == Role.ADMINISTRATOR;
    };
  }
}

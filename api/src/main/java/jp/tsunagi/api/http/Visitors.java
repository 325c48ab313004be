package jp.tsunagi.api.http;

import jp.tsunagi.core.account.Token;

/** Knows who is logged in. */
public interface Visitors {

  /** Who holds this cookie; {@link Visitor#ANONYMOUS} when nobody does, or not any more. */
  Visitor of(Token cookie);
}

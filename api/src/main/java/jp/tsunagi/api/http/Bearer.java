package jp.tsunagi.api.http;

import io.javalin.http.Context;
import jp.tsunagi.core.account.Token;

/** The token of a private link, sent as RFC 6750 has it: never in an address, which logs keep. */
public final class Bearer {

  private static final String SCHEME = "Bearer ";

  private Bearer() {}

  /**
   * The token of a request.
   *
   * @throws ProblemException 401 when there is none
   */
  public static Token of(Context context) {
    String header = context.header("Authorization");
    if (header != null && header.startsWith(SCHEME)) {
      return Token.of(header.substring(SCHEME.length()).strip()).orElseThrow(Bearer::missing);
    }
    throw missing();
  }

  private static ProblemException missing() {
    return new ProblemException(
        Problem.of(
            401,
            "Unauthorized",
            "Send the token of the private link as Authorization: Bearer.",
            "このリンクは正しくありません。もらったリンクをそのまま開いてください。"));
  }
}

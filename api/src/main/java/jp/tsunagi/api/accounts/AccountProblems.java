package jp.tsunagi.api.accounts;

import java.util.List;
import jp.tsunagi.api.http.Problem;
import jp.tsunagi.api.http.ProblemException;

/** What people are told whom an account does not let in. */
final class AccountProblems {

  /** Tells a page that it has to ask for the code as well. */
  static final String SECOND_FACTOR = "urn:tsunagi:second-factor";

  private AccountProblems() {}

  /**
   * The same whether the address or the password is wrong: who has an account is nobody's matter.
   */
  static ProblemException wrongPassword() {
    return new ProblemException(
        Problem.of(
            401, "Not logged in", "Address or password are not right.", "メールアドレスかパスワードがちがいます。"));
  }

  static ProblemException codeNeeded() {
    return new ProblemException(
        new Problem(
            SECOND_FACTOR,
            "Second factor",
            401,
            "Send the code of the second factor.",
            "認証アプリに出ている6けたの数字を入れてください。",
            List.of(),
            null));
  }

  static ProblemException codeUsed() {
    return new ProblemException(
        new Problem(
            SECOND_FACTOR,
            "Code used",
            401,
            "This code was used; wait for the next one.",
            "この数字は、もう使われました。認証アプリに次の数字が出るまで、30秒ほど待ってください。",
            List.of(),
            null));
  }

  static ProblemException factorUnreadable() {
    return new ProblemException(
        Problem.of(
            503,
            "Second factor unreadable",
            "The key of the second factor cannot be opened: the file of keys is not the one it was"
                + " sealed with.",
            "認証アプリの数字を確かめられません。サーバーの管理者に、この文を見せてください。"));
  }

  static ProblemException deadLink() {
    return ProblemException.notFound(
        "This link was used, or is too old.", "このリンクはもう使えません。新しいリンクを出してもらってください。");
  }

  static ProblemException unknown() {
    return ProblemException.notFound("There is no such account.", "このアカウントはありません。");
  }
}

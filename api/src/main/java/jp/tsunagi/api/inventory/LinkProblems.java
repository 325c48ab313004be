package jp.tsunagi.api.inventory;

import java.time.Instant;
import java.util.List;
import jp.tsunagi.api.http.Problem;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.core.database.VerificationRepository.Link;

/** Why a verification link cannot be answered: its holder is told which, to know what to do. */
final class LinkProblems {

  private static final String ANSWERED = "urn:tsunagi:link-answered";
  private static final String OVER = "urn:tsunagi:link-over";

  private LinkProblems() {}

  static ProblemException unknown() {
    return ProblemException.notFound(
        "There is no such link.", "このリンクは見つかりませんでした。途中で切れていないか、確かめてください。");
  }

  /**
   * A link that can be answered.
   *
   * @throws ProblemException when it was answered, or is over
   */
  static Link open(Link link, Instant now) {
    if (link.answer() != null) {
      throw gone(ANSWERED, "Link answered", "This link was answered.", "このリンクには、もう答えがとどいています。");
    }
    if (!link.expiresAt().isAfter(now)) {
      throw gone(
          OVER, "Link over", "This link is too old.", "このリンクは期限が切れました。係の人に、新しいリンクをたのんでください。");
    }
    return link;
  }

  private static ProblemException gone(String type, String title, String detail, String detailJa) {
    return new ProblemException(new Problem(type, title, 410, detail, detailJa, List.of(), null));
  }
}

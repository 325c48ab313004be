package jp.tsunagi.api.http;

/** Ends a request with a problem that the client can mend. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  /** Nothing is there. */
  public static ProblemException notFound(String detail, String detailJa) {
    return new ProblemException(Problem.of(404, "Not found", detail, detailJa));
  }

  public Problem problem() {
    return problem;
  }
}

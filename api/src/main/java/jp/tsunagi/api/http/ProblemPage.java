package jp.tsunagi.api.http;

import io.javalin.http.Context;
import org.eclipse.jetty.util.StringUtil;

/** What is said to somebody who meets a problem in a browser, where a program gets JSON. */
final class ProblemPage {

  private static final String HTML =
      """
      <!doctype html>
      <html lang="ja">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>開けませんでした — つなぎ</title>
          <meta name="robots" content="noindex">
          <script src="/words/before-paint.js" data-translated></script>
          <script type="module" src="/words/server-page.js"></script>
          <link rel="icon" type="image/svg+xml" href="/style/favicon.svg">
          <link rel="stylesheet" href="/style/base.css">
          <link rel="stylesheet" href="/style/layout.css">
          <link rel="stylesheet" href="/style/page.css">
        </head>
        <body class="plain-page">
          <main class="plain-page__main plain-page__main--short" id="main">
            <h1 class="detail__name">このページは、開けませんでした</h1>
            <p data-say="%1$s" data-values="{}" lang="ja">%1$s</p>
            <p><a class="button button--primary" href="/">活動をさがす</a></p>
          </main>
        </body>
      </html>
      """;

  private ProblemPage() {}

  /** Whether a page was asked for, and not data. */
  static boolean isFor(Context context) {
    String accept = context.header("Accept");
    return accept != null && accept.contains("text/html") && !context.path().startsWith("/api/");
  }

  static String of(Problem problem) {
    return HTML.formatted(StringUtil.sanitizeXmlString(problem.detailJa()));
  }
}

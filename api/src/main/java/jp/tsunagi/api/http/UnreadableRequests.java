package jp.tsunagi.api.http;

import jp.tsunagi.core.Json;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers requests that no route ever sees, as problems like all others: those that are too broken,
 * and those that come while the service stops.
 */
final class UnreadableRequests extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus() < 400 ? 500 : response.getStatus();
    Problem problem =
        switch (status) {
          case 414 ->
              Problem.of(status, "Request too long", "The address is too long.", "アドレスが長すぎます。");
          case 431 ->
              Problem.of(status, "Request too long", "The headers are too long.", "ヘッダーが長すぎます。");
          case 503 ->
              Problem.of(
                  status,
                  "Stopping",
                  "The service is being stopped; try again in a moment.",
                  "サービスを止めているところです。少し待ってからもう一度お試しください。");
          default ->
              Problem.of(status, "Bad request", "The request cannot be read.", "要求を読み取れません。");
        };
    response.setStatus(status);
    response.getHeaders().put(new HttpField(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE));
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    SecurityHeaders.OF_DATA.forEach(response.getHeaders()::put);
    Content.Sink.write(response, true, Json.write(problem), callback);
    return true;
  }
}

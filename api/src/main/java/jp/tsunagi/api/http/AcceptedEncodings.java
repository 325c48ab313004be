package jp.tsunagi.api.http;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Hands on {@code gzip;q=0.8, identity;q=0.1} as {@code gzip, identity}, the best first and without
 * what is refused (RFC 9110, section 12.5.3): whoever compresses looks for the bare names. For any
 * number of threads.
 */
final class AcceptedEncodings implements HttpConfiguration.Customizer {

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    HttpFields given = request.getHeaders();
    String accepted = given.get(HttpHeader.ACCEPT_ENCODING);
    if (accepted == null || accepted.indexOf(';') < 0) {
      return request;
    }
    HttpFields plain =
        HttpFields.build(given)
            .put(
                new HttpField(
                    HttpHeader.ACCEPT_ENCODING,
                    String.join(", ", given.getQualityCSV(HttpHeader.ACCEPT_ENCODING))))
            .asImmutable();
    return new Request.Wrapper(request) {
      @Override
      public HttpFields getHeaders() {
        return plain;
      }
    };
  }
}

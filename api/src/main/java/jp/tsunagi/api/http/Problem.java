package jp.tsunagi.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as {@code application/problem+json} (RFC 9457).
 *
 * @param detail one sentence in English
 * @param detailJa the same in plain Japanese
 * @param errors parameter by parameter; empty when no parameter is to blame
 * @param id finds the fault in the log; only for our own faults
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String detailJa,
    List<ParameterError> errors,
    @Nullable String id) {

  /** The media type. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
  }

  /**
   * What is wrong with one parameter.
   *
   * @param value what was given, cut to a length that can be shown; null when nothing was
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ParameterError(
      String parameter, @Nullable String value, String detail, String detailJa) {}

  /** A problem that no parameter is to blame for. */
  public static Problem of(int status, String title, String detail, String detailJa) {
    return new Problem("about:blank", title, status, detail, detailJa, List.of(), null);
  }

  /** Parameters that cannot be used. */
  public static Problem of(List<ParameterError> errors) {
    ParameterError first = errors.get(0);
    return new Problem(
        "about:blank",
        "Invalid parameter",
        400,
        first.parameter() + " " + first.detail(),
        first.parameter() + "：" + first.detailJa(),
        errors,
        null);
  }
}

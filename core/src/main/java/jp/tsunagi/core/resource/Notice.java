package jp.tsunagi.core.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What the importer says about a row (指摘).
 *
 * @param code snake_case name of the rule, such as {@code missing_name}; see docs/importer.md
 * @param field header of the cell, null when the whole row is meant
 * @param value what was there, null when nothing was
 * @param message one sentence in Japanese that a city clerk understands: what is wrong and what
 *     would be right
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Notice(
    String code,
    Severity severity,
    @Nullable String field,
    @Nullable String value,
    String message) {

  /** What a notice does to its row. */
  public enum Severity {
    /** The row goes to quarantine. */
    ERROR,
    /** The row is published; somebody should look. */
    WARNING,
    /** The row is published; this is how it was understood. */
    INFO
  }
}

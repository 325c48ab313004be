package jp.tsunagi.api.reading;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a text with the reading to stand over it, as {@code ["八鹿","ようか"]}.
 *
 * @param reading in hiragana, null where none is needed
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Run(String base, @Nullable String reading) {

  /** A piece that needs no reading. */
  public static Run plain(String text) {
    return new Run(text, null);
  }
}

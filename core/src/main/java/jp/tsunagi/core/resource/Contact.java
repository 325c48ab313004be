package jp.tsunagi.core.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask (連絡先).
 *
 * @param name a role or an office, never needed to be a person's name
 * @param phones in the order of the sheet
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Contact(
    @Nullable String name, List<Phone> phones, @Nullable String email, @Nullable String url) {

  public static final Contact NONE = new Contact(null, List.of(), null, null);

  public Contact {
    phones = List.copyOf(phones);
  }

  /**
   * A telephone number.
   *
   * @param number with hyphens as Japanese people write it, such as {@code 079-008-0123}
   * @param extension 内線, digits only
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Phone(String number, Kind kind, @Nullable String extension) {}

  /** What answers at the number. */
  public enum Kind {
    VOICE,
    FAX
  }
}

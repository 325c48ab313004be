package jp.tsunagi.api.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One mail address, without a name or anything else that mail servers know to read. */
public final class MailAddress {

  /**
   * RFC 5321's Dot-string, with its dots anywhere, as Japanese phones have had them: nobody has one
   * that is quoted or in brackets.
   */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");

  private MailAddress() {}

  /** What a field says; null when it is not given, or is none, which the fields then tell. */
  public static @Nullable String of(Fields fields, String name, int most) {
    return fields.value(
        name,
        most,
        text -> PLAIN.matcher(text).matches() ? text : null,
        "a mail address",
        "メールアドレスにしてください。");
  }
}

package jp.tsunagi.importer.normalise;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of mail and web pages. */
public final class WebAddresses {
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
  private static final Pattern URL =
      Pattern.compile(
          "(?i)(?:https?://|www\\.)[^\\s\"<>、。（）「」]+|[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:jp|com|net|org|info)(?:/[^\\s\"<>、。（）「」]*)?");

  private WebAddresses() {}

  /**
   * What a cell was understood to say.
   *
   * @param unreadable the words when they are no address, else null
   */
  public record Reading(@Nullable String address, @Nullable String unreadable) {}

  /** The first address of mail in a cell. */
  public static Reading email(String cell) {
    String text = Texts.forReading(cell).replace("(at)", "@").replace("[at]", "@");
    Matcher matcher = EMAIL.matcher(text);
    return matcher.find() ? new Reading(matcher.group(), null) : nothing(cell);
  }

  /** The first web address in a cell; without a scheme it gets https. */
  public static Reading url(String cell) {
    Matcher matcher = URL.matcher(Texts.forReading(cell));
    if (!matcher.find()) {
      return nothing(cell);
    }
    String url = matcher.group();
    boolean hasScheme = url.toLowerCase(Locale.ROOT).startsWith("http");
    return new Reading(hasScheme ? url : "https://" + url, null);
  }

  private static Reading nothing(String cell) {
    String text = Texts.line(cell);
    boolean silent = Absent.saysNothing(text) || Absent.saysNo(text) || Absent.saysYes(text);
    return new Reading(null, silent ? null : text);
  }
}

package jp.tsunagi.importer.normalise;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of mail and web pages. */
public final class WebAddresses {
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
  private static final Pattern DASHES =
      Pattern.compile("(?<=[A-Za-z0-9])[\\u2010-\\u2015\\u2212](?=[A-Za-z0-9])");
  private static final Pattern URL = Pattern.compile("(?i)(?:https?://|www\\.)[^\\s\"<>、。（）「」]+");
  private static final Pattern BARE_URL =
      Pattern.compile(
          "(?i)[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:jp|com|net|org|info)(?:/[^\\s\"<>、。（）「」]*)?");

  private WebAddresses() {}

  /**
   * What a cell was understood to say.
   *
   * @param unreadable the words when they are no address, else null
   */
  public record Reading(@Nullable String address, @Nullable String unreadable) {}

  /** The first address of mail in a cell. */
  public static Reading email(String cell) {
    Matcher matcher = EMAIL.matcher(withPlainSigns(cell));
    return matcher.find() ? new Reading(matcher.group(), null) : nothing(cell);
  }

  /**
   * The first web address in a cell; without a scheme it gets https. An address of mail holds the
   * name of a host, and none of a page.
   */
  public static Reading url(String cell) {
    Matcher plain = URL.matcher(Texts.forReading(cell));
    if (plain.find()) {
      String url = plain.group();
      boolean hasScheme = url.toLowerCase(Locale.ROOT).startsWith("http");
      return new Reading(hasScheme ? url : "https://" + url, null);
    }
    String mailless = EMAIL.matcher(withPlainSigns(cell)).replaceAll(" ");
    Matcher bare = BARE_URL.matcher(mailless);
    return bare.find() ? new Reading("https://" + bare.group(), null) : nothing(mailless);
  }

  private static String withPlainSigns(String cell) {
    String text = Texts.forReading(cell).replace("(at)", "@").replace("[at]", "@");
    return DASHES.matcher(text).replaceAll("-");
  }

  private static Reading nothing(String cell) {
    String text = Texts.line(cell);
    boolean silent = Absent.saysNothing(text) || Absent.saysNo(text) || Absent.saysYes(text);
    return new Reading(null, silent ? null : text);
  }
}

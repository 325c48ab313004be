package jp.tsunagi.api.http;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Where a request comes from. */
public final class Clients {

  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("Firefox", "Firefox");
    BROWSERS.put("Chrome", "Chrome");
    BROWSERS.put("Safari", "Safari");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS", "Mac");
    SYSTEMS.put("Linux", "Linux");
  }

  private Clients() {}

  /** What kind of browser, such as {@code Firefox (Windows)}: enough to tell one's own apart. */
  public static String kind(Context context) {
    String agent = Objects.requireNonNullElse(context.userAgent(), "");
    return of(agent, BROWSERS) + " (" + of(agent, SYSTEMS) + ")";
  }

  private static String of(String agent, Map<String, String> words) {
    return words.entrySet().stream()
        .filter(word -> agent.contains(word.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("?");
  }
}

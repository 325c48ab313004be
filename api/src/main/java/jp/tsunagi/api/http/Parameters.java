package jp.tsunagi.api.http;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.tsunagi.api.http.Problem.ParameterError;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of one request. Reading collects what is wrong with each; {@link #check}
 * then refuses them all at once. For one thread.
 */
public final class Parameters {

  private static final int SHOWN_CHARACTERS = 60;

  /** As in JSON; Java would read the digits of any script. */
  private static final Pattern WHOLE = Pattern.compile("[0-9]+");

  private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false);

  private final Map<String, List<String>> given;
  private final Set<String> known = new TreeSet<>();
  private final Set<ParameterError> errors = new LinkedHashSet<>();

  /**
   * The query parameters of a request.
   *
   * @throws ProblemException when the query string is no percent-encoded UTF-8
   */
  public static Parameters of(Context context) {
    return new Parameters(QueryString.decode(context.queryString()));
  }

  /**
   * @param given as decoded from the query string
   */
  Parameters(Map<String, List<String>> given) {
    this.given = given;
  }

  /** All parameters as they were given. */
  public Map<String, List<String>> given() {
    return given;
  }

  /** The text of a parameter, null when it is not given or empty. */
  public @Nullable String text(String name) {
    known.add(name);
    List<String> values = given.getOrDefault(name, List.of());
    if (values.size() > 1) {
      refuse(name, null, "is given more than once", "1回だけ指定してください。");
    }
    return values.isEmpty() || values.get(0).isBlank() ? null : values.get(0).strip();
  }

  /**
   * The value of a parameter.
   *
   * @param reader returns null, or throws an IllegalArgumentException, for what it cannot read
   * @param right what would be right, as in "must be …"
   * @param rightJa the same as a sentence in Japanese
   * @return null when it is not given or cannot be read
   */
  public <T> @Nullable T value(
      String name, Function<String, @Nullable T> reader, String right, String rightJa) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    @Nullable T value;
    try {
      value = reader.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      value = null;
    }
    if (value == null) {
      refuse(name, text, "must be " + right, rightJa);
    }
    return value;
  }

  /** A whole number between two bounds, both included. */
  public @Nullable Integer integer(String name, int low, int high) {
    return value(
        name,
        text -> {
          int number = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : low - 1;
          return number < low || number > high ? null : Integer.valueOf(number);
        },
        "a whole number from " + low + " to " + high,
        low + "から" + high + "までの整数にしてください。");
  }

  /** A list separated by commas, each element once; empty when it is not given. */
  public List<String> list(String name) {
    String text = text(name);
    if (text == null) {
      return List.of();
    }
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(element -> !element.isEmpty())
        .distinct()
        .toList();
  }

  /** A list of words out of a fixed choice, in the choice's order. */
  public <T> Set<T> choices(String name, Map<String, T> choice) {
    Set<T> chosen = new LinkedHashSet<>();
    for (String word : list(name)) {
      T value = choice.get(word);
      if (value == null) {
        refuseChoice(name, word, choice.keySet());
      } else {
        chosen.add(value);
      }
    }
    return chosen;
  }

  /** One word out of a fixed choice; null when it is not given. */
  public <T> @Nullable T choice(String name, Map<String, T> choice) {
    String word = text(name);
    if (word == null) {
      return null;
    }
    T value = choice.get(word);
    if (value == null) {
      refuseChoice(name, word, choice.keySet());
    }
    return value;
  }

  /** Whether something is wanted: {@code true}, or {@code false} as when it is not given. */
  public boolean flag(String name) {
    return Boolean.TRUE.equals(choice(name, FLAGS));
  }

  private void refuseChoice(String name, String word, Set<String> choice) {
    String words = String.join(", ", choice);
    refuse(name, word, "must be one of " + words, "次のどれかにしてください：" + words);
  }

  /** Notes that a parameter cannot be used. */
  public void refuse(String name, @Nullable String value, String detail, String detailJa) {
    String shown =
        value != null && value.length() > SHOWN_CHARACTERS
            ? value.substring(0, SHOWN_CHARACTERS) + "…"
            : value;
    errors.add(new ParameterError(name, shown, detail, detailJa));
  }

  /**
   * Refuses the request when a parameter could not be used, or is none that was asked for.
   *
   * @throws ProblemException with all that is wrong
   */
  public void check() {
    String names = String.join(", ", known);
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        refuse(
            name.length() > SHOWN_CHARACTERS ? name.substring(0, SHOWN_CHARACTERS) + "…" : name,
            null,
            known.isEmpty()
                ? "is not known here; this address takes no parameters"
                : "is not known here; known are: " + names,
            known.isEmpty() ? "ここではパラメーターは使えません。" : "このパラメーターはありません。使えるもの：" + names);
      }
    }
    if (!errors.isEmpty()) {
      throw refusal();
    }
  }

  /** All that is wrong. */
  ProblemException refusal() {
    return new ProblemException(Problem.of(List.copyOf(errors)));
  }
}

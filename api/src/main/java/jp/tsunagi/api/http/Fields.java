package jp.tsunagi.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.api.http.Problem.ParameterError;
import jp.tsunagi.core.Json;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object in a request. Reading collects what is wrong with each, under its
 * path from the body's root such as {@code content.schedule.rules.0.starts_at}; {@link #check} then
 * refuses all at once. For one thread.
 */
public final class Fields {

  private static final int SHOWN_CHARACTERS = 60;
  private static final int DATE = "2026-11-21".length();

  private final ObjectNode json;
  private final String path;
  private final List<ParameterError> errors;
  private final Set<String> known = new TreeSet<>();
  private final List<Fields> inner = new ArrayList<>();

  Fields(ObjectNode json) {
    this(json, "", new ArrayList<>());
  }

  private Fields(ObjectNode json, String path, List<ParameterError> errors) {
    this.json = json;
    this.path = path;
    this.errors = errors;
  }

  /** Whether a field is there, be it with null as its value. */
  public boolean has(String name) {
    known.add(name);
    return json.has(name);
  }

  /** Whether a field holds anything, right or wrong. */
  public boolean given(String name) {
    return node(name) != null;
  }

  private @Nullable JsonNode node(String name) {
    known.add(name);
    JsonNode value = json.get(name);
    return value == null || value.isNull() ? null : value;
  }

  /**
   * A text, at most so many characters long, on one line; null when it is missing or blank.
   *
   * @throws ProblemException never: what is wrong is collected
   */
  public @Nullable String text(String name, int most) {
    String text = words(name, most);
    if (text != null && text.indexOf('\n') >= 0) {
      refuse(name, text, "must be on one line", "1行で書いてください。");
      return null;
    }
    return text;
  }

  /** A text of one or more lines; null when it is missing or blank. */
  public @Nullable String words(String name, int most) {
    JsonNode value = node(name);
    if (value == null) {
      return null;
    }
    if (!value.isTextual()) {
      refuse(name, value.toString(), "must be a text", "文字で書いてください。");
      return null;
    }
    String text = Characters.clean(value.textValue()).strip();
    if (text.codePointCount(0, text.length()) > most) {
      refuse(name, text, "must not be longer than " + most + " characters", most + "文字までにしてください。");
      return null;
    }
    return text.isEmpty() ? null : text;
  }

  /** A text as it is, spaces and all, which no answer repeats; null when it is missing or empty. */
  public @Nullable String secret(String name, int most) {
    JsonNode value = node(name);
    if (value == null || value.asText().isEmpty()) {
      return null;
    }
    if (!value.isTextual() || value.textValue().length() > most) {
      refuse(
          name,
          null,
          "must be a text of at most " + most + " characters",
          most + "文字までの文字にしてください。");
      return null;
    }
    return value.textValue();
  }

  /**
   * A text that stands for a value.
   *
   * @param reader throws, or returns null, when the text is not right
   * @param right what would be right: follows "must be"
   * @param rightJa the same, a sentence
   */
  public <T> @Nullable T value(
      String name, int most, Function<String, @Nullable T> reader, String right, String rightJa) {
    String text = text(name, most);
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

  /** An id. */
  public @Nullable UUID id(String name) {
    return value(name, 36, UUID::fromString, "an id", "番号（UUID）にしてください。");
  }

  /** A whole number between two bounds, both included. */
  public @Nullable Integer integer(String name, int low, int high) {
    Double number = number(name, low, high);
    if (number == null || number == Math.rint(number)) {
      return number == null ? null : (int) (double) number;
    }
    refuse(name, number.toString(), "must be a whole number", "整数にしてください。");
    return null;
  }

  /** A number between two bounds, both included. */
  public @Nullable Double number(String name, double low, double high) {
    JsonNode value = node(name);
    if (value == null) {
      return null;
    }
    if (!value.isNumber() || !(value.doubleValue() >= low && value.doubleValue() <= high)) {
      String bounds = plain(low) + "%s" + plain(high);
      refuse(
          name,
          value.toString(),
          "must be a number from " + bounds.formatted(" to "),
          bounds.formatted("から") + "までの数にしてください。");
      return null;
    }
    return value.doubleValue();
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? "%.0f".formatted(number) : Double.toString(number);
  }

  /** True or false; null when it is missing. */
  public @Nullable Boolean flag(String name) {
    JsonNode value = node(name);
    if (value != null && !value.isBoolean()) {
      refuse(name, value.toString(), "must be true or false", "trueかfalseにしてください。");
      return null;
    }
    return value == null ? null : value.booleanValue();
  }

  /** One word out of a fixed choice; null when it is missing. */
  public <T> @Nullable T choice(String name, Map<String, T> choice) {
    String words = String.join(", ", choice.keySet());
    return value(name, SHOWN_CHARACTERS, choice::get, "one of " + words, "次のどれかにしてください：" + words);
  }

  /** A list of texts, at most so many and each at most so long; empty when it is missing. */
  public List<String> texts(String name, int most, int longest) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : elements(name, most)) {
      if (element.isTextual() && element.textValue().length() <= longest) {
        texts.add(Characters.clean(element.textValue()).replace('\n', ' ').strip());
      } else {
        refuse(
            name,
            element.toString(),
            "must hold texts of at most " + longest + " characters",
            longest + "文字までの文字の並びにしてください。");
      }
    }
    return texts;
  }

  /** The objects of a list, at most so many; empty when it is missing. */
  public List<Fields> objects(String name, int most) {
    List<Fields> objects = new ArrayList<>();
    int number = 0;
    for (JsonNode element : elements(name, most)) {
      objects.add(inner(name + "." + number++, element));
    }
    return objects;
  }

  /** The object of a field; null when it is missing. */
  public @Nullable Fields object(String name) {
    JsonNode value = node(name);
    return value == null ? null : inner(name, value);
  }

  private Iterable<JsonNode> elements(String name, int most) {
    JsonNode value = node(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof ArrayNode list) || list.size() > most) {
      refuse(
          name, null, "must be a list of at most " + most + " elements", most + "個までの並びにしてください。");
      return List.of();
    }
    return list;
  }

  private Fields inner(String name, JsonNode value) {
    if (!(value instanceof ObjectNode)) {
      refuse(name, value.toString(), "must be an object", "項目の組にしてください。");
    }
    ObjectNode object =
        value instanceof ObjectNode given ? given : Json.mapper().createObjectNode();
    Fields fields = new Fields(object, path + name + ".", errors);
    inner.add(fields);
    return fields;
  }

  /** An object as it is, written as JSON of at most so many characters; null when it is missing. */
  public @Nullable String json(String name, int most) {
    JsonNode value = node(name);
    if (value == null) {
      return null;
    }
    String text = value.toString();
    if (!(value instanceof ObjectNode) || text.length() > most) {
      refuse(
          name,
          null,
          "must be an object of at most " + most + " characters",
          most + "文字までの項目の組にしてください。");
      return null;
    }
    return text;
  }

  /** A date that lies between two others, both included; null when it is missing. */
  public @Nullable LocalDate date(String name, LocalDate first, LocalDate last) {
    return value(
        name,
        DATE,
        text -> {
          LocalDate date = Dates.date(text);
          return date.isBefore(first) || date.isAfter(last) ? null : date;
        },
        "a date from " + first + " to " + last,
        first + "から" + last + "までの日付にしてください。");
  }

  /** What a field holds, which must be there: else it is noted as missing, and this stands in. */
  public <T> T required(String name, @Nullable T value, T otherwise) {
    if (!given(name)) {
      missing(name);
    }
    return value == null ? otherwise : value;
  }

  /** Notes that a field cannot be used. */
  public void refuse(String name, @Nullable String value, String detail, String detailJa) {
    String shown =
        value != null && value.length() > SHOWN_CHARACTERS
            ? value.substring(0, SHOWN_CHARACTERS) + "…"
            : value;
    errors.add(new ParameterError(path + name, shown, detail, detailJa));
  }

  /** Notes that a field is missing. */
  public void missing(String name) {
    refuse(name, null, "is missing", "入力してください。");
  }

  /**
   * Refuses the request when a field could not be used, or is none that was asked for.
   *
   * @throws ProblemException with all that is wrong
   */
  public void check() {
    refuseUnknown();
    if (!errors.isEmpty()) {
      throw new ProblemException(Problem.of(errors));
    }
  }

  private void refuseUnknown() {
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                refuse(
                    name.length() > SHOWN_CHARACTERS ? "…" : name,
                    null,
                    "is not known here; known are: " + String.join(", ", known),
                    "この項目はありません。使えるもの：" + String.join(", ", known));
              }
            });
    inner.forEach(Fields::refuseUnknown);
  }
}

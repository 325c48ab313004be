package jp.tsunagi.importer.folder;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.column.Labels;
import jp.tsunagi.importer.column.Proposal;
import jp.tsunagi.importer.column.Proposal.Proposed;
import jp.tsunagi.importer.column.RememberedColumns;

/**
 * {@code columns/NAME.yaml}: what the columns of one header mean, proposed by {@code tsunagi
 * columns} and corrected by a clerk.
 */
public final class ColumnFiles {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\u007F-\\u009F\\u2028\\u2029\\uFEFF\\uFFFE\\uFFFF]");

  private ColumnFiles() {}

  /** All files of the folder {@code columns}, by name; none when there is no such folder. */
  static List<RememberedColumns> read(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Labels labels = Labels.read();
    List<RememberedColumns> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
        add(all, read(file, labels));
      }
    } catch (IOException e) {
      throw new FolderException(folder + " を読めません。", e);
    }
    return all;
  }

  private static void add(List<RememberedColumns> all, RememberedColumns columns) {
    all.stream()
        .filter(other -> other.isFor(columns.header()))
        .findFirst()
        .ifPresent(
            other -> {
              throw new FolderException(
                  "%s と %s は同じ見出しの指定です。どちらかを消してください。".formatted(other.file(), columns.file()));
            });
    all.add(columns);
  }

  private static RememberedColumns read(Path file, Labels labels) {
    String name = "columns/" + file.getFileName();
    JsonNode root = parsed(file, name);
    List<String> header = new ArrayList<>();
    root.path("header").forEach(label -> header.add(label.asText()));
    JsonNode columns = root.path("columns");
    if (header.isEmpty() || !columns.isObject()) {
      throw new FolderException(
          name + ": header（見出しの一覧）と columns（列と項目）が要ります。scripts/tsunagi columns で作り直せます。");
    }
    Map<String, Field> fields = new LinkedHashMap<>();
    columns
        .properties()
        .forEach(
            entry -> {
              require(header.contains(entry.getKey()), name, entry.getKey());
              String field = entry.getValue().asText("").strip();
              if (!field.isEmpty() && !entry.getValue().isNull()) {
                fields.put(entry.getKey(), field(name, entry.getKey(), field, labels));
              }
            });
    return new RememberedColumns(name, header, fields);
  }

  private static JsonNode parsed(Path file, String name) {
    try {
      return YAML.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new FolderException(
          name + ": YAMLとして読めません（%d行目）。同じ列が2度ないか、「:」の後の空白を確かめてください。".formatted(line), e);
    } catch (IOException e) {
      throw new FolderException(name + ": ファイルを開けません。文字コードはUTF-8です。", e);
    }
  }

  private static void require(boolean inHeader, String file, String label) {
    if (!inHeader) {
      throw new FolderException(
          "%s: 「%s」という列は表の見出し（header）にありません。見出しのとおりに書いてください。".formatted(file, label));
    }
  }

  /** A field by its own name, or by what a column for it is usually called. */
  private static Field field(String file, String label, String word, Labels labels) {
    for (Field field : Field.values()) {
      if (field.name().equals(word.toUpperCase(Locale.ROOT))
          || labels.japanese(field).equals(word)) {
        return field;
      }
    }
    throw new FolderException(
        "%s: 「%s」に書かれた項目「%s」はありません。使える項目: %s".formatted(file, label, word, choices(labels)));
  }

  private static String choices(Labels labels) {
    return Stream.of(Field.values())
        .map(field -> field.name() + " " + labels.japanese(field))
        .collect(Collectors.joining("、"));
  }

  /**
   * The text of a file that says what is proposed.
   *
   * @param sheet what the sheet is called
   */
  public static String text(String sheet, Proposal proposal, Labels labels) {
    StringBuilder text = new StringBuilder();
    text.append("# ")
        .append(comment(sheet))
        .append(" の列の意味（scripts/tsunagi columns の提案）。\n")
        .append("# 違うところを直してください。読まない列は空にします。次からこの見出しの表には、この指定を使います。\n")
        .append("header:\n");
    proposal
        .columns()
        .forEach(column -> text.append("  - ").append(quoted(column.label())).append('\n'));
    text.append("columns:\n");
    proposal.columns().forEach(column -> text.append(entry(column)));
    return text.append("# 使える項目: ").append(choices(labels)).append('\n').toString();
  }

  private static String entry(Proposed column) {
    Field field = column.field();
    return "  %s: %s # %.2f %s%s%n"
        .formatted(
            quoted(column.label()),
            field == null ? "" : field.name(),
            column.confidence(),
            column.reason(),
            column.samples().isEmpty()
                ? ""
                : "。例: " + comment(String.join(" ／ ", column.samples())));
  }

  /** A JSON string is a YAML string too, but for characters that YAML wants escaped. */
  private static String quoted(String label) {
    try {
      return UNPRINTABLE
          .matcher(JSON.writeValueAsString(label))
          .replaceAll(match -> "\\\\u%04X".formatted((int) match.group().charAt(0)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String comment(String words) {
    return words.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cn}\\u0085\\u2028\\u2029\\uFEFF]+", " ");
  }
}

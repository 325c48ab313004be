package jp.tsunagi.importer.column;

import com.ibm.icu.text.Normalizer2;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * The labels of {@code labels.txt} and what they mean, and the headers whose columns a clerk has
 * named. Immutable after reading.
 */
public final class Labels {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final Pattern PARENTHESES =
      Pattern.compile("\\([^)]*\\)|【[^】]*】|\\[[^\\]]*\\]|〔[^〕]*〕|<[^>]*>");

  /** ①団体名, 2. 住所. */
  private static final Pattern NUMBERED = Pattern.compile("^\\(?\\d{1,2}[).:、．\\s]*(?=\\D)");

  /** With ー go all the dashes that are written for it: センタ―, ホ－ムペ－ジ. */
  private static final Pattern IGNORED = Pattern.compile("[\\s\\p{P}\\p{S}ー&&[^#]]");

  /** The column in which quarantined rows say what is wrong with them. */
  public static final String NOTICES = "指摘";

  /** service_name are two words; 名称_カナ is one label. */
  private static final Pattern UNDERSCORE = Pattern.compile("(?<=[A-Za-z])_(?=[A-Za-z])");

  private static final Pattern REPEATED = Pattern.compile("（\\d+）$");

  /** 活動日時等, 会費など. */
  private static final Pattern AND_SO_ON = Pattern.compile("(?<=.)(?:等|など)\\s*$");

  /** Below 会場 it is the venue's name, where another column names the row. */
  private static final Pattern BARE_NAME = Pattern.compile("名称?|名前");

  /** What a row may have more of: below 電話 stand 自宅 and 携帯, below 参加費 大人 and 子ども. */
  private static final Set<Field> SEVERAL =
      EnumSet.of(Field.PHONE, Field.FAX, Field.EMAIL, Field.URL, Field.COST);

  private static final String POSTAL_MARK = "〒";

  private static final double EXACT = 1.0;
  private static final double WITHOUT_REMARK = 0.9;
  private static final double LAST_PART = 0.8;
  static final double ENDING = 0.6;
  private static final double SIMILAR = 0.5;
  private static final double SIMILARITY = 0.88;
  private static final int SHORTEST_ENDING = 2;

  /** Characters: each end of a label is looked up, and what stands among headers may be a story. */
  private static final int LONGEST_ENDING = 40;

  private final Map<String, List<Meaning>> meanings;
  private final Map<Field, String> japanese;
  private final List<RememberedColumns> remembered;
  private final Set<String> rememberedLabels = new HashSet<>();

  /**
   * One thing a label may mean.
   *
   * @param rank place in the field's list: of several columns the lowest rank serves the field
   * @param confidence 1 for a label of the list, less for one that only resembles it
   */
  record Meaning(Field field, int rank, double confidence) {
    Meaning atMost(double limit) {
      return new Meaning(field, rank, Math.min(confidence, limit));
    }
  }

  private Labels(
      Map<String, List<Meaning>> meanings,
      Map<Field, String> japanese,
      List<RememberedColumns> remembered) {
    this.meanings = meanings;
    this.japanese = japanese;
    this.remembered = List.copyOf(remembered);
    for (RememberedColumns columns : remembered) {
      for (String label : columns.header()) {
        rememberedLabels.add(folded(REPEATED.matcher(label).replaceFirst("")));
        // Of a header in two lines each line is looked at by itself.
        Stream.of(label.split(" ", -1)).map(Labels::folded).forEach(rememberedLabels::add);
      }
    }
    rememberedLabels.remove("");
  }

  /** These labels, and headers whose columns a clerk has named. */
  public Labels remembering(List<RememberedColumns> columns) {
    return new Labels(meanings, japanese, columns);
  }

  /** Reads the list that comes with the importer. */
  public static Labels read() {
    Labels labels = new Labels(new HashMap<>(), new EnumMap<>(Field.class), List.of());
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Labels.class.getResourceAsStream("labels.txt")),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> line.contains(":") && !line.startsWith("# "))
          .forEach(labels::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return labels;
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    Field field = Field.valueOf(line.substring(0, colon).strip());
    String[] words = line.substring(colon + 1).split("\\|", -1);
    japanese.put(field, words[0].strip());
    for (int rank = 0; rank < words.length; rank++) {
      meanings
          .computeIfAbsent(folded(words[rank]), label -> new ArrayList<>())
          .add(new Meaning(field, rank, EXACT));
    }
  }

  /** What a column for the field is usually called. */
  public String japanese(Field field) {
    return japanese.getOrDefault(field, field.name());
  }

  /** What a clerk said about the columns of this header, if anybody did. */
  Optional<Columns> remembered(List<String> header) {
    return remembered.stream()
        .filter(columns -> columns.isFor(header))
        .findFirst()
        .map(columns -> columns.columns(header));
  }

  /** What was meant by a label that differs from a known one in a character or two. */
  Optional<Meaning> similar(String label) {
    String word = folded(withoutRemark(label));
    JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
    return meanings.entrySet().stream()
        .filter(
            known -> word.length() > SHORTEST_ENDING && known.getKey().length() > SHORTEST_ENDING)
        .max(Comparator.comparingDouble(known -> similarity.apply(word, known.getKey())))
        .filter(known -> similarity.apply(word, known.getKey()) >= SIMILARITY)
        .map(known -> known.getValue().get(0).atMost(SIMILAR));
  }

  /** How a meaning of this confidence was found, in Japanese. */
  static String reason(double confidence) {
    if (confidence >= EXACT) {
      return "見出しが一致";
    }
    return confidence >= LAST_PART ? "見出しの一部が一致" : "見出しの終わりが一致";
  }

  /**
   * True for a label of the list, perhaps with a remark in parentheses or a group's label before,
   * and for one of a header that a clerk has named.
   */
  public boolean known(String label) {
    return meanings(label).stream().anyMatch(meaning -> meaning.confidence() >= LAST_PART)
        || rememberedLabels.contains(folded(label));
  }

  /** What a label of the list means, the better first; empty for any other. */
  public List<Field> fields(String label) {
    return meanings.getOrDefault(folded(label), List.of()).stream().map(Meaning::field).toList();
  }

  /** What the label may mean, the better first; empty for a label that resembles none. */
  List<Meaning> meanings(String label) {
    String plain = UNDERSCORE.matcher(REPEATED.matcher(label).replaceFirst("")).replaceAll(" ");
    List<Meaning> exact = meanings.get(folded(plain));
    if (exact != null) {
      return exact;
    }
    String remarkless = AND_SO_ON.matcher(withoutRemark(plain)).replaceFirst("");
    remarkless = NUMBERED.matcher(remarkless.strip()).replaceFirst("");
    List<Meaning> bare = meanings.get(folded(remarkless));
    if (bare != null) {
      // 住所（代表者） is his, too.
      return OtherMatter.without(bare, folded(plain), folded(remarkless), WITHOUT_REMARK);
    }
    int part = plain.lastIndexOf(' ') + 1;
    String group = plain.substring(0, Math.max(0, part - 1));
    String own = folded(plain.substring(part));
    List<Meaning> last = meanings.get(own);
    if (last != null) {
      List<Meaning> told = OtherMatter.without(last, folded(group), own, LAST_PART);
      return BARE_NAME.matcher(own).matches() ? both(told, ofGroup(group)) : told;
    }
    List<Meaning> ending = byEnding(folded(withoutRemark(plain)));
    return ending.isEmpty()
        ? ofGroup(group).stream().filter(meaning -> SEVERAL.contains(meaning.field())).toList()
        : ending;
  }

  private static List<Meaning> both(List<Meaning> some, List<Meaning> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** What the label means that spreads over several columns. */
  private List<Meaning> ofGroup(String group) {
    String word = folded(group.substring(group.lastIndexOf(' ') + 1));
    return meanings.getOrDefault(word, List.of()).stream()
        .map(meaning -> meaning.atMost(ENDING))
        .toList();
  }

  /** 施設名（開設場所）: the fields that the remark of a label speaks of, of those that it may mean. */
  Set<Field> saidByRemark(String label) {
    Matcher remark = PARENTHESES.matcher(NFKC.normalize(REPEATED.matcher(label).replaceFirst("")));
    Set<Field> said = EnumSet.noneOf(Field.class);
    while (remark.find()) {
      meanings(remark.group().substring(1, remark.group().length() - 1))
          .forEach(meaning -> said.add(meaning.field()));
    }
    said.retainAll(meanings(label).stream().map(Meaning::field).toList());
    return said;
  }

  private List<Meaning> byEnding(String label) {
    int first = Math.max(1, label.length() - LONGEST_ENDING);
    for (int start = first; start <= label.length() - SHORTEST_ENDING; start++) {
      List<Meaning> found = meanings.get(label.substring(start));
      boolean withinWord = latin(label.charAt(start - 1)) && latin(label.charAt(start));
      if (found != null && !withinWord) {
        return OtherMatter.without(
            found, label.substring(0, start), label.substring(start), ENDING);
      }
    }
    return List.of();
  }

  /** No label ends in a part of an English word: update is no date. */
  private static boolean latin(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static String withoutRemark(String label) {
    return PARENTHESES.matcher(NFKC.normalize(label)).replaceAll("");
  }

  /** Width, case, spaces, dashes and punctuation do not matter; 〒 alone is a word. */
  static String folded(String label) {
    String folded = NFKC.normalize(label).toLowerCase(Locale.ROOT);
    folded = IGNORED.matcher(folded).replaceAll("");
    return folded.isEmpty() && label.contains(POSTAL_MARK) ? POSTAL_MARK : folded;
  }
}

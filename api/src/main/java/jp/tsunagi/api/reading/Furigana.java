package jp.tsunagi.api.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tsunagi.core.search.Readings;
import jp.tsunagi.core.search.Romaji;
import org.jspecify.annotations.Nullable;

/**
 * Readings over the Chinese characters of a text. Names of the municipality go before the
 * dictionary, which reads 八鹿 as nobody there does; dates and times go by {@link Numbers}.
 * Immutable, hence thread-safe.
 */
public final class Furigana {

  /** What the dictionary reads otherwise than it is said here. */
  private static final Map<String, String> EVERYDAY =
      Map.ofEntries(
          Map.entry("行き", "いき"),
          Map.entry("行って", "いって"),
          Map.entry("行きたい", "いきたい"),
          Map.entry("行く", "いく"),
          Map.entry("家に", "いえに"),
          Map.entry("家を", "いえを"),
          Map.entry("家の", "いえの"),
          Map.entry("処方箋", "しょほうせん"),
          Map.entry("何を", "なにを"),
          Map.entry("何月", "なんがつ"),
          Map.entry("一人", "ひとり"),
          Map.entry("7日間", "なのかかん"),
          Map.entry("茶話会", "さわかい"),
          Map.entry("集会所", "しゅうかいじょ"),
          Map.entry("一区", "いっく"),
          Map.entry("終活", "しゅうかつ"),
          Map.entry("この方", "このかた"));

  private static final Pattern PIECES = Pattern.compile("([\\p{IsHan}々〆ヶ]+)|([^\\p{IsHan}々〆ヶ]+)");
  private static final Pattern HAN = Pattern.compile("[\\p{IsHan}々]");

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> alone = new HashMap<>();
  private final int longest;

  /**
   * @param names with their readings in kana
   */
  public Furigana(Map<String, String> names) {
    this.names.putAll(EVERYDAY);
    names.forEach(
        (name, kana) -> {
          // One character is a part of too many words; it is known where it stands alone.
          if (name.length() == 1 && !kana.isBlank()) {
            alone.put(name, Romaji.hiragana(kana));
          } else if (!kana.isBlank() && HAN.matcher(name).find()) {
            this.names.put(name, Romaji.hiragana(kana));
          }
        });
    longest = this.names.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** A word and how it is read: in hiragana, null where nobody knows or it is no word. */
  private record Word(String base, @Nullable String reading) {}

  /** The text in pieces, with readings where there are Chinese characters. */
  public List<Run> of(String text) {
    String name = alone.get(text);
    if (name != null) {
      return List.of(new Run(text, name));
    }
    List<Run> runs = new ArrayList<>();
    for (Word word : words(text)) {
      if (word.reading() == null || !HAN.matcher(word.base()).find()) {
        add(runs, word.base(), null);
      } else {
        align(word.base(), word.reading()).forEach(run -> add(runs, run.base(), run.reading()));
      }
    }
    return List.copyOf(runs);
  }

  /** How a name is said, in hiragana; what nobody can tell stays as it is written. */
  public String kana(String name) {
    return of(name).stream()
        .map(run -> Romaji.hiragana(run.reading() == null ? run.base() : run.reading()))
        .collect(Collectors.joining());
  }

  /** How a name is said, in Latin letters; empty where a part of it cannot be told. */
  public String latin(String name) {
    StringBuilder latin = new StringBuilder();
    for (Word word : words(name)) {
      String reading = word.reading();
      if (reading == null && HAN.matcher(word.base()).find()) {
        return "";
      }
      String one = Romaji.of(reading == null ? word.base() : reading).strip();
      latin.append(latin.isEmpty() || one.isEmpty() ? "" : " ").append(one);
    }
    return latin.toString();
  }

  private static void add(List<Run> runs, String base, @Nullable String reading) {
    int last = runs.size() - 1;
    if (reading == null && last >= 0 && runs.get(last).reading() == null) {
      runs.set(last, Run.plain(runs.get(last).base() + base));
    } else {
      runs.add(new Run(base, reading));
    }
  }

  private List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int begun = 0;
    int at = 0;
    while (at < text.length()) {
      List<Word> known = known(text, at);
      if (known.isEmpty()) {
        at++;
      } else {
        words.addAll(dictionary(text.substring(begun, at)));
        words.addAll(known);
        at += known.stream().mapToInt(word -> word.base().length()).sum();
        begun = at;
      }
    }
    words.addAll(dictionary(text.substring(begun)));
    return words;
  }

  private List<Word> known(String text, int at) {
    for (int length = Math.min(longest, text.length() - at); length > 1; length--) {
      String name = text.substring(at, at + length);
      String kana = names.get(name);
      if (kana != null) {
        return named(name, kana);
      }
    }
    Numbers.Counted counted = Numbers.at(text, at);
    if (counted == null) {
      return List.of();
    }
    return counted.whole()
        ? List.of(new Word(counted.number() + counted.counter(), counted.reading()))
        : List.of(new Word(counted.number(), null), new Word(counted.counter(), counted.reading()));
  }

  /** Word by word where the dictionary agrees with the name's reading, else as a whole. */
  private static List<Word> named(String name, String kana) {
    List<Word> words = dictionary(name);
    StringBuilder read = new StringBuilder();
    words.forEach(word -> read.append(word.reading() == null ? word.base() : word.reading()));
    return Romaji.hiragana(read.toString()).equals(kana) ? words : List.of(new Word(name, kana));
  }

  private static List<Word> dictionary(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (Readings.Word word : Readings.words(text)) {
      if (word.start() > at) {
        words.add(new Word(text.substring(at, word.start()), null));
      }
      String reading = word.reading();
      words.add(
          new Word(
              text.substring(word.start(), word.end()),
              reading == null ? null : Romaji.hiragana(reading)));
      at = word.end();
    }
    if (at < text.length()) {
      words.add(new Word(text.substring(at), null));
    }
    return words;
  }

  /** 乗り換え, のりかえ → 乗=の り 換=か え: kana of the word stand for themselves in its reading. */
  private static List<Run> align(String base, String reading) {
    List<String> pieces = new ArrayList<>();
    StringBuilder pattern = new StringBuilder();
    Matcher piece = PIECES.matcher(base);
    while (piece.find()) {
      pieces.add(piece.group());
      pattern.append(
          piece.group(1) != null
              ? "(.+?)"
              : "(" + Pattern.quote(Romaji.hiragana(piece.group(2))) + ")");
    }
    Matcher whole = Pattern.compile(pattern.toString()).matcher(reading);
    if (!whole.matches()) {
      return List.of(new Run(base, reading));
    }
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      boolean han = HAN.matcher(pieces.get(i)).find();
      runs.add(new Run(pieces.get(i), han ? whole.group(i + 1) : null));
    }
    return runs;
  }
}

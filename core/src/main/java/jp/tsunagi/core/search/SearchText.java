package jp.tsunagi.core.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.tsunagi.core.Memo;
import org.jspecify.annotations.Nullable;

/**
 * What a resource can be found by: its words folded, then their readings, each reading word marked
 * with {@code ^} at its start.
 *
 * <p>Folding makes one of what a searcher holds for the same: full and half width (NFKC), upper and
 * lower case, katakana and hiragana; punctuation and spaces inside a text fall away. 「囲碁クラブ」
 * becomes {@code 囲碁くらぶ ^いご^くらぶ} and is found by 囲碁, いご, ｲｺﾞ, 碁 and くらぶ.
 *
 * @param text folded segments, separated by spaces
 * @param grams what an inverted index finds it by, each once, see {@link Grams}
 */
public record SearchText(String text, List<Long> grams) {

  /** So many cells are remembered: places, organizations and categories come again and again. */
  private static final int REMEMBERED = 20_000;

  private static final Memo<String, Part> WRITTEN = new Memo<>(REMEMBERED, SearchText::written);
  private static final Memo<String, Part> READ =
      new Memo<>(REMEMBERED, words -> Part.of(markStarts(Readings.of(words))));
  private static final Memo<String, Part> KANA =
      new Memo<>(REMEMBERED, kana -> Part.of(markStarts(List.of(kana))));

  /** Marks the start of a word in a reading. */
  static final char START = '^';

  public SearchText {
    grams = List.copyOf(grams);
  }

  /**
   * Everything a resource can be found by.
   *
   * @param words texts as people write them
   * @param readings kana that come with them, such as the reading of a place
   */
  public static SearchText of(Collection<@Nullable String> words, Collection<String> readings) {
    List<String> cells = words.stream().<String>flatMap(Stream::ofNullable).toList();
    List<Part> parts =
        Stream.of(
                cells.stream().map(WRITTEN), cells.stream().map(READ), readings.stream().map(KANA))
            .flatMap(each -> each)
            .toList();
    return new SearchText(
        parts.stream()
            .map(Part::text)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" ")),
        eachOnce(parts));
  }

  /** Sorted, which takes less than a set of two hundred boxed numbers for each resource. */
  private static List<Long> eachOnce(List<Part> parts) {
    long[] sorted =
        parts.stream().map(Part::grams).flatMapToLong(LongStream::of).sorted().toArray();
    List<Long> grams = new ArrayList<>(sorted.length);
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        grams.add(sorted[i]);
      }
    }
    return grams;
  }

  /** The words of one cell, folded, segments separated by spaces. */
  private static Part written(String words) {
    return Part.of(
        words
            .lines()
            .map(SearchText::fold)
            .filter(segment -> !segment.isEmpty())
            .collect(Collectors.joining(" ")));
  }

  /** A cell's share. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Part(String text, long[] grams) {
    static Part of(String text) {
      return new Part(
          text, Stream.of(text.split(" ")).flatMapToLong(Grams::of).distinct().toArray());
    }
  }

  private static String markStarts(List<String> readings) {
    StringBuilder marked = new StringBuilder();
    for (String reading : readings) {
      String folded = fold(reading);
      if (!folded.isEmpty()) {
        marked.append(START).append(folded);
      }
    }
    return marked.toString();
  }

  /** One spelling for all that a searcher holds for the same; only letters and digits remain. */
  public static String fold(String text) {
    // A sound mark that stands alone (ｺ゛) belongs to the letter before it.
    String joined = text.replace('゛', '\u3099').replace('゜', '\u309A');
    String folded = Normalizer.normalize(joined, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder result = new StringBuilder(folded.length());
    folded
        .codePoints()
        .filter(SearchText::counts)
        .map(SearchText::toHiragana)
        .forEach(result::appendCodePoint);
    return result.toString();
  }

  private static boolean counts(int codePoint) {
    return Character.isLetterOrDigit(codePoint) || codePoint == '〇';
  }

  private static int toHiragana(int codePoint) {
    return codePoint >= 'ァ' && codePoint <= 'ヶ' ? codePoint - 'ァ' + 'ぁ' : codePoint;
  }

  static boolean isKana(int codePoint) {
    return (codePoint >= 'ぁ' && codePoint <= 'ゟ') || codePoint == 'ー';
  }
}

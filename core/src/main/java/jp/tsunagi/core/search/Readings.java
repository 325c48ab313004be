package jp.tsunagi.core.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Readings of Japanese text, word by word, by morphological analysis (Lucene's kuromoji with its
 * IPADIC). A word that the dictionary lacks reads as it is written. Thread-safe.
 */
public final class Readings {

  /** A tokenizer is not thread-safe, and making one costs more than a short text. */
  private static final ThreadLocal<Tokenizer> TOKENIZER = ThreadLocal.withInitial(Tokenizer::new);

  private Readings() {}

  /** The words' readings in katakana, in the order of the text. */
  public static List<String> of(String text) {
    try {
      return TOKENIZER.get().read(text);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  /**
   * A word by its place in the text, the end not included.
   *
   * @param reading in katakana, null where the dictionary lacks the word
   */
  public record Word(int start, int end, @Nullable String reading) {}

  /** The words of a text with their readings, in its order; punctuation is none. */
  public static List<Word> words(String text) {
    try {
      return TOKENIZER.get().words(text);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  /** Lucene's tokenizer with what it tells of each word. */
  private static final class Tokenizer {
    private final JapaneseTokenizer tokens =
        new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL);
    private final CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
    private final ReadingAttribute reading = tokens.addAttribute(ReadingAttribute.class);
    private final OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);

    List<String> read(String text) throws IOException {
      return each(
          text,
          () -> {
            String known = reading.getReading();
            return known == null ? term.toString() : known;
          });
    }

    List<Word> words(String text) throws IOException {
      return each(
          text, () -> new Word(offset.startOffset(), offset.endOffset(), reading.getReading()));
    }

    private <T> List<T> each(String text, Supplier<T> word) throws IOException {
      tokens.setReader(new StringReader(text));
      try {
        tokens.reset();
        List<T> words = new ArrayList<>();
        while (tokens.incrementToken()) {
          words.add(word.get());
        }
        tokens.end();
        return words;
      } finally {
        tokens.close();
      }
    }
  }
}

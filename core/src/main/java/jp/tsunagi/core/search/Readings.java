package jp.tsunagi.core.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

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

  /** Lucene's tokenizer with what it tells of each word. */
  private static final class Tokenizer {
    private final JapaneseTokenizer tokens =
        new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL);
    private final CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
    private final ReadingAttribute reading = tokens.addAttribute(ReadingAttribute.class);

    List<String> read(String text) throws IOException {
      tokens.setReader(new StringReader(text));
      try {
        tokens.reset();
        List<String> readings = new ArrayList<>();
        while (tokens.incrementToken()) {
          String known = reading.getReading();
          readings.add(known == null ? term.toString() : known);
        }
        tokens.end();
        return readings;
      } finally {
        tokens.close();
      }
    }
  }
}

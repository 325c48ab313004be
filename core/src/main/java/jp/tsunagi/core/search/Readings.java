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

  private Readings() {}

  /** The words' readings in katakana, in the order of the text. */
  public static List<String> of(String text) {
    // One tokenizer a call: it is not thread-safe, and the dictionary behind it is shared anyway.
    try (JapaneseTokenizer tokenizer =
        new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL)) {
      CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
      ReadingAttribute reading = tokenizer.addAttribute(ReadingAttribute.class);
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      List<String> readings = new ArrayList<>();
      while (tokenizer.incrementToken()) {
        String known = reading.getReading();
        readings.add(known == null ? term.toString() : known);
      }
      tokenizer.end();
      return readings;
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }
}

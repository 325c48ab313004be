package jp.tsunagi.core.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Where the words of a Japanese text begin, by morphological analysis (Lucene's kuromoji with its
 * IPADIC). Thread-safe.
 */
public final class Morphemes {
  private static final ThreadLocal<Cutter> CUTTER = ThreadLocal.withInitial(Cutter::new);

  private Morphemes() {}

  /** A word by its place in the text, the end not included. */
  public record Morpheme(int start, int end) {}

  /** The words of a text, in order. */
  public static List<Morpheme> of(String text) {
    try {
      return CUTTER.get().cut(text);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  /** Lucene's tokenizer with what it tells of each word. */
  private static final class Cutter {
    private final JapaneseTokenizer tokens =
        new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL);
    private final OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);

    List<Morpheme> cut(String text) throws IOException {
      tokens.setReader(new StringReader(text));
      try {
        tokens.reset();
        List<Morpheme> words = new ArrayList<>();
        while (tokens.incrementToken()) {
          words.add(new Morpheme(offset.startOffset(), offset.endOffset()));
        }
        tokens.end();
        return words;
      } finally {
        tokens.close();
      }
    }
  }
}

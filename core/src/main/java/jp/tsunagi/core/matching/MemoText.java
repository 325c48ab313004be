package jp.tsunagi.core.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tsunagi.core.search.Morphemes;
import jp.tsunagi.core.search.Morphemes.Morpheme;

/** A memo, cut into words and clauses. Its places are those of the text as written. */
final class MemoText {

  /** A comma ends a clause unless what stands before goes on as a list or a topic. */
  private static final Pattern GOES_ON = Pattern.compile("[\\p{IsHan}\\p{IsKatakana}ーはもやと]");

  private final String text;
  private final String folded;
  private final Set<Integer> starts = new HashSet<>();

  MemoText(String text) {
    this.text = text;
    this.folded = folded(text);
    for (Morpheme word : Morphemes.of(text)) {
      starts.add(word.start());
    }
  }

  /** Width and case made one, character by character, so that places stay the same. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      String one =
          Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFKC)
              .toLowerCase(Locale.ROOT);
      folded.append(one.length() == 1 ? one.charAt(0) : text.charAt(i));
    }
    return folded.toString();
  }

  /** Where a word stands, at the start of a word of the text. */
  List<Integer> places(String word) {
    String wanted = folded(word);
    List<Integer> places = new ArrayList<>();
    for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
      if (starts.contains(at)) {
        places.add(at);
      }
    }
    return places;
  }

  /** Whether a word of the text begins there, or the text ends. */
  boolean isBoundary(int place) {
    return place >= text.length() || starts.contains(place);
  }

  /** From a place to the end of its clause. */
  String rest(int place) {
    return folded.substring(place, end(place));
  }

  /** The whole clause around a place. */
  String clause(int place) {
    int start = place;
    while (start > 0 && !ends(start - 1)) {
      start--;
    }
    return folded.substring(start, end(place));
  }

  private int end(int place) {
    int end = place;
    while (end < folded.length() && !ends(end)) {
      end++;
    }
    return end;
  }

  private boolean ends(int place) {
    char mark = folded.charAt(place);
    if ("。!?\n;".indexOf(mark) >= 0) {
      return true;
    }
    return "、,".indexOf(mark) >= 0
        && (place == 0 || !GOES_ON.matcher(folded.substring(place - 1, place)).matches());
  }

  String words(int start, int end) {
    return text.substring(start, end);
  }
}

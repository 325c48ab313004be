package jp.tsunagi.importer.category;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.tsunagi.importer.normalise.MatchKey;

/**
 * Names that people give their groups. 囲碁の会 plays Go, but ほたるの会 may do gymnastics: which of the two
 * a name is, the name does not tell, so the other cells have to, where they do.
 */
final class PetNames {
  /** What a group calls itself behind its pet name; all of them say nothing of what it does. */
  private static final Pattern GROUP =
      Pattern.compile(
          MatchKey.of("の") + "?(?:会|友|仲間|" + keys("クラブ", "グループ", "サークル", "くみ") + "|倶楽部|組|家|里|館)");

  private static final Pattern BETWEEN = Pattern.compile("[、，,・･／/;；\\n]+");
  private static final Pattern AND_SO_ON = Pattern.compile("(?:など|等|ほか|他|中心|。|\\s)+$");

  private PetNames() {}

  private static String keys(String... words) {
    return String.join("|", Arrays.stream(words).map(MatchKey::of).toList());
  }

  /**
   * True when a word of a name is followed by what groups are called.
   *
   * @param key of the name
   * @param end where the word ends in it
   */
  static boolean mayBeOne(String key, int end) {
    return GROUP.matcher(key).region(end, key.length()).lookingAt();
  }

  /** True for a text that only lists kinds, one or several. */
  static boolean listsOnly(String text, Predicate<String> kind) {
    List<String> parts =
        BETWEEN
            .splitAsStream(text)
            .map(part -> AND_SO_ON.matcher(part.strip()).replaceFirst(""))
            .filter(part -> !part.isEmpty())
            .toList();
    return !parts.isEmpty() && parts.stream().allMatch(kind);
  }
}

package jp.tsunagi.importer.duplicate;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.importer.normalise.MatchKey;
import org.apache.commons.text.diff.ReplacementsFinder;
import org.apache.commons.text.diff.StringsComparator;

/**
 * Whether two names say the same, so that rows may be merged by them. A name in which another word
 * stands in place of one (囲碁クラブ and 将棋クラブ, 初級 and 中級) says something else, however many characters
 * the two have in common.
 */
enum Naming {
  /** The same characters, of whatever width and kana type; the words may have changed places. */
  SAME,
  /**
   * The same words in kanji and kana, or but for words that say where, who or how to apply; only of
   * rows that agree in all else.
   */
  EQUIVALENT,
  /** Not certainly the same. */
  OTHER;

  private static final Pattern BRACKET = Pattern.compile("[(（〔［\\[]([^)）〕］\\]]*)[)）〕］\\]]");
  private static final Pattern LEADING_ZEROS = Pattern.compile("(?<!\\d)0+(?=\\d)");

  /** What is left of a bracket about applying, when it says nothing else: nothing. */
  private static final Pattern APPLYING =
      Pattern.compile("(?:オ?申シ?込ミ?|オ?問イ?合ワ?セ|受付|予約|電話|訪問|窓口|先|用|ノ)*");

  /** What people call themselves who do something together; folded as keys are. */
  private static final Pattern PEOPLE =
      Pattern.compile("ノ?(?:会|同好会|愛好会|グループ|サークル|クラブ|倶楽部|団体|ボランティア)$");

  /** 養父市, 八鹿町, 高柳: the names in an address, with and without what kind of place it is. */
  private static final Pattern PLACE =
      Pattern.compile("(?:大?字)?(\\p{L}+?)(?:[市区町村郡]|(?=[^\\p{L}]|$))");

  private static final Pattern KANJI = Pattern.compile("\\p{IsHan}");
  private static final int SHORTEST_PLACE = 2;
  private static final String NOWHERE = "";

  /**
   * Compares the names of two resources.
   *
   * @param allElse whether all else agrees: only then words are weighed
   * @param readAlike whether they are read aloud the same, asked only where that matters
   */
  static Naming of(Resource one, Resource other, boolean allElse, BooleanSupplier readAlike) {
    String left = key(one.name());
    String right = key(other.name());
    if (sameWords(left, right)) {
      return SAME;
    }
    boolean equivalent =
        allElse
            && (sameButForOnePlace(one, other) || (spelt(left, right) && readAlike.getAsBoolean()));
    return equivalent ? EQUIVALENT : OTHER;
  }

  /** Where each names a place, it is the same: サロン大屋 and サロン山路 are two. */
  private static boolean sameButForOnePlace(Resource one, Resource other) {
    return Stream.of(Stream.of(NOWHERE), places(one), places(other))
        .flatMap(Function.identity())
        .distinct()
        .anyMatch(place -> sameWords(essence(one.name(), place), essence(other.name(), place)));
  }

  private static String key(String name) {
    return LEADING_ZEROS.matcher(MatchKey.of(name)).replaceAll("");
  }

  /** 高柳健康マージャン and 健康マージャン高柳: one begins in the middle of the other. */
  private static boolean sameWords(String one, String other) {
    return !one.isEmpty() && one.length() == other.length() && (one + one).contains(other);
  }

  /** A name without the words that say only where, who, or how to apply. */
  private static String essence(String name, String place) {
    String plain =
        BRACKET
            .matcher(name)
            .replaceAll(bracket -> saysNothing(MatchKey.of(bracket.group(1)), place) ? "" : "$0");
    return PEOPLE.matcher(without(place, key(plain))).replaceFirst("");
  }

  private static boolean saysNothing(String bracket, String place) {
    return bracket.equals(place) || APPLYING.matcher(bracket).matches();
  }

  private static String without(String place, String name) {
    if (place.equals(NOWHERE)) {
      return name;
    }
    if (name.startsWith(place)) {
      String rest = name.substring(place.length());
      return rest.startsWith("ノ") ? rest.substring(1) : rest;
    }
    return name.endsWith(place) ? name.substring(0, name.length() - place.length()) : name;
  }

  private static Stream<String> places(Resource resource) {
    String address = resource.address() == null ? "" : resource.address();
    String venue = resource.venue() == null ? "" : resource.venue();
    Stream<String> named =
        PLACE
            .matcher(address)
            .results()
            .flatMap((MatchResult place) -> Stream.of(place.group(), place.group(1)));
    return Stream.concat(named, Stream.of(venue, Venue.of(venue).building()))
        .map(MatchKey::of)
        .filter(place -> place.length() >= SHORTEST_PLACE);
  }

  /** Where the two are written differently, one has kanji and the other kana. */
  private static boolean spelt(String one, String other) {
    boolean[] otherwise = new boolean[1];
    // Replacements are told when an equal character follows.
    new StringsComparator(one + '.', other + '.')
        .getScript()
        .visit(
            new ReplacementsFinder<Character>(
                (skipped, from, to) -> otherwise[0] |= kanji(from) == kanji(to)));
    return !otherwise[0];
  }

  private static boolean kanji(List<Character> characters) {
    return characters.stream().anyMatch(c -> KANJI.matcher(c.toString()).matches());
  }
}

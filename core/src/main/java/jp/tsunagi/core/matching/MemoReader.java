package jp.tsunagi.core.matching;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.core.matching.Proposal.Kind;
import jp.tsunagi.core.search.SearchText;
import jp.tsunagi.core.vocabulary.Category;
import jp.tsunagi.core.vocabulary.Vocabulary;

/**
 * Reads interview notes: the words of the vocabulary at the starts of words, clause by clause. What
 * is denied or disliked in its clause is no wish, and may be a barrier. Nothing is kept of the
 * text. Immutable, hence safe to share between threads.
 */
public final class MemoReader {

  /** A word of a cue that ends so counts only where its clause tells a dislike. */
  private static final String ONLY_DISLIKED = "~";

  private static final Pattern DISLIKED =
      Pattern.compile(
          "苦手|嫌い|嫌が|きらい|好きでな|好きではな|好きじゃな|好まな|したくな|たくな|興味がな|興味はな|関心がな|関心はな|無理"
              + "|つらい|しんどい|避け|怖|疲れ|いやだ|いやが|だめ|向かな|合わな|できな|出来な|気が進ま|緊張");

  private static final Pattern NOT_DISLIKED = Pattern.compile("(苦手|嫌い|きらい|つらく|しんどく)(で|じゃ)?は?な[いく]");

  private static final Pattern DENIED =
      Pattern.compile(
          "^[^、。]{0,3}?(では?な[いくか]|じゃな[いくか]|(が|は|も)?な[いくし](?!か)|ありませ|しない|しません|使わな|使えな"
              + "|乗らな|乗れな|持っていな|持たな|やめた|返納|手放し)");

  private static final Pattern UNTROUBLED =
      Pattern.compile("平気|大丈夫|問題な|問題は?な|困らな|困っていな|苦にな|気にならな|わけで?は?な|心配な|心配は?な|治った|よくなった");

  private static final Pattern FREE =
      Pattern.compile("空い|行ける|ひま|暇|自由|都合がよ|都合が良|都合がい|大丈夫|出られ|出かけられ|家にい");

  private static final Pattern DAY = Pattern.compile("([月火水木金土日])曜?日?(?=[、,・とはもかにの曜が]|だけ|なら)");
  private static final String DAYS = "月火水木金土日";
  private static final Set<String> NOT_WISHED = Set.of("advice", "care", "food-delivery");

  private final Vocabulary vocabulary;
  private final MatchingVocabulary matching;

  /** Words by the ids of what they are called, the longest word first. */
  private final Map<String, List<String>> wishes;

  public MemoReader(Vocabulary vocabulary, MatchingVocabulary matching) {
    this.vocabulary = vocabulary;
    this.matching = matching;
    this.wishes = wishWords(vocabulary);
  }

  private static Map<String, List<String>> wishWords(Vocabulary vocabulary) {
    Set<String> words = new HashSet<>();
    for (Category category : vocabulary.categories()) {
      words.addAll(category.synonyms());
    }
    vocabulary.synonymGroups().forEach(words::addAll);
    Map<String, List<String>> found = new LinkedHashMap<>();
    words.stream()
        .sorted(
            Comparator.comparingInt((String word) -> -word.length()).thenComparing(word -> word))
        .forEach(word -> found.put(word, kinds(vocabulary, word)));
    found.values().removeIf(List::isEmpty);
    return found;
  }

  /** What a word means: the category that is called so, else the one that a synonym calls. */
  private static List<String> kinds(Vocabulary vocabulary, String word) {
    String folded = SearchText.fold(word);
    List<String> named = vocabulary.categoriesNamed(folded);
    return Stream.concat(
            named.stream(),
            named.isEmpty()
                ? vocabulary.synonymsOf(folded).stream()
                    .flatMap(term -> vocabulary.categoriesNamed(term).stream())
                : Stream.empty())
        .filter(id -> vocabulary.withAncestors(id).stream().noneMatch(NOT_WISHED::contains))
        .distinct()
        .limit(1)
        .toList();
  }

  /** What a memo seems to say, in the order of the text, each thing once. */
  public List<Proposal> read(String memo) {
    MemoText text = new MemoText(memo);
    List<Proposal> found = new ArrayList<>();
    barriers(text, found);
    cues(text, matching.concerns(), Kind.CONCERN, found);
    roles(text, found);
    means(text, found);
    days(text, memo, found);
    wishes(text, found);
    Set<String> seen = new HashSet<>();
    return found.stream()
        .sorted(Comparator.comparingInt(Proposal::start).thenComparing(Proposal::kind))
        .filter(one -> seen.add(one.kind() + one.value()))
        .toList();
  }

  private void barriers(MemoText text, List<Proposal> found) {
    for (Cue barrier : matching.barriers()) {
      for (String word : barrier.words()) {
        boolean onlyDisliked = word.endsWith(ONLY_DISLIKED);
        String said = onlyDisliked ? word.substring(0, word.length() - 1) : word;
        for (int at : text.places(said)) {
          String rest = text.rest(at);
          boolean holds = onlyDisliked ? isDisliked(rest) : !UNTROUBLED.matcher(rest).find();
          if (holds && !isDenied(rest, said, onlyDisliked)) {
            add(found, Kind.BARRIER, barrier.id(), barrier.name(), text, at, said);
          }
        }
      }
    }
  }

  private static boolean isDenied(String rest, String said, boolean onlyDisliked) {
    return !onlyDisliked && DENIED.matcher(rest.substring(said.length())).find();
  }

  private static boolean isDisliked(String rest) {
    return DISLIKED.matcher(rest).find() && !NOT_DISLIKED.matcher(rest).find();
  }

  private void cues(MemoText text, List<Cue> cues, Kind kind, List<Proposal> found) {
    for (Cue cue : cues) {
      for (String word : cue.words()) {
        for (int at : text.places(word)) {
          String rest = text.rest(at);
          if (!UNTROUBLED.matcher(rest).find()
              && !DENIED.matcher(rest.substring(word.length())).find()) {
            add(found, kind, cue.id(), cue.name(), text, at, word);
          }
        }
      }
    }
  }

  /** How people speak of what they can do is told by {@code talents.csv}. */
  private void roles(MemoText text, List<Proposal> found) {
    for (Cue talent : matching.talents()) {
      for (String word : talent.words()) {
        for (int at : text.places(word)) {
          String rest = text.rest(at);
          if (!isDisliked(rest) && !DENIED.matcher(rest.substring(word.length())).find()) {
            add(found, Kind.ROLE, talent.id(), talent.name(), text, at, word);
          }
        }
      }
    }
  }

  /** By what they go; on the days that the same clause names. */
  private void means(MemoText text, List<Proposal> found) {
    for (Cue means : matching.means()) {
      for (String word : means.words()) {
        for (int at : text.places(word)) {
          String rest = text.rest(at);
          if (!isDisliked(rest) && !DENIED.matcher(rest.substring(word.length())).find()) {
            Set<DayOfWeek> days = days(text.clause(at));
            String value = days.isEmpty() ? means.id() : means.id() + ":" + ids(days);
            String name = days.isEmpty() ? means.name() : means.name() + "（" + names(days) + "）";
            add(found, Kind.MEANS, value, name, text, at, word);
          }
        }
      }
    }
  }

  /** When they are free, where the clause says that they are. */
  private static void days(MemoText text, String memo, List<Proposal> found) {
    Matcher day = DAY.matcher(memo);
    Set<String> read = new HashSet<>();
    while (day.find()) {
      String clause = text.clause(day.start());
      Set<DayOfWeek> days = days(clause);
      if (read.add(clause)
          && !days.isEmpty()
          && FREE.matcher(clause).find()
          && !isDisliked(clause)) {
        int start = memo.indexOf(day.group(), day.start());
        add(found, Kind.DAYS, ids(days), names(days), text, start, day.group());
      }
    }
  }

  private static Set<DayOfWeek> days(String clause) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    Matcher day = DAY.matcher(clause);
    while (day.find()) {
      days.add(DayOfWeek.of(DAYS.indexOf(day.group(1)) + 1));
    }
    if (clause.contains("平日")) {
      days.addAll(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    }
    return days;
  }

  private static String ids(Set<DayOfWeek> days) {
    return days.stream()
        .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(","));
  }

  private static String names(Set<DayOfWeek> days) {
    return days.stream()
        .map(day -> DAYS.substring(day.getValue() - 1, day.getValue()))
        .collect(Collectors.joining("・"));
  }

  /** The longest word at a place tells the wish; what is disliked is none. */
  private void wishes(MemoText text, List<Proposal> found) {
    Set<Integer> taken = new HashSet<>();
    wishes.forEach(
        (word, kinds) -> {
          for (int at : text.places(word)) {
            boolean whole = word.length() > 1 || text.isBoundary(at + 1);
            if (whole && free(taken, at, word)) {
              for (int i = at; i < at + word.length(); i++) {
                taken.add(i);
              }
              wish(text, at, word, kinds.get(0), found);
            }
          }
        });
  }

  private static boolean free(Set<Integer> taken, int at, String word) {
    for (int i = at; i < at + word.length(); i++) {
      if (taken.contains(i)) {
        return false;
      }
    }
    return true;
  }

  private void wish(MemoText text, int at, String word, String id, List<Proposal> found) {
    String rest = text.rest(at);
    boolean denied = DENIED.matcher(rest.substring(word.length())).find();
    if (isDisliked(rest)) {
      dislike(text, at, word, id, found);
    } else if (!denied || NOT_DISLIKED.matcher(rest).find()) {
      String name = vocabulary.findCategory(id).map(Category::name).orElse(id);
      add(found, Kind.WISH, id, name, text, at, word);
    }
  }

  /** Who dislikes the fields dislikes the outdoors; who is no good at knitting, fine work. */
  private void dislike(MemoText text, int at, String word, String id, List<Proposal> found) {
    for (Barrier barrier : List.of(Barrier.OUTDOOR, Barrier.HANDS)) {
      MatchingVocabulary.find(matching.traits(), barrier.id())
          .filter(trait -> trait.categories().contains(id))
          .ifPresent(
              trait -> add(found, Kind.BARRIER, barrier.id(), barrier.words(), text, at, word));
    }
  }

  private static void add(
      List<Proposal> found,
      Kind kind,
      String value,
      String name,
      MemoText text,
      int at,
      String word) {
    int end = at + word.length();
    found.add(new Proposal(kind, value, name, text.words(at, end), at, end));
  }
}

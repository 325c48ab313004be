package jp.tsunagi.importer.category;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.core.vocabulary.Category;
import jp.tsunagi.core.vocabulary.Vocabulary;
import jp.tsunagi.importer.category.CategoryChoice.Basis;
import jp.tsunagi.importer.normalise.MatchKey;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names and synonyms of the vocabulary in the words of a row. A longer word says more
 * than a shorter one inside it (認知症カフェ is no カフェ), a name more than a description, a word for a
 * kind of thing more than one for a whole field. Immutable.
 */
public final class CategoryMatcher {
  private static final int MOST = 3;

  /** One-character names and synonyms (本, 食) stand in far too many words. */
  private static final int SHORTEST_INSIDE = 2;

  private static final Pattern BRACKET = Pattern.compile("[(（].*?[)）]");
  private static final Pattern TITLE = Pattern.compile("「[^」]*」|『[^』]*』|“[^”]*”");

  /** The last word is what the thing is: 野鳥園トイレ is no 野鳥園, unless the vocabulary has トイレ. */
  private static final Pattern PLACE =
      Pattern.compile("(公衆トイレ|公衆便所|トイレ|便所|お手洗い?|駐車場|駐輪場|バス停|停留所)[側横前]?(?:[(（].*[)）])?\\s*$");

  /** Kinds that say nothing (その他). */
  private static final Set<String> NEUTRAL =
      Stream.of("その他", "未分類", "不明", "なし", "一般", "地域資源", "イベント", "催し", "団体", "施設")
          .map(MatchKey::of)
          .collect(Collectors.toUnmodifiableSet());

  private static final double ANOTHER_KIND = 0.7;
  private static final double IN_PASSING = 0.8;

  /** Characters; what is longer tells a story, in which words stand for all sorts of reasons. */
  private static final int LONG_TEXT = 60;

  private final Vocabulary vocabulary;
  private final Map<String, String> categoryByWord = new HashMap<>();
  private final int longestWord;

  public CategoryMatcher(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    // Kinds before fields: where both have a word, the kind is meant.
    vocabulary.categories().stream()
        .sorted(Comparator.comparing((Category category) -> category.parent() == null))
        .forEach(this::index);
    this.longestWord = categoryByWord.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  private void index(Category category) {
    Stream.of(Stream.of(category.name()), category.synonyms().stream(), parts(category.name()))
        .flatMap(words -> words)
        .map(MatchKey::of)
        .filter(word -> !word.isEmpty())
        .forEach(word -> categoryByWord.putIfAbsent(word, category.id()));
  }

  /**
   * 囲碁・将棋・麻雀 is found by each of its words. Not so 高齢者・介護の相談, whose first word only says whom the
   * second is for, nor what a bracket gives as examples (生活支援(買い物・雪かき) is no 買い物).
   */
  private static Stream<String> parts(String name) {
    String plain = BRACKET.matcher(name).replaceAll("");
    boolean joined = plain.contains("の");
    return Stream.of(plain.split("[・、]", -1))
        .filter(part -> part.length() > 1 && (!joined || part.contains("の")));
  }

  /**
   * Words of a row that may tell what it is.
   *
   * @param title what a sheet without kinds of its own says it lists (サロン一覧), else empty
   * @param placeList what the sheet lists (公衆トイレ) where it is no list of activities, else null
   */
  public record Words(
      String column, String name, String description, String title, @Nullable String placeList) {
    public Words(String column, String name, String description) {
      this(column, name, description, "", null);
    }
  }

  /**
   * The categories of a row: the name decides, then the sheet's own kind, then the description; at
   * each step a kind of thing goes before a whole field. Words in 「」 are a title (「自然の中の時間」展): they
   * tell only where nothing around them does.
   */
  public CategoryChoice choose(Words words) {
    List<String> ids = new ArrayList<>();
    Basis basis = Basis.NOTHING;
    List<String> inColumn = kindsFirst(inColumn(words.column()));
    if (words.placeList() != null && inColumn.isEmpty()) {
      return ofPlaceList(words.placeList());
    }
    List<String> inName = kindsFirst(inName(words.name()));
    boolean nameTells = !inName.isEmpty() && !isTop(inName.get(0));
    boolean columnTells = !inColumn.isEmpty() && !isTop(inColumn.get(0));
    if (nameTells || (!columnTells && !inName.isEmpty())) {
      ids.addAll(inName);
      basis = Basis.NAME;
    }
    ids.addAll(inColumn);
    basis = basis == Basis.NOTHING && !inColumn.isEmpty() ? Basis.COLUMN : basis;
    if (ids.stream().allMatch(this::isTop)) {
      List<String> inDescription = kindsFirst(find(words.description()));
      // What a description mentions in passing is no category beside one that is certain.
      inDescription.stream().limit(1).forEach(ids::add);
      basis = basis == Basis.NOTHING && !inDescription.isEmpty() ? Basis.DESCRIPTION : basis;
    }
    if (ids.isEmpty()) {
      // サロン・講座一覧 does not say which of them a row is.
      List<String> inTitle = specific(kindsFirst(find(words.title())));
      ids.addAll(inTitle.size() == 1 ? inTitle : List.of());
      basis = Basis.TITLE;
    }
    if (ids.isEmpty()) {
      return CategoryChoice.NONE;
    }
    List<String> specific = specific(ids);
    String name = vocabulary.findCategory(specific.get(0)).map(Category::name).orElse("");
    return new CategoryChoice(specific, name, basis, confidence(words, basis, ids.get(0)));
  }

  /** What a toilet or a shelter is called after (大屋公民館) says nothing about what is held there. */
  private CategoryChoice ofPlaceList(String kind) {
    List<String> ids = kindsFirst(inColumn(kind));
    if (ids.isEmpty()) {
      return CategoryChoice.placeList(kind);
    }
    String name = vocabulary.findCategory(ids.get(0)).map(Category::name).orElse("");
    double worth = Basis.COLUMN.worth(isTop(ids.get(0)));
    return new CategoryChoice(specific(ids), name, Basis.COLUMN, worth);
  }

  /**
   * A kind of the sheet's own that the vocabulary lacks, and a long text, speak against a word in
   * it.
   */
  private double confidence(Words words, Basis basis, String id) {
    double worth = basis.worth(isTop(id));
    if (basis != Basis.DESCRIPTION) {
      return worth;
    }
    String column = MatchKey.of(words.column());
    boolean other = !column.isEmpty() && !NEUTRAL.contains(column);
    boolean lengthy = words.description().length() > LONG_TEXT;
    long said =
        hits(words.description()).stream()
            .filter(hit -> top(hit.category()).equals(top(id)))
            .count();
    return said > 1 ? worth : worth * (other ? ANOTHER_KIND : 1) * (lengthy ? IN_PASSING : 1);
  }

  private List<String> inName(String name) {
    Matcher place = PLACE.matcher(name);
    if (place.find()) {
      return find(place.group(1));
    }
    List<String> around = find(TITLE.matcher(name).replaceAll(" "));
    return around.isEmpty() ? find(name) : around;
  }

  private List<String> kindsFirst(List<String> ids) {
    return ids.stream().sorted(Comparator.comparing(this::isTop)).toList();
  }

  /** Without the fields whose kinds are there too, and not too many. */
  private List<String> specific(List<String> ids) {
    Set<String> tops = new LinkedHashSet<>();
    ids.stream().filter(id -> !isTop(id)).map(this::top).forEach(tops::add);
    return ids.stream()
        .filter(id -> !isTop(id) || !tops.contains(id))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private List<String> inColumn(String column) {
    String whole = categoryByWord.get(MatchKey.of(column));
    return whole == null ? find(column) : List.of(whole);
  }

  /** The categories whose words stand in the text, longest words first. */
  private List<String> find(String text) {
    return hits(text).stream().map(Hit::category).distinct().toList();
  }

  private record Hit(int start, int length, String category) {}

  /** The words of the vocabulary in the text, longest first; a character counts once. */
  private List<Hit> hits(String text) {
    String key = MatchKey.of(text);
    List<Hit> hits = new ArrayList<>();
    for (int start = 0; start < key.length(); start++) {
      int longest = Math.min(longestWord, key.length() - start);
      for (int length = longest; length >= SHORTEST_INSIDE; length--) {
        @Nullable String category = categoryByWord.get(key.substring(start, start + length));
        if (category != null) {
          hits.add(new Hit(start, length, category));
        }
      }
    }
    hits.sort(Comparator.comparingInt((Hit hit) -> -hit.length()).thenComparingInt(Hit::start));
    boolean[] taken = new boolean[key.length()];
    List<Hit> kept = new ArrayList<>();
    for (Hit hit : hits) {
      if (free(taken, hit.start(), hit.length())) {
        Arrays.fill(taken, hit.start(), hit.start() + hit.length(), true);
        kept.add(hit);
      }
    }
    return kept;
  }

  private static boolean free(boolean[] taken, int start, int length) {
    for (int i = start; i < start + length; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean isTop(String id) {
    return vocabulary.findCategory(id).map(category -> category.parent() == null).orElse(false);
  }

  private String top(String id) {
    return vocabulary
        .findCategory(id)
        .map(category -> Objects.requireNonNullElse(category.parent(), id))
        .orElse(id);
  }
}

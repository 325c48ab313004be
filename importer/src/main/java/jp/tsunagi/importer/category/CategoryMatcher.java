package jp.tsunagi.importer.category;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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
  private final KnownWords known;

  public CategoryMatcher(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.known = new KnownWords(vocabulary);
  }

  /**
   * Words of a row that may tell what it is.
   *
   * @param title what a sheet without kinds of its own says it lists (サロン一覧), else empty; a heading
   *     among its rows stands in a line before
   * @param placeList what the sheet lists (公衆トイレ) where it is no list of activities, else null
   */
  public record Words(
      String column, String name, String description, String title, @Nullable String placeList) {
    public Words(String column, String name, String description) {
      this(column, name, description, "", null);
    }
  }

  /**
   * The categories of a row: the name decides, unless it only is called so ({@link PetNames}), then
   * the sheet's own kind, then the description; at each step a kind of thing goes before a whole
   * field. Words in 「」 are a title (「自然の中の時間」展): they tell only where nothing around them does.
   */
  public CategoryChoice choose(Words words) {
    List<String> ids = new ArrayList<>();
    Basis basis = Basis.NOTHING;
    List<String> inColumn = kindsFirst(known.inColumn(words.column()));
    if (words.placeList() != null && inColumn.isEmpty()) {
      return ofPlaceList(words.placeList());
    }
    List<String> inName = kindsFirst(inName(words));
    boolean nameTells = !inName.isEmpty() && !known.isTop(inName.get(0));
    boolean columnTells = !inColumn.isEmpty() && !known.isTop(inColumn.get(0));
    if (nameTells || (!columnTells && !inName.isEmpty())) {
      ids.addAll(inName);
      basis = Basis.NAME;
    }
    ids.addAll(inColumn);
    basis = basis == Basis.NOTHING && !inColumn.isEmpty() ? Basis.COLUMN : basis;
    if (ids.stream().allMatch(known::isTop)) {
      List<String> inDescription = kindsFirst(known.find(words.description()));
      // What a description mentions in passing is no category beside one that is certain.
      inDescription.stream().limit(1).forEach(ids::add);
      basis = basis == Basis.NOTHING && !inDescription.isEmpty() ? Basis.DESCRIPTION : basis;
    }
    if (ids.isEmpty()) {
      ids.addAll(inTitle(words.title()));
      basis = Basis.TITLE;
    }
    if (ids.isEmpty()) {
      return CategoryChoice.NONE;
    }
    List<String> specific = specific(ids);
    String name = vocabulary.findCategory(specific.get(0)).map(Category::name).orElse("");
    return new CategoryChoice(specific, name, basis, confidence(words, basis, ids.get(0)));
  }

  /** サロン・講座一覧 does not say which of them a row is; what stands nearer to the row goes first. */
  private List<String> inTitle(String title) {
    return title
        .lines()
        .map(line -> specific(kindsFirst(known.find(line))))
        .filter(ids -> ids.size() == 1)
        .findFirst()
        .orElse(List.of());
  }

  /** What a toilet or a shelter is called after (大屋公民館) says nothing about what is held there. */
  private CategoryChoice ofPlaceList(String kind) {
    List<String> ids = kindsFirst(known.inColumn(kind));
    if (ids.isEmpty()) {
      return CategoryChoice.placeList(kind);
    }
    String name = vocabulary.findCategory(ids.get(0)).map(Category::name).orElse("");
    double worth = Basis.COLUMN.worth(known.isTop(ids.get(0)));
    return new CategoryChoice(specific(ids), name, Basis.COLUMN, worth);
  }

  /**
   * A kind of the sheet's own that the vocabulary lacks, and a long text, speak against a word in
   * it.
   */
  private double confidence(Words words, Basis basis, String id) {
    double worth = basis.worth(known.isTop(id));
    if (basis != Basis.DESCRIPTION) {
      return worth;
    }
    String column = MatchKey.of(words.column());
    boolean other = !column.isEmpty() && !NEUTRAL.contains(column);
    boolean lengthy = words.description().length() > LONG_TEXT;
    long said =
        known.hits(words.description()).stream()
            .filter(hit -> known.top(hit.category()).equals(known.top(id)))
            .count();
    return said > 1 ? worth : worth * (other ? ANOTHER_KIND : 1) * (lengthy ? IN_PASSING : 1);
  }

  private List<String> inName(Words words) {
    String name = words.name();
    Matcher place = PLACE.matcher(name);
    if (place.find()) {
      return known.find(place.group(1));
    }
    String untitled = TITLE.matcher(name).replaceAll(" ");
    String telling = known.hits(untitled).isEmpty() ? name : untitled;
    return known.hits(telling).stream()
        .filter(hit -> !PetNames.mayBeOne(MatchKey.of(telling), hit.end()) || fits(hit, words))
        .map(KnownWords.Hit::category)
        .distinct()
        .toList();
  }

  private boolean fits(KnownWords.Hit hit, Words words) {
    Set<String> others = othersFields(words);
    return others.isEmpty() || others.contains(known.top(hit.category()));
  }

  /**
   * The fields that the other cells name, empty when they do not say clearly what is done: by a
   * kind of the sheet's own, or a text that is nothing but a list of kinds (体操・脳トレ).
   */
  private Set<String> othersFields(Words words) {
    List<String> said = new ArrayList<>(specificKinds(known.inColumn(words.column())));
    if (PetNames.listsOnly(words.description(), this::endsWithKind)) {
      said.addAll(specificKinds(known.find(words.description())));
    }
    if (said.isEmpty()) {
      return Set.of();
    }
    said.addAll(known.find(words.description()));
    return said.stream().map(known::top).collect(Collectors.toSet());
  }

  private List<String> specificKinds(List<String> ids) {
    return ids.stream().filter(id -> !known.isTop(id)).toList();
  }

  private boolean endsWithKind(String words) {
    int length = MatchKey.of(words).length();
    return known.hits(words).stream()
        .anyMatch(hit -> hit.end() == length && !known.isTop(hit.category()));
  }

  private List<String> kindsFirst(List<String> ids) {
    return ids.stream().sorted(Comparator.comparing(known::isTop)).toList();
  }

  /** Without the fields whose kinds are there too, and not too many. */
  private List<String> specific(List<String> ids) {
    Set<String> tops = new LinkedHashSet<>();
    ids.stream().filter(id -> !known.isTop(id)).map(known::top).forEach(tops::add);
    return ids.stream()
        .filter(id -> !known.isTop(id) || !tops.contains(id))
        .distinct()
        .limit(MOST)
        .toList();
  }
}

package jp.tsunagi.core.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One word of the vocabulary of kinds of resources (分類), on two levels.
 *
 * @param id slug, such as {@code exercise-hyakusai}
 * @param parent id of the category above, null for a top one
 * @param nameEasy the name in やさしい日本語
 * @param synonyms words by which a sheet's row is recognised and a search finds it
 */
public record Category(
    String id,
    @Nullable String parent,
    String name,
    String nameEasy,
    String nameEn,
    List<String> synonyms) {
  public Category {
    synonyms = List.copyOf(synonyms);
  }
}

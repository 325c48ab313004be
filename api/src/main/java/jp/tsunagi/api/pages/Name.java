package jp.tsunagi.api.pages;

import com.fasterxml.jackson.annotation.JsonProperty;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.municipality.Municipality;
import jp.tsunagi.core.vocabulary.Category;

/**
 * A name of the data that the data also has for other readers, as the API writes it
 * (web/src/state/reference.js).
 *
 * @param english in Latin letters, empty when it has none
 * @param easy in やさしい日本語, empty when it has none
 */
record Name(
    @JsonProperty("name") String japanese,
    @JsonProperty("name_en") String english,
    @JsonProperty("name_easy") String easy) {

  static Name of(Municipality municipality) {
    return new Name(municipality.name(), municipality.nameEn(), "");
  }

  static Name of(Area area) {
    return new Name(area.name(), area.nameEn(), "");
  }

  static Name of(Category category) {
    return new Name(category.name(), category.nameEn(), category.nameEasy());
  }
}

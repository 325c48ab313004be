package jp.tsunagi.api.reading;

import java.util.HashMap;
import java.util.Map;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.municipality.Municipality;

/** Names that a dictionary reads otherwise than those who live there: as the data itself says. */
public final class LocalNames {

  private LocalNames() {}

  /** Names of municipalities, former towns and 大字, each with its reading in kana. */
  public static Map<String, String> of(Catalog catalog) {
    Map<String, String> names = new HashMap<>();
    for (Area area : catalog.areas().list()) {
      names.put(area.name(), area.kana());
      if (area.kind() == Area.Kind.TOWN) {
        names.put(area.name() + "町", area.kana() + "ちょう");
      }
    }
    for (Municipality municipality : catalog.municipalities()) {
      names.put(municipality.name(), municipality.kana());
    }
    return names;
  }
}

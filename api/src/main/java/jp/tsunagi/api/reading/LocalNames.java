package jp.tsunagi.api.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.area.Areas;
import jp.tsunagi.core.municipality.Municipality;

/** Names that a dictionary reads otherwise than those who live there: as the data itself says. */
public final class LocalNames {

  /** The hamlets of a 大字 are called by where they lie in it: 下吉井. */
  private static final Map<String, String> WHERE = Map.of("上", "かみ", "中", "なか", "下", "しも");

  /** What carries its name: 八木城 is no しろ, and the 公民館 of 中 is なか. */
  private static final Map<String, String> WHAT =
      Map.of("城", "じょう", "川", "がわ", "公民館", "こうみんかん", "中央", "ちゅうおう");

  private LocalNames() {}

  /**
   * Names of municipalities, former towns and 大字, each with its reading in kana where it has one.
   */
  public static Map<String, String> of(Catalog catalog) {
    return of(catalog.areas(), catalog.municipalities());
  }

  static Map<String, String> of(Areas areas, Collection<Municipality> municipalities) {
    Map<String, String> names = new HashMap<>();
    List<Area> read = areas.list().stream().filter(area -> !area.kana().isEmpty()).toList();
    for (Area area : read) {
      names.put(area.name(), area.kana());
      if (area.kind() == Area.Kind.TOWN) {
        names.put(area.name() + "町", area.kana() + "ちょう");
      }
    }
    for (Municipality municipality : municipalities) {
      if (!municipality.kana().isEmpty()) {
        names.put(municipality.name(), municipality.kana());
      }
    }
    read.forEach(area -> addSpoken(names, area));
    return names;
  }

  /** As people say it: without the town, 八木 for 八鹿町八木, and within other names. */
  private static void addSpoken(Map<String, String> names, Area area) {
    int town = area.name().indexOf('町') + 1;
    String before = area.name().substring(0, town);
    String kanaBefore = names.getOrDefault(before, "");
    boolean bare = town > 0 && town < area.name().length() && area.kana().startsWith(kanaBefore);
    String name = bare ? area.name().substring(town) : area.name();
    String kana = bare ? area.kana().substring(kanaBefore.length()) : area.kana();
    names.putIfAbsent(name, kana);
    WHAT.forEach((what, said) -> names.putIfAbsent(name + what, kana + said));
    // 上町 is in every town.
    if (name.length() > 1) {
      WHERE.forEach((where, said) -> names.putIfAbsent(where + name, said + kana));
    }
  }
}

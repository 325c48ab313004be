package jp.tsunagi.importer.normalise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Languages that one can speak there (対応言語), as BCP 47 codes. */
public final class Languages {

  /** What each language is called; of two that begin alike the longer one stands first. */
  private static final List<Map.Entry<String, String>> NAMES =
      List.of(
          Map.entry("ja-Hrkt", "やさしい日本語|やさしいにほんご|優しい日本語"),
          Map.entry("ja", "日本語|にほんご|japanese|(?<![\\p{L}])ja(?![\\p{L}])"),
          Map.entry("en", "英語|えいご|english|英(?=[・、,/中韓])|(?<![\\p{L}])en(?![\\p{L}])"),
          Map.entry("zh-TW", "台湾語|中国語\\(繁体[^)]*\\)|繁体字中国語|繁体中国語|zh-tw|zh-hant"),
          Map.entry("zh", "中国語|中文|北京語|chinese|(?<=[英・、,/])中(?![文国])|(?<![\\p{L}])zh(?![\\p{L}])"),
          Map.entry(
              "ko", "韓国語|韓国・朝鮮語|朝鮮語|ハングル|korean|(?<=[中・、,/])韓(?!国)|(?<![\\p{L}])ko(?![\\p{L}])"),
          Map.entry("vi", "ベトナム語|ヴェトナム語|vietnamese|(?<![\\p{L}])vi(?![\\p{L}])"),
          Map.entry("pt", "ポルトガル語|portuguese"),
          Map.entry("es", "スペイン語|spanish"),
          Map.entry("fil", "フィリピノ語|タガログ語|フィリピン語|filipino|tagalog"),
          Map.entry("id", "インドネシア語|indonesian"),
          Map.entry("ne", "ネパール語|nepali"),
          Map.entry("th", "タイ語|thai(?!l)"),
          Map.entry("my", "ミャンマー語|ビルマ語|burmese"),
          Map.entry("km", "カンボジア語|クメール語|khmer"),
          Map.entry("mn", "モンゴル語|mongolian"),
          Map.entry("si", "シンハラ語|sinhala"),
          Map.entry("bn", "ベンガル語|bengali"),
          Map.entry("hi", "ヒンディー?語|hindi"),
          Map.entry("ru", "ロシア語|russian"),
          Map.entry("uk", "ウクライナ語|ukrainian"),
          Map.entry("fr", "フランス語|仏語|french"),
          Map.entry("de", "ドイツ語|独語|german"),
          Map.entry("it", "イタリア語|italian"),
          Map.entry("ar", "アラビア語|arabic"),
          Map.entry("fa", "ペルシ[ャア]語|persian"),
          Map.entry("jsl", "手話"));

  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?iu)"
              + String.join("|", NAMES.stream().map(name -> "(" + name.getValue() + ")").toList()));
  private static final Pattern PHRASES = Pattern.compile("[。;；\\n]+|(?<=×|✕|可|不可|なし)[、,\\s]+");
  private static final Pattern NEGATIVE =
      Pattern.compile("なし|無し|不可|できません|対応していません|非対応|ありません|×|✕|以外");

  private Languages() {}

  /**
   * The languages of a cell, in its order; empty when it names none or says that none is spoken.
   */
  public static List<String> read(String cell) {
    Set<String> codes = new LinkedHashSet<>();
    for (String phrase : PHRASES.split(Texts.forReading(cell), -1)) {
      if (!NEGATIVE.matcher(phrase).find()) {
        Matcher language = LANGUAGE.matcher(phrase);
        while (language.find()) {
          codes.add(code(language));
        }
      }
    }
    return List.copyOf(codes);
  }

  private static String code(Matcher language) {
    for (int group = 1; group < NAMES.size(); group++) {
      if (language.group(group) != null) {
        return NAMES.get(group - 1).getKey();
      }
    }
    return NAMES.get(NAMES.size() - 1).getKey();
  }
}

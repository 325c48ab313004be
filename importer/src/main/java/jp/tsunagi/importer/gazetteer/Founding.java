package jp.tsunagi.importer.gazetteer;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.importer.folder.NewFolder;
import jp.tsunagi.importer.gazetteer.PostalTowns.Town;
import jp.tsunagi.importer.sheet.SheetReader;
import jp.tsunagi.importer.sheet.UnreadableSheetException;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * What public files tell of a municipality that has no folder yet: 位置参照情報 its 大字 and where they
 * lie, 郵便番号データ how they are read. For one thread.
 */
public final class Founding {
  private static final Pattern CHOME = Pattern.compile("[0-9０-９一二三四五六七八九十]+丁目$");

  /** Of 大字町丁目コード, which begins with the municipality's and ends with that of the 丁目. */
  private static final Pattern OAZA_CODE = Pattern.compile("\\d{5}(\\d{4})\\d{3}");

  private static final int CANDIDATES_NAMED = 10;

  private final Map<String, City> cities = new LinkedHashMap<>();
  private final PostalTowns postal = new PostalTowns();
  private final List<Path> positions = new ArrayList<>();

  private Founding() {}

  /** A municipality, and its 大字 by name. */
  private static final class City {
    final String prefecture;
    final String name;
    final Map<String, Oaza> oazas = new LinkedHashMap<>();

    City(String prefecture, String name) {
      this.prefecture = prefecture;
      this.name = name;
    }
  }

  /** A 大字: the middle of its 丁目 is where it lies. */
  private static final class Oaza {
    final String number;
    double lons;
    double lats;
    int points;

    Oaza(String number) {
      this.number = number;
    }
  }

  /**
   * Reads the files.
   *
   * @throws UnreadableSheetException when a file is neither of the two kinds
   */
  public static Founding from(List<Path> files) {
    Founding founding = new Founding();
    for (Path file : files) {
      String name = SheetReader.sourceName(file);
      try (Download download = Download.open(file, name)) {
        for (Path table : download.files()) {
          founding.read(file, table, name);
        }
      } catch (IOException e) {
        throw new UnreadableSheetException(name + ": ファイルを開けません。場所と名前を確かめてください。", e);
      }
    }
    return founding;
  }

  private void read(Path file, Path table, String name) throws IOException {
    Optional<Charset> ofPositions = PositionReference.charset(table);
    Optional<Charset> ofPost = PostalTowns.charset(table);
    if (ofPositions.isPresent()) {
      positions.add(file);
      PositionReference.each(table, ofPositions.get(), this::take);
    } else if (ofPost.isPresent()) {
      postal.read(table, ofPost.get());
    } else {
      throw new UnreadableSheetException(name + ": 位置参照情報でも郵便番号データでもありません。CSVか、それを入れたzipを渡してください。");
    }
  }

  private void take(CSVRecord row) {
    String code = PositionReference.cell(row, List.of("市区町村コード"));
    String name = CHOME.matcher(PositionReference.oazaOf(row)).replaceAll("");
    if (PositionReference.ofBlock(row) || code.isEmpty() || name.isEmpty()) {
      return;
    }
    City city =
        cities.computeIfAbsent(
            code,
            each ->
                new City(
                    PositionReference.cell(row, List.of("都道府県名")), PositionReference.cityOf(row)));
    String number = number(row);
    Oaza oaza =
        city.oazas.computeIfAbsent(
            oazaOf(name, number, city), each -> new Oaza(free(number, city)));
    try {
      double lat = Double.parseDouble(PositionReference.cell(row, List.of("緯度")));
      double lon = Double.parseDouble(PositionReference.cell(row, List.of("経度")));
      oaza.lats += lat;
      oaza.lons += lon;
      oaza.points++;
    } catch (NumberFormatException noPoint) {
      // Another 丁目 of it may have one.
    }
  }

  /** The four digits of the 大字; empty where the file has none. */
  private static String number(CSVRecord row) {
    Matcher code = OAZA_CODE.matcher(PositionReference.cell(row, List.of("大字町丁目コード")));
    return code.matches() ? code.group(1) : "";
  }

  /** 香南町岡字上 is a part of 香南町岡, whose number it has. */
  private static String oazaOf(String name, String number, City city) {
    return city.oazas.entrySet().stream()
        .filter(other -> !number.isEmpty() && other.getValue().number.equals(number))
        .map(Map.Entry::getKey)
        .filter(name::startsWith)
        .findFirst()
        .orElse(name);
  }

  /** The number, or another one where a name before has it. */
  private static String free(String number, City city) {
    boolean taken =
        number.isEmpty()
            || city.oazas.values().stream().anyMatch(oaza -> oaza.number.equals(number));
    return taken ? "9%03d".formatted(city.oazas.size()) : number;
  }

  /** The files that hold positions, for the gazetteer to learn from. */
  public List<Path> positions() {
    return List.copyOf(positions);
  }

  /**
   * What the files tell of one municipality.
   *
   * @param wanted code of five digits, null when there is only one
   * @throws UnreadableSheetException when there is none, or it is not told which
   */
  public NewFolder of(@Nullable String wanted) {
    if (cities.isEmpty()) {
      throw new UnreadableSheetException("位置参照情報の「大字・町丁目レベル」のCSVを渡してください（国土交通省 位置参照情報ダウンロードサービス）。");
    }
    String code = wanted == null && cities.size() == 1 ? cities.keySet().iterator().next() : wanted;
    City city = code == null ? null : cities.get(code);
    if (code == null || city == null) {
      throw new UnreadableSheetException(
          (wanted == null ? "ファイルに市区町村が%dあります。" : "ファイルに" + wanted + "はありません。%dあります。")
                  .formatted(cities.size())
              + "--code で1つ選んでください: "
              + candidates());
    }
    List<Area> areas = new ArrayList<>();
    city.oazas.forEach(
        (name, oaza) -> {
          if (oaza.points > 0) {
            areas.add(area(code, name, oaza));
          }
        });
    return new NewFolder(code, city.prefecture, city.name, postal.city(code), areas);
  }

  private Area area(String code, String name, Oaza oaza) {
    Town town = postal.town(code, name);
    return new Area(
        code + "-" + oaza.number,
        NewFolder.wholeOf(code),
        name,
        town.kana(),
        "",
        Area.Kind.OAZA,
        town.postalCode(),
        oaza.lons / oaza.points,
        oaza.lats / oaza.points);
  }

  private String candidates() {
    String some =
        cities.entrySet().stream()
            .limit(CANDIDATES_NAMED)
            .map(entry -> entry.getKey() + " " + entry.getValue().name)
            .collect(Collectors.joining("、"));
    return cities.size() > CANDIDATES_NAMED ? some + " ほか" : some;
  }
}

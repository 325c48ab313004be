package jp.tsunagi.importer.folder;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import jp.tsunagi.core.area.Area;

/**
 * A municipality's folder that does not exist yet. What public files do not tell is left for a
 * person to fill in, with a comment that says so.
 *
 * @param code JIS code of five digits
 * @param kana reading in hiragana, empty when not known
 * @param areas its 大字
 */
public record NewFolder(
    String code, String prefecture, String name, String kana, List<Area> areas) {

  /** Degrees by which the municipality may be larger than where its 大字 have their middles. */
  private static final double MARGIN = 0.05;

  /** The last word of a name, how it is read, and how it is said in English. */
  private static final Map<String, List<String>> KINDS =
      Map.of(
          "市", List.of("し", "City"),
          "町", List.of("ちょう|まち", "Town"),
          "村", List.of("むら|そん", "Village"),
          "区", List.of("く", "Ward"));

  private static final Transliterator LATIN = Transliterator.getInstance("Hiragana-Latin");

  private static final List<String> ZONES =
      List.of(
          "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
          "XV", "XVI", "XVII", "XVIII", "XIX");

  public NewFolder {
    areas = List.copyOf(areas);
    if (areas.isEmpty()) {
      throw new FolderException(name + "の大字に、緯度・経度のある行がありません。");
    }
  }

  /** Id of the area that is the whole municipality, above its 大字. */
  public static String wholeOf(String code) {
    return code + "-all";
  }

  /**
   * Writes {@code municipality.yaml}, {@code areas.csv} and a copy of a vocabulary.
   *
   * @param folder empty
   * @param vocabulary a folder of CSV files
   * @param today its fiscal year is that of dates without a year
   */
  public void write(Path folder, Path vocabulary, LocalDate today) throws IOException {
    Files.writeString(folder.resolve("municipality.yaml"), yaml(today));
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(whole()));
    areas.forEach(area -> rows.add(row(area)));
    CsvFile.write(folder.resolve("areas.csv"), PlaceFiles.AREA_COLUMNS, rows);
    Path copies = Files.createDirectory(folder.resolve("vocabulary"));
    try (Stream<Path> files = Files.list(vocabulary)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copies.resolve(file.getFileName()));
      }
    }
  }

  /** How many of the 大字 have a reading. */
  public long read() {
    return areas.stream().filter(area -> !area.kana().isEmpty()).count();
  }

  private Area whole() {
    return new Area(
        wholeOf(code),
        null,
        name,
        kana,
        english(),
        Area.Kind.TOWN,
        null,
        middle(Area::lon),
        middle(Area::lat));
  }

  /** Half of the 大字 lie on either side: most people live where there are most of them. */
  private double middle(ToDoubleFunction<Area> coordinate) {
    return areas.stream()
        .mapToDouble(coordinate)
        .sorted()
        .skip(areas.size() / 2)
        .findFirst()
        .orElse(0);
  }

  private double least(ToDoubleFunction<Area> coordinate) {
    return areas.stream().mapToDouble(coordinate).min().orElse(0) - MARGIN;
  }

  private double most(ToDoubleFunction<Area> coordinate) {
    return areas.stream().mapToDouble(coordinate).max().orElse(0) + MARGIN;
  }

  /** Takamatsu City; empty when the reading is not known. */
  private String english() {
    List<String> kind = KINDS.getOrDefault(name.substring(name.length() - 1), List.of("", ""));
    String bare = kana.replaceFirst("(?:" + kind.get(0) + ")$", "");
    return kana.isEmpty()
        ? ""
        : (UCharacter.toTitleCase(Locale.ROOT, LATIN.transliterate(bare), null) + " " + kind.get(1))
            .strip();
  }

  private String yaml(LocalDate today) {
    int zone = PlaneZones.zone(prefecture, middle(Area::lon), middle(Area::lat));
    int fiscalYear = today.getYear() - (today.getMonth().compareTo(Month.APRIL) < 0 ? 1 : 0);
    return String.format(
        Locale.ROOT,
        """
        # scripts/tsunagi municipality が作りました。「確かめる」「入れる」とある行を見てください。
        code: "%s"
        name: %s
        kana: "%s" # 読みがな%s
        name_en: "%s" # 英語の名前。確かめる
        prefecture: %s
        # 合併前の町村を入れると、古い住所も読めます:
        # former_municipalities:
        #   - { name: ○○町, district: ○○郡, area: %s }
        bounding_box: [%.2f, %.2f, %.2f, %.2f] # 西、南、東、北（WGS84）。この外の行は取り込みません。確かめる
        center: [%.4f, %.4f] # 経度、緯度。地図はここで開きます
        plane_epsg: %d # 平面直角座標系 %s系（JGD2011）。確かめる
        default_area_code: "" # 市外局番（"087" のように）。市外局番のない電話番号のために入れる
        time_zone: Asia/Tokyo
        fiscal_year: %d # この年の4月から1年。年のない日付は、この年度の日とみなします
        sample: false # true にすると、サンプルデータだと画面に出ます
        """,
        code,
        name,
        kana,
        kana.isEmpty() ? "。入れる" : "",
        english(),
        prefecture,
        wholeOf(code),
        least(Area::lon),
        least(Area::lat),
        most(Area::lon),
        most(Area::lat),
        middle(Area::lon),
        middle(Area::lat),
        PlaneZones.epsg(zone),
        ZONES.get(zone - 1),
        fiscalYear);
  }

  private static List<String> row(Area area) {
    return List.of(
        area.id(),
        Objects.requireNonNullElse(area.parent(), ""),
        area.name(),
        area.kana(),
        area.nameEn(),
        area.kind().name().toLowerCase(Locale.ROOT),
        Objects.requireNonNullElse(area.postalCode(), ""),
        String.format(Locale.ROOT, "%.6f", area.lat()),
        String.format(Locale.ROOT, "%.6f", area.lon()));
  }
}

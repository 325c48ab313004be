package jp.tsunagi.importer.gazetteer;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * 郵便番号データ of Japan Post (KEN_ALL.CSV and utf_ken_all.csv, fifteen columns without a header, see
 * 「郵便番号データファイルの形式等」): how the names of municipalities and their 町域 are read. For one thread.
 */
final class PostalTowns {
  private static final int COLUMNS = 15;
  private static final int CODE = 0;
  private static final int POSTAL_CODE = 2;
  private static final int CITY_KANA = 4;
  private static final int TOWN_KANA = 5;
  private static final int CITY = 7;
  private static final int TOWN = 8;
  private static final int HEAD_BYTES = 1_024;
  private static final Pattern FIRST_LINE =
      Pattern.compile("^\"?\\d{5}\"?,\"?[\\d ]{3,5}\"?,\"?\\d{7}\"?,");

  /** （１～５丁目）. */
  private static final Pattern REMARK = Pattern.compile("[（(].*");

  /** What is left of one that began on the line before. */
  private static final Pattern REST_OF_REMARK = Pattern.compile("^[^（(]*[）)]$");

  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final Transliterator HIRAGANA = Transliterator.getInstance("Katakana-Hiragana");

  /** A 町域: its reading in hiragana and its code of seven digits. */
  record Town(String kana, @Nullable String postalCode) {}

  private final Map<String, String> cities = new HashMap<>();
  private final Map<String, Town> towns = new HashMap<>();

  /** The charset of a file of this layout; empty for any other file. */
  static Optional<Charset> charset(Path file) throws IOException {
    byte[] head;
    try (InputStream bytes = Files.newInputStream(file)) {
      head = bytes.readNBytes(HEAD_BYTES);
    }
    return List.of(StandardCharsets.UTF_8, PositionReference.CP932).stream()
        .filter(
            charset -> {
              String line = new String(head, charset).lines().findFirst().orElse("");
              return FIRST_LINE.matcher(line).find() && !line.contains("\uFFFD");
            })
        .findFirst();
  }

  /** Reads a file. */
  void read(Path file, Charset charset) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, charset);
        CSVParser rows = CSVFormat.DEFAULT.parse(reader)) {
      for (CSVRecord row : rows) {
        if (row.size() >= COLUMNS) {
          take(row);
        }
      }
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void take(CSVRecord row) {
    boolean inDistrict = row.get(CITY).contains("郡");
    String city = hiragana(row.get(CITY_KANA));
    cities.putIfAbsent(row.get(CODE), inDistrict ? city.replaceFirst("^.+?ぐん", "") : city);
    String name = withoutRemark(row.get(TOWN));
    String kana = withoutRemark(hiragana(row.get(TOWN_KANA)));
    if (!name.isEmpty() && !kana.isEmpty()) {
      towns.merge(
          row.get(CODE) + name, new Town(kana, row.get(POSTAL_CODE)), PostalTowns::withoutCode);
    }
  }

  private static String withoutRemark(String words) {
    String own = REST_OF_REMARK.matcher(words).replaceAll("");
    return REMARK.matcher(own).replaceAll("");
  }

  /** A 大字 with several codes has none of its own. */
  private static Town withoutCode(Town one, Town other) {
    return new Town(one.kana(), other.postalCode() == null ? null : one.postalCode());
  }

  /** How a municipality is read; empty when no file tells. */
  String city(String code) {
    return cities.getOrDefault(code, "");
  }

  /** How a 大字 of a municipality is read; empty, without a code, when no file tells. */
  Town town(String code, String name) {
    return towns.getOrDefault(code + name, new Town("", null));
  }

  private static String hiragana(String katakana) {
    return HIRAGANA.transliterate(NFKC.normalize(katakana)).strip();
  }
}

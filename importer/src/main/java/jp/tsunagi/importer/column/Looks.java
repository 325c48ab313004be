package jp.tsunagi.importer.column;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.tsunagi.core.municipality.Municipality;
import jp.tsunagi.core.resource.Contact.Kind;
import jp.tsunagi.importer.normalise.Dates;
import jp.tsunagi.importer.normalise.Phones;

/** What a column is about by the looks of its cells. */
public final class Looks {
  /** Rows that are looked at. */
  static final int ROWS = 300;

  private static final double ENOUGH = 0.6;
  private static final Pattern WEEKDAYS =
      Pattern.compile("(?:毎週)?(?:[月火水木金土日祝](?:曜日?)?[・,、,/\\s]*)+");
  private static final Pattern SCHEDULE =
      Pattern.compile("(?s).*(?:毎週|毎月|隔週|毎日|第\\s*[1-5１-５一二三四]|[月火水木金土日]曜).*");
  private static final Pattern KANA =
      Pattern.compile("(?=.*[ァ-ヺｦ-ﾟぁ-ゖ])[ァ-ヺー・ヽヾｦ-ﾟぁ-ゖ\\s　()（）0-9０-９]+");
  private static final Pattern VENUE =
      Pattern.compile(".{0,20}(?:公民館|センター|会館|ホール|集会所|体育館|図書館|交流館|公会堂|広場|公園)(?:[\\s　].*|\\d階.*)?");
  private static final Pattern RANGE = Pattern.compile(".*\\d.*[~〜～\\-－―ー‐].*\\d.*");
  private static final Pattern NAME =
      Pattern.compile(".*(?:会|サロン|教室|クラブ|サークル|カフェ|広場|講座|相談|祭|まつり|体操|の家|隊|団)");
  private static final int LONGEST_NAME = 40;
  private static final double LATITUDE_MOST = 46;

  private final Municipality municipality;
  private final List<Look> all;

  /** One thing that cells can look like. */
  private record Look(Field field, String words, Predicate<String> is) {}

  /**
   * What most cells look like.
   *
   * @param words for the clerk
   * @param share of the cells, 0 to 1
   */
  record Guess(Field field, String words, double share) {
    Guess as(Field other) {
      return new Guess(other, words, share);
    }
  }

  /**
   * @param municipality whose addresses and area code are known
   */
  public Looks(Municipality municipality) {
    this.municipality = municipality;
    this.all =
        List.of(
            look(Field.EMAIL, Content.EMAIL),
            look(Field.URL, Content.URL),
            look(Field.POSTAL_CODE, Content.POSTAL_CODE),
            new Look(Field.LATITUDE, "緯度", cell -> degrees(cell, 20, LATITUDE_MOST)),
            new Look(Field.LONGITUDE, "経度", cell -> degrees(cell, 122, 154)),
            new Look(Field.WEEKDAYS, "曜日", cell -> WEEKDAYS.matcher(cell).matches()),
            new Look(Field.DATE_START, "日付", Looks::isDate),
            new Look(Field.TIME, "時間帯", cell -> isTime(cell) && RANGE.matcher(cell).matches()),
            new Look(Field.TIME_START, "時刻", Looks::isTime),
            look(Field.COST, Content.YEN),
            new Look(Field.PHONE, "電話番号", this::isPhone),
            new Look(Field.ADDRESS, "住所", this::isAddress),
            new Look(Field.SCHEDULE, "日時", cell -> SCHEDULE.matcher(cell).matches()),
            new Look(Field.VENUE, "会場", cell -> VENUE.matcher(cell).matches()),
            new Look(
                Field.KANA, "読み仮名", cell -> cell.length() > 2 && KANA.matcher(cell).matches()));
  }

  private static Look look(Field field, Content content) {
    return new Look(field, content.japanese(), content::matches);
  }

  /**
   * What at least three cells in five look like, the first of the list; nothing for plain words.
   */
  Optional<Guess> guess(List<String> cells) {
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    for (Look look : all) {
      double share = cells.stream().filter(look.is()).count() / (double) cells.size();
      if (share >= ENOUGH) {
        return Optional.of(new Guess(look.field(), look.words(), share));
      }
    }
    return Optional.empty();
  }

  /** True when cells that look so do not belong under a label of the field. */
  boolean contradicts(Guess guess, Field field) {
    Map<Field, Content> plain =
        Map.of(
            Field.EMAIL, Content.EMAIL,
            Field.URL, Content.URL,
            Field.LATITUDE, Content.COORDINATE,
            Field.LONGITUDE, Content.COORDINATE,
            Field.ADDRESS, Content.ADDRESS,
            Field.PHONE, Content.PHONE);
    boolean worded = field == Field.NAME || field == Field.KANA || plain.containsKey(field);
    return worded
        && guess.field() != field
        && (plain.containsKey(guess.field()) || guess.field() == Field.DATE_START)
        && !(field == Field.NAME && guess.field() == Field.ADDRESS);
  }

  /** How much the cells look like names: short words, hardly any twice. */
  double nameLikeness(List<String> cells) {
    if (cells.isEmpty()) {
      return 0;
    }
    long words =
        cells.stream()
            .filter(cell -> cell.length() >= 2 && cell.length() <= LONGEST_NAME)
            .filter(
                cell -> cell.codePoints().anyMatch(Character::isIdeographic) || cell.length() > 2)
            .filter(cell -> !cell.matches("[\\d０-９.,\\-/:]+"))
            .count();
    long names = cells.stream().filter(cell -> NAME.matcher(cell).matches()).count();
    double distinct = new HashSet<>(cells).size() / (double) cells.size();
    return (words + names) / (2.0 * cells.size()) * distinct;
  }

  private static boolean degrees(String cell, double from, double to) {
    if (!Content.COORDINATE.matches(cell)) {
      return false;
    }
    double value = Double.parseDouble(Normalizer.normalize(cell.strip(), Normalizer.Form.NFKC));
    return value >= from && value <= to;
  }

  private static boolean isDate(String cell) {
    return Content.DATE.matches(cell) || (Dates.isSingle(cell) && cell.matches(".*[年月/].*"));
  }

  private static boolean isTime(String cell) {
    return Content.TIME.matches(cell);
  }

  private boolean isPhone(String cell) {
    Phones.Reading reading = Phones.read(cell, municipality.defaultAreaCode(), Kind.VOICE);
    return !reading.phones().isEmpty()
        && reading.unreadable() == null
        && cell.length() < LONGEST_NAME;
  }

  private boolean isAddress(String cell) {
    boolean here =
        cell.startsWith(municipality.name())
            || cell.startsWith(municipality.prefecture())
            || municipality.formerMunicipalities().stream()
                .anyMatch(
                    former -> cell.startsWith(former.name()) || cell.startsWith(former.district()));
    return here || Content.ADDRESS.matches(cell);
  }
}

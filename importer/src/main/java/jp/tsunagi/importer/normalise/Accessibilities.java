package jp.tsunagi.importer.normalise;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.core.resource.Accessibility;
import org.jspecify.annotations.Nullable;

/**
 * What a person with a stick, a wheelchair or a hearing aid needs to know. Each phrase is read by
 * itself: 手すりあり、駐車場なし. What no phrase speaks of stays unknown.
 */
public final class Accessibilities {
  private static final Pattern PHRASES = Pattern.compile("[、。，,;；/／\\n・]+|\\s+(?=\\S)");
  private static final Pattern NEGATIVE =
      Pattern.compile("なし|無し|無(?!料|障害)|ない|ません|不可|できない|困難|未設置|×|✕|✖|NO|(?<=[:：])\\s*(?:0|否)");
  private static final Pattern WHEELCHAIR =
      Pattern.compile("車(?:いす|椅子|イス)(?!.{0,3}トイレ)|バリアフリー|段差(?:なし|無|解消|がない|はありません)|スロープ");
  private static final Pattern STEPS =
      Pattern.compile("段差(?!なし|無|解消|がない|はありません)|階段のみ|(?:エレベーター|EV)(?:なし|無)");
  private static final Pattern TOILET =
      Pattern.compile(
          "(?:多目的|多機能|だれでも|誰でも|車(?:いす|椅子|イス)(?:対応)?|バリアフリー|身障者(?:用)?|障害者(?:用)?|みんなの|ユニバーサル)\\s*トイレ|オストメイト");
  private static final Pattern HANDRAIL = Pattern.compile("手(?:すり|摺)");
  private static final Pattern PARKING = Pattern.compile("駐車|パーキング|(?:普通?|大型?|P)\\s*\\d+\\s*台");
  private static final Pattern HEARING = Pattern.compile("磁気ループ|ヒアリングループ|補聴(?:援助|システム)|集団補聴");
  private static final Pattern INDOOR = Pattern.compile("屋内|室内");
  private static final Pattern OUTDOOR = Pattern.compile("屋外|室外|野外");

  private Accessibilities() {}

  /**
   * Reads the cells.
   *
   * @param cell バリアフリー; several columns come as lines of {@code label：cell}
   * @param parking 駐車場
   * @param languages 対応言語
   */
  public static Accessibility read(String cell, String parking, String languages) {
    String words = Texts.normalise(cell);
    String cars = Texts.normalise(parking);
    boolean silent = Absent.saysNothing(words);
    String parkingWords = Absent.saysNothing(cars) ? "" : "駐車場：" + cars;
    String tongues = Texts.normalise(languages);
    String spoken = Absent.saysNothing(tongues) ? "" : "対応言語：" + tongues;
    String all =
        Stream.of(silent ? "" : words, parkingWords, spoken)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    if (all.isEmpty()) {
      return Accessibility.UNKNOWN;
    }
    String[] phrases = PHRASES.split(Texts.forReading(all), -1);
    return new Accessibility(
        all,
        STEPS.matcher(all).find() ? Boolean.FALSE : said(phrases, WHEELCHAIR),
        said(phrases, TOILET),
        said(phrases, HANDRAIL),
        said(phrases, PARKING),
        said(phrases, HEARING),
        indoor(all),
        Languages.read(tongues));
  }

  private static @Nullable Boolean said(String[] phrases, Pattern pattern) {
    Boolean said = null;
    for (String phrase : phrases) {
      if (pattern.matcher(phrase).find()) {
        boolean free = phrase.contains("段差");
        boolean yes = free || !NEGATIVE.matcher(phrase).find();
        said = said == null ? yes : said || yes;
      }
    }
    return said;
  }

  private static @Nullable Boolean indoor(String words) {
    boolean inside = INDOOR.matcher(words).find();
    boolean outside = OUTDOOR.matcher(words).find();
    return inside == outside ? null : Boolean.valueOf(inside);
  }
}

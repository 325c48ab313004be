package jp.tsunagi.api.matching;

import io.javalin.http.Context;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.Fields;
import jp.tsunagi.api.http.Parameters;
import org.jspecify.annotations.Nullable;

/** Somebody who looks for company, or offers it, as a link worker writes it down. */
record CompanionRequest(
    String kind,
    String area,
    String category,
    String sentence,
    LocalDate consentedOn,
    LocalDate endsOn) {

  private static final int LONGEST = 80;
  private static final int LONGEST_ID = 60;
  private static final Map<String, String> KINDS = Map.of("offer", "offer", "search", "search");

  /** Telephone numbers, mail addresses and what looks like a street and number. */
  private static final Pattern CONTACT =
      Pattern.compile(
          "[0-9][0-9()\\- ]{5,}[0-9]|\\S+@\\S+|https?:|[0-9]+\\s*(番地|番|丁目|号)|[0-9]+-[0-9]+");

  /** Which of them are asked for; null for all. */
  record Filter(@Nullable String area, @Nullable String category) {}

  static Filter filter(Context context) {
    Parameters parameters = Parameters.of(context);
    Filter filter = new Filter(parameters.text("area"), parameters.text("category"));
    parameters.check();
    return filter;
  }

  static CompanionRequest parse(Context context, Catalog catalog, LocalDate today) {
    Fields body = Bodies.json(context);
    String kind = body.choice("kind", KINDS);
    String area = body.text("area", LONGEST_ID);
    String category = body.text("category", LONGEST_ID);
    String sentence = body.text("sentence", LONGEST);
    LocalDate consented = date(body, "consented_on");
    LocalDate ends = date(body, "ends_on");
    for (String name :
        new String[] {"kind", "area", "category", "sentence", "consented_on", "ends_on"}) {
      if (!body.given(name)) {
        body.missing(name);
      }
    }
    if (area != null && catalog.areas().find(area).isEmpty()) {
      body.refuse("area", area, "is no area", "この地区はありません。");
    }
    if (category != null && catalog.vocabulary().findCategory(category).isEmpty()) {
      body.refuse("category", category, "is not in the vocabulary", "語彙にない言葉です。");
    }
    if (sentence != null
        && CONTACT.matcher(Normalizer.normalize(sentence, Normalizer.Form.NFKC)).find()) {
      body.refuse(
          "sentence",
          null,
          "must hold no telephone number and no address",
          "電話番号や住所は書かないでください。連絡はリンクワーカーがつなぎます。");
    }
    if (consented != null && consented.isAfter(today)) {
      body.refuse(
          "consented_on", consented.toString(), "must not be in the future", "今日までの日付にしてください。");
    }
    if (consented != null
        && ends != null
        && (!ends.isAfter(today) || ends.isAfter(consented.plusYears(1)))) {
      body.refuse(
          "ends_on",
          ends.toString(),
          "must be after today, and within a year of the consent",
          "明日から、同意の日の1年後までの日付にしてください。");
    }
    body.check();
    return new CompanionRequest(
        Objects.requireNonNull(kind),
        Objects.requireNonNull(area),
        Objects.requireNonNull(category),
        Objects.requireNonNull(sentence),
        Objects.requireNonNull(consented),
        Objects.requireNonNull(ends));
  }

  private static @Nullable LocalDate date(Fields body, String name) {
    return body.value(
        name, 10, LocalDate::parse, "a date such as 2026-11-25", "2026-11-25 のような日付にしてください。");
  }
}

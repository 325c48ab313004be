package jp.tsunagi.api.submissions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Dates;
import jp.tsunagi.api.http.Fields;
import jp.tsunagi.api.http.MailAddress;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.resource.Accessibility;
import jp.tsunagi.core.resource.Booking;
import jp.tsunagi.core.resource.Contact;
import jp.tsunagi.core.resource.Contact.Phone;
import jp.tsunagi.core.resource.Cost;
import jp.tsunagi.core.resource.Eligibility;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Pickup;
import jp.tsunagi.core.resource.Precision;
import jp.tsunagi.core.submission.Content;
import org.jspecify.annotations.Nullable;

/** The fields of a resource as people fill them in. */
public final class ContentRequest {

  private static final int NAME = 100;
  private static final int LINE = 200;
  private static final int WORDS = 2_000;
  private static final int CATEGORIES = 5;
  private static final int PHONES = 4;
  private static final int LONGEST_ID = 80;
  private static final int MOST_YEN = 1_000_000;
  private static final int MOST_PERSONS = 100_000;
  private static final int OLDEST = 120;
  private static final int DATE = "2026-11-21".length();
  private static final Pattern PHONE = Pattern.compile("0\\d{1,4}-?\\d{1,4}-?\\d{3,4}");
  private static final Map<String, Contact.Kind> PHONE_KINDS =
      Map.of("voice", Contact.Kind.VOICE, "fax", Contact.Kind.FAX);

  private final Fields fields;
  private final Catalog catalog;
  private final LocalDate today;
  private final Map<String, JsonNode> content = new LinkedHashMap<>();

  private ContentRequest(Fields fields, Catalog catalog, LocalDate today) {
    this.fields = fields;
    this.catalog = catalog;
    this.today = today;
  }

  /** Reads the fields; what is wrong with them is collected there. */
  public static Content parse(Fields fields, Catalog catalog, LocalDate today) {
    ContentRequest request = new ContentRequest(fields, catalog, today);
    request.what();
    request.where();
    request.object("schedule", ScheduleRequest::parse);
    request.object("contact", ContentRequest::contact);
    request.terms();
    request.put("ended_on", request.endedOn());
    request.put("photo", fields.id("photo"));
    return new Content(request.content);
  }

  /** A field that is given, be it as null. */
  private void put(String name, @Nullable Object value) {
    if (fields.has(name)) {
      content.put(name, value == null ? NullNode.instance : Json.mapper().valueToTree(value));
    }
  }

  private void object(String name, Function<Fields, Object> reader) {
    Fields inner = fields.object(name);
    put(name, inner == null ? null : reader.apply(inner));
  }

  private void what() {
    put("name", fields.text("name", NAME));
    put("name_kana", fields.text("name_kana", NAME));
    if (content.containsKey("name")) {
      // The old reading is not that of another name.
      content.putIfAbsent("name_kana", NullNode.instance);
    }
    put("categories", categories());
    put("description", fields.words("description", WORDS));
    put("organization", fields.text("organization", NAME));
    put("note", fields.words("note", WORDS));
    put("steward", fields.text("steward", NAME));
  }

  private @Nullable List<String> categories() {
    List<String> ids = fields.texts("categories", CATEGORIES, LONGEST_ID);
    for (String id : ids) {
      if (catalog.vocabulary().findCategory(id).isEmpty()) {
        fields.refuse("categories", id, "is no category: see /categories", "この分類はありません。");
      }
    }
    return ids.isEmpty() ? null : ids;
  }

  private void where() {
    put("venue", fields.text("venue", NAME));
    put("address", fields.text("address", LINE));
    String area =
        fields.value(
            "area",
            LONGEST_ID,
            id -> catalog.areas().find(id).isPresent() ? id : null,
            "an area: see /areas",
            "この地区はありません。");
    put("area", area);
    object("location", this::location);
  }

  /** A point that a person showed on the map. */
  private Location location(Fields point) {
    Double lon = point.number("lon", -180, 180);
    Double lat = point.number("lat", -90, 90);
    if (lon == null || lat == null) {
      point.missing(lon == null ? "lon" : "lat");
      return Location.NONE;
    }
    if (!catalog.holds(lon, lat)) {
      point.refuse("lat", null, "lies outside the municipality", "地図の中の場所を選んでください。");
    }
    return new Location(lon, lat, Precision.EXACT, Location.Basis.PERSON);
  }

  private static Contact contact(Fields fields) {
    List<Phone> phones = new ArrayList<>();
    for (Fields each : fields.objects("phones", PHONES)) {
      String number =
          each.value(
              "number",
              LINE,
              ContentRequest::phone,
              "a telephone number",
              "電話番号（079-008-0123の形）にしてください。");
      Contact.Kind kind = each.choice("kind", PHONE_KINDS);
      String extension = each.text("extension", 10);
      if (number != null) {
        phones.add(new Phone(number, kind == null ? Contact.Kind.VOICE : kind, extension));
      }
    }
    return new Contact(
        fields.text("name", NAME),
        phones,
        MailAddress.of(fields, "email", LINE),
        fields.value(
            "url",
            LINE * 2,
            ContentRequest::url,
            "an address that begins with http:// or https://",
            "http:// か https:// で始まるアドレスにしてください。"));
  }

  /** Digits as a person types them, full-width ones and all kinds of dashes too. */
  private static @Nullable String phone(String text) {
    String plain =
        java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
            .replaceAll("[\\s()]", "")
            .replaceAll("[‐‑–—―−ー]", "-");
    int digits = plain.replace("-", "").length();
    return PHONE.matcher(plain).matches() && digits >= 10 && digits <= 11 ? plain : null;
  }

  private static @Nullable String url(String text) {
    try {
      URI uri = new URI(text);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null && uri.getUserInfo() == null ? text : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private void terms() {
    object("cost", cost -> new Cost(cost.text("text", LINE), cost.integer("yen", 0, MOST_YEN)));
    object(
        "eligibility",
        who ->
            new Eligibility(
                who.text("text", LINE),
                who.integer("minimum_age", 0, OLDEST),
                who.integer("maximum_age", 0, OLDEST),
                who.integer("capacity", 1, MOST_PERSONS),
                who.flag("newcomers_welcome")));
    object("accessibility", ContentRequest::accessibility);
    object("booking", booking -> new Booking(booking.text("text", LINE), booking.flag("required")));
    object("pickup", this::pickup);
  }

  private static Accessibility accessibility(Fields fields) {
    return new Accessibility(
        fields.text("text", LINE),
        fields.flag("wheelchair"),
        fields.flag("accessible_toilet"),
        fields.flag("handrail"),
        fields.flag("parking"),
        fields.flag("hearing_loop"),
        fields.flag("indoor"),
        fields.texts("languages", 20, 12));
  }

  private Pickup pickup(Fields fields) {
    List<String> areas = fields.texts("areas", 100, LONGEST_ID);
    for (String id : areas) {
      if (catalog.areas().find(id).isEmpty()) {
        fields.refuse("areas", id, "is no area: see /areas", "この地区はありません。");
      }
    }
    return new Pickup(fields.text("text", LINE), fields.flag("offered"), areas);
  }

  private @Nullable LocalDate endedOn() {
    LocalDate date =
        fields.value(
            "ended_on", DATE, Dates::date, "a date such as 2026-11-21", "日付（2026-11-21の形）にしてください。");
    if (date != null && date.isAfter(today)) {
      fields.refuse("ended_on", date.toString(), "must not be in the future", "今日までの日付にしてください。");
    }
    return date;
  }
}

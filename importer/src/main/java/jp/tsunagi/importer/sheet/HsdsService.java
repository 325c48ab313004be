package jp.tsunagi.importer.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One service of HSDS 3.0 at one location, as the cells of a row with labels that cities use. */
final class HsdsService {
  private static final Pattern HALF_WIDTH = Pattern.compile("[\\p{ASCII}]+");

  /** Members that become cells of their own. */
  private static final Set<String> READ =
      Set.of(
          "id",
          "name",
          "alternate_name",
          "description",
          "attributes",
          "organization",
          "organization_id",
          "service_at_locations",
          "schedules",
          "cost_options",
          "fees",
          "fees_description",
          "eligibility",
          "eligibility_description",
          "who_can_use_service",
          "minimum_age",
          "maximum_age",
          "application_process",
          "status",
          "assured_date",
          "last_modified",
          "alert",
          "contacts",
          "phones",
          "email",
          "url",
          "languages");

  private HsdsService() {}

  /**
   * The cells by their labels.
   *
   * @param place the service at the location: it may have times and telephones of its own
   */
  static Map<String, String> cells(
      JsonNode service, JsonNode organization, JsonNode place, JsonNode location) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("名称", Hsds.text(service, "name"));
    row.put("通称", Hsds.text(service, "alternate_name"));
    row.put("分類", terms(service));
    row.put("説明", lines(Hsds.text(service, "description"), Hsds.text(place, "description")));
    row.put("主催者", Hsds.text(organization, "name"));
    place(row, location);
    row.put("開催日時", schedule(HsdsSchedule::words, "、", service, place, location));
    row.put("日時備考", schedule(HsdsSchedule::remarks, "\n", service, place, location));
    terms(row, service);
    reach(row, service, organization, place, location);
    row.put("状態", Hsds.text(service, "status"));
    row.put("確認日", day(first(service, "assured_date", "last_modified")));
    row.put("備考", lines(Hsds.text(service, "alert"), Hsds.text(location, "transportation")));
    row.put("対応言語", languages(service, location));
    others(row, service);
    return row;
  }

  private static String languages(JsonNode service, JsonNode location) {
    return Stream.of(service, location)
        .flatMap(node -> each(node.path("languages")))
        .map(language -> first(language, "name", "language", "code"))
        .distinct()
        .collect(Collectors.joining("、"));
  }

  /** What has no column of a city's sheet keeps its own name: the row as received loses nothing. */
  private static void others(Map<String, String> row, JsonNode service) {
    service.properties().stream()
        .filter(member -> !READ.contains(member.getKey()))
        .map(member -> Map.entry(member.getKey(), JsonTables.words(member.getValue())))
        .filter(member -> !member.getValue().isBlank())
        .forEach(member -> row.putIfAbsent(member.getKey(), member.getValue()));
  }

  private static void place(Map<String, String> row, JsonNode location) {
    JsonNode address = address(location);
    row.put("会場", Hsds.text(location, "name"));
    row.put("郵便番号", Hsds.text(address, "postal_code"));
    row.put("住所", written(address));
    row.put("緯度", Hsds.text(location, "latitude"));
    row.put("経度", Hsds.text(location, "longitude"));
    row.put(
        "バリアフリー",
        each(location.path("accessibility"))
            .map(node -> lines(Hsds.text(node, "description"), Hsds.text(node, "details")))
            .collect(Collectors.joining("\n")));
  }

  /** The physical address before a postal one. */
  private static JsonNode address(JsonNode location) {
    return each(location.path("addresses"))
        .filter(node -> !Hsds.text(node, "address_type").equals("postal"))
        .findFirst()
        .orElse(location.path("addresses").path(0));
  }

  /** Prefecture, city, street in the Japanese order, each once; western ones the other way. */
  private static String written(JsonNode address) {
    List<String> parts =
        Stream.of("state_province", "region", "city", "address_1", "address_2")
            .map(part -> Hsds.text(address, part))
            .filter(part -> !part.isEmpty())
            .distinct()
            .toList();
    boolean western = parts.stream().allMatch(part -> HALF_WIDTH.matcher(part).matches());
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(western ? parts.size() - 1 - i : i);
      String behind = String.join("", parts.subList(i + 1, parts.size()));
      // 養父市 is not said twice when address_1 begins with it.
      if (western) {
        written.append(written.length() == 0 ? "" : ", ").append(part);
      } else if (!behind.startsWith(part) && !behind.contains(part)) {
        written.append(part);
      }
    }
    return written.toString();
  }

  /** What the nearest schedules say: those of the service at the place, else the service's. */
  private static String schedule(
      Function<JsonNode, String> said,
      String parted,
      JsonNode service,
      JsonNode place,
      JsonNode location) {
    return Stream.of(place, service, location)
        .filter(node -> !node.path("schedules").isEmpty())
        .findFirst()
        .map(node -> each(node.path("schedules")))
        .orElse(Stream.empty())
        .map(said)
        .filter(words -> !words.isEmpty())
        .distinct()
        .collect(Collectors.joining(parted));
  }

  private static void terms(Map<String, String> row, JsonNode service) {
    String costs =
        each(service.path("cost_options"))
            .map(HsdsService::cost)
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("\n"));
    row.put("料金", costs.isEmpty() ? first(service, "fees_description", "fees") : costs);
    String eligibility =
        first(service, "eligibility_description", "eligibility", "who_can_use_service");
    row.put("対象", lines(eligibility, ages(service, eligibility)));
    row.put("申込", Hsds.text(service, "application_process"));
  }

  private static String cost(JsonNode option) {
    String amount = Hsds.text(option, "amount").replaceFirst("\\.0+$", "");
    String currency = Hsds.text(option, "currency");
    boolean yen = currency.isEmpty() || currency.equalsIgnoreCase("JPY");
    String sum = amount.isEmpty() ? "" : yen ? amount + "円" : amount + currency;
    return Stream.of(Hsds.text(option, "option"), sum, Hsds.text(option, "amount_description"))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String ages(JsonNode service, String said) {
    String from = Hsds.text(service, "minimum_age").replaceFirst("\\.0+$", "");
    String to = Hsds.text(service, "maximum_age").replaceFirst("\\.0+$", "");
    if (said.contains("歳") || (from.isEmpty() && to.isEmpty())) {
      return "";
    }
    return (from.isEmpty() ? "" : from + "歳以上") + (to.isEmpty() ? "" : to + "歳以下");
  }

  private static void reach(
      Map<String, String> row,
      JsonNode service,
      JsonNode organization,
      JsonNode place,
      JsonNode location) {
    JsonNode contact = service.path("contacts").path(0);
    row.put(
        "連絡先名称",
        Stream.of(Hsds.text(contact, "department"), Hsds.text(contact, "name"))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" ")));
    Set<String> voice = new LinkedHashSet<>();
    Set<String> fax = new LinkedHashSet<>();
    for (JsonNode node : List.of(service, place, contact, location, organization)) {
      // The organization's switchboard only where nothing nearer is known.
      if (voice.isEmpty()) {
        each(node.path("phones"))
            .forEach(
                phone -> (Hsds.text(phone, "type").equals("fax") ? fax : voice).add(number(phone)));
      }
    }
    row.put("電話番号", String.join("\n", voice));
    row.put("FAX番号", String.join("\n", fax));
    String email = lines(first(service, "email"), "");
    row.put("メールアドレス", email.isEmpty() ? first(organization, "email") : email);
    String url = first(service, "url");
    row.put("URL", url.isEmpty() ? first(organization, "website", "url") : url);
  }

  private static String number(JsonNode phone) {
    String extension = Hsds.text(phone, "extension");
    return Hsds.text(phone, "number") + (extension.isEmpty() ? "" : " 内線" + extension);
  }

  private static String terms(JsonNode service) {
    return each(service.path("attributes"))
        .map(attribute -> attribute.path("taxonomy_term"))
        .map(term -> first(term, "name", "term"))
        .filter(words -> !words.isEmpty())
        .distinct()
        .collect(Collectors.joining("、"));
  }

  /** 2026-04-01T00:00:00Z → 2026-04-01. */
  private static String day(String moment) {
    return moment.matches("\\d{4}-\\d{2}-\\d{2}T.*") ? moment.substring(0, 10) : moment;
  }

  private static String first(JsonNode node, String... members) {
    return Stream.of(members)
        .map(member -> Hsds.text(node, member))
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String lines(String one, String two) {
    return (one.equals(two) ? one : one + "\n" + two).strip();
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}

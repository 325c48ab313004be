package jp.tsunagi.api.pages;

import com.samskivert.mustache.Template;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.http.PublicRoutes;
import jp.tsunagi.api.qr.QrCode;
import jp.tsunagi.api.resources.Agendas;
import jp.tsunagi.core.database.Agenda.Entry;
import org.jspecify.annotations.Nullable;

/**
 * {@code /wall}: 壁に貼る予定表, a month of an area or of any filter, to be printed on A4 or A3. What does
 * not fit on a page goes on the next: nothing is cut off.
 */
public final class WallRoutes {

  private static final int MONTHS_AHEAD = 12;

  /** What names neither a person nor a home: it may stand on paper. */
  private static final List<String> ON_PAPER = List.of("q", "category", "area", "day", "lang");

  private final Agendas sessions;
  private final String publicUrl;
  private final Catalogs catalogs;
  private final Clock clock;
  private final Template page = Pages.template("wall.mustache");

  /**
   * @param publicUrl where people reach the service, without a slash at the end
   */
  public WallRoutes(Agendas sessions, String publicUrl, Catalogs catalogs, Clock clock) {
    this.sessions = sessions;
    this.publicUrl = publicUrl;
    this.catalogs = catalogs;
    this.clock = clock;
  }

  public void register(PublicRoutes routes) {
    routes.get("/wall", this::wall);
  }

  private void wall(Context context) {
    Catalog catalog = catalogs.current();
    LocalDateTime now = catalog.now(clock);
    WallRequest request = WallRequest.parse(Parameters.of(context), catalog, now);
    List<Entry> entries = sessions.find(request.sessions(), catalog).agenda().entries();
    WallMonth month =
        WallMonth.of(request.month(), request.sessions().days().first(), entries, catalog);
    Line about = Said.schedule(about(request, catalog));
    Map<String, Object> view = Pages.site(catalog, Said.wall(request.month(), about));
    view.put("about", about);
    view.put("month", Said.month(request.month()));
    view.put("paper", request.paper().id());
    view.put("table", request.paper().table() && !month.crowded());
    view.put("weekdays", Said.weekdays());
    view.put("density", month.density());
    view.put("weeks", month.weeks());
    view.put("days", month.days());
    view.put("often", month.often());
    view.put("begun", month.begun());
    view.put("count", Said.sessions(entries.stream().filter(entry -> !entry.cancelled()).count()));
    view.put("sample", entries.stream().anyMatch(entry -> entry.subject().sample()));
    view.put("printed", Said.printed(now.toLocalDate()));
    String address = address(request);
    view.put("address", publicUrl + "/");
    view.put("qr", QrCode.of(address));
    choices(view, request, now.toLocalDate());
    byte[] html = page.execute(view).getBytes(StandardCharsets.UTF_8);
    if (request.sessions().near() == null) {
      Answers.cacheable(context, Pages.HTML, html);
    } else {
      Answers.ofOneHome(context, Pages.HTML, html);
    }
  }

  /** A choice of a form. */
  private record Choice(String value, Line label, boolean chosen) {}

  private record Given(String name, String value) {}

  private static void choices(Map<String, Object> view, WallRequest request, LocalDate today) {
    YearMonth first = YearMonth.from(today);
    List<Choice> months = new ArrayList<>();
    IntStream.range(0, MONTHS_AHEAD)
        .mapToObj(first::plusMonths)
        .forEach(
            month ->
                months.add(
                    new Choice(
                        month.toString(), Said.month(month), month.equals(request.month()))));
    view.put("months", months);
    view.put(
        "papers",
        Arrays.stream(Paper.values())
            .map(each -> new Choice(each.id(), each.label(), each == request.paper()))
            .toList());
    List<Given> given = new ArrayList<>();
    request.given().forEach((name, value) -> given.add(new Given(name, value)));
    view.put("given", given);
  }

  /** What the sheet is about: of what and where. */
  private static List<Object> about(WallRequest request, Catalog catalog) {
    List<Object> parts = new ArrayList<>();
    names(request.filter("area"), id -> catalog.areas().find(id).map(Name::of), parts);
    names(
        request.filter("category"),
        id -> catalog.vocabulary().findCategory(id).map(Name::of),
        parts);
    String words = request.filter("q");
    if (words != null) {
      parts.add("「" + words + "」");
    }
    if (request.sessions().near() != null) {
      parts.add(Said.near());
    }
    if ("0".equals(request.filter("cost_max"))) {
      parts.add(Said.free());
    }
    if (request.filter("accessible") != null) {
      parts.add(Said.wheelchair());
    }
    if (parts.isEmpty()) {
      catalog.municipality().map(Name::of).ifPresent(parts::add);
    }
    return parts;
  }

  private static void names(
      @Nullable String ids, Function<String, Optional<Name>> name, List<Object> parts) {
    if (ids != null && !ids.isBlank()) {
      Arrays.stream(ids.split(",")).flatMap(id -> name.apply(id).stream()).forEach(parts::add);
    }
  }

  /** The same on the screen. */
  private String address(WallRequest request) {
    StringBuilder address = new StringBuilder(publicUrl + "/?tab=calendar");
    for (String name : ON_PAPER) {
      String value = request.filter(name);
      if (value != null && !value.isBlank()) {
        address.append('&').append(name).append('=');
        address.append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ","));
      }
    }
    return address.toString();
  }
}

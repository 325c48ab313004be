package jp.tsunagi.api.prescription;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.trips.TripAnswer.Ask;
import jp.tsunagi.api.trips.TripAnswer.LegAnswer;
import jp.tsunagi.api.trips.TripAnswer.Remark;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.schedule.PublicHolidays;
import jp.tsunagi.core.schedule.Session;
import org.jspecify.annotations.Nullable;

/**
 * Plain English. Names stay as signs have them, with how they are said; what the sheet says in free
 * words stays in Japanese.
 */
final class EnglishWording implements Wording {

  private static final Map<String, String> REMARKS =
      Map.ofEntries(
          Map.entry("place_unknown", "We do not know the place."),
          Map.entry("origin_outside", "We do not know the way from where you live."),
          Map.entry("no_session", "Nothing takes place on this day."),
          Map.entry("timetable_missing", "There is no timetable for this day."),
          Map.entry("timetable_partly", "Some buses or trains are missing from the timetable."),
          Map.entry("time_unknown", "We do not know when it starts."),
          Map.entry("no_way_back", "There is no bus or train back."),
          Map.entry("no_way_there", "There is no bus or train that is in time."),
          Map.entry("no_way", "There is no way to get there."),
          Map.entry("too_long", "It takes too long."));

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final UnaryOperator<String> latin;

  /**
   * @param latin how a name is said, in Latin letters
   */
  EnglishWording(UnaryOperator<String> latin) {
    this.latin = latin;
  }

  @Override
  public String title() {
    return "Places to try: your community prescription";
  }

  @Override
  public String lead() {
    return "Start with any one you like. If it does not suit you, we will look for another together.";
  }

  @Override
  public String qr() {
    return "More (web)";
  }

  @Override
  public String legend() {
    return "Map: ★ the place  ○ bus stop  □ station  ・ landmark  thick line: bus  striped: train"
        + "  north is up";
  }

  @Override
  public String label(Part part) {
    return switch (part) {
      case WHERE -> "Where";
      case THERE -> "Going";
      case BACK -> "Return";
      case COST -> "Cost";
      case BRING -> "Bring";
      case ASK -> "Contact";
      case NOTE -> "Note";
      case CHECK -> "Ask";
    };
  }

  @Override
  public String name(String name) {
    String said = latin.apply(name);
    return said.isEmpty() || said.equals(name) ? name : name + " (" + said + ")";
  }

  @Override
  public String session(Session session, LocalDate today) {
    String date = date(session.date(), today);
    String from = session.startsAt() == null ? "" : Clock.english(session.startsAt());
    String to = session.endsAt() == null ? "" : "to " + Clock.english(session.endsAt());
    String times = JapaneseWording.joined(" ", from, to);
    return times.isEmpty() ? date : date + ", " + times;
  }

  private static String date(LocalDate date, LocalDate today) {
    String year = date.getYear() == today.getYear() ? "" : " " + date.getYear();
    return DAY.format(date) + year + (PublicHolidays.contains(date) ? " (public holiday)" : "");
  }

  @Override
  public String noSession(@Nullable String schedule) {
    return schedule == null ? "Please ring up to ask when" : schedule;
  }

  @Override
  public String at(@Nullable String clock) {
    return clock == null ? "" : Clock.plain(clock) + " ";
  }

  @Override
  public String waits(boolean home, int minutes) {
    return " (" + minutes + (home ? " min after it ends)" : " min before it starts)");
  }

  @Override
  public String leaves(boolean home, String waits) {
    return home ? "leave" + waits : "leave home";
  }

  @Override
  public String arrives(boolean home, String waits) {
    return home ? "home" : "arrive" + waits;
  }

  @Override
  public String boards(LegAnswer leg, boolean seated) {
    String line = leg.line() + (leg.headsign() == null ? "" : " for " + leg.headsign());
    return seated
        ? "stay on, now " + line
        : "get on at " + name(String.valueOf(leg.from())) + ": " + line;
  }

  @Override
  public String alights(LegAnswer leg) {
    return "get off at " + name(String.valueOf(leg.to()));
  }

  @Override
  public String byStreet(Mode mode, int minutes) {
    String how =
        switch (mode) {
          case BICYCLE -> "cycle";
          case CAR -> "by car";
          case TAXI -> "by taxi (booked)";
          default -> "walk";
        };
    return how + " " + minutes + " min";
  }

  @Override
  public List<String> fetched(@Nullable Ask ask) {
    return List.of("They can pick you up. Please ring them.");
  }

  @Override
  public String booking(Ask ask) {
    var by = ask.by();
    String until =
        by == null
            ? ""
            : " by "
                + date(by.toLocalDate(), by.toLocalDate())
                + ", "
                + Clock.english(by.toLocalTime());
    return "Book" + until + ": " + JapaneseWording.joined(" ", ask.who(), ask.phone());
  }

  @Override
  public String remark(Remark remark) {
    return REMARKS.getOrDefault(remark.code(), remark.text());
  }

  @Override
  public String noOrigin() {
    return "Please ring up to ask";
  }

  @Override
  public List<String> cost(Resource resource, @Nullable Integer fare) {
    List<String> lines = new ArrayList<>();
    Integer yen = resource.cost().yen();
    if (yen != null) {
      lines.add(yen == 0 ? "free" : yen + " yen");
    } else if (resource.cost().text() != null) {
      lines.add(resource.cost().text());
    }
    if (fare != null && fare > 0) {
      lines.add("fares " + fare + " yen, there and back");
    }
    return lines;
  }

  @Override
  public List<String> contact(Resource resource) {
    List<String> lines = new ArrayList<>();
    String who =
        JapaneseWording.joined(" ", resource.contact().name(), JapaneseWording.phones(resource));
    lines.add(who.isEmpty() ? "no telephone known" : who);
    if (Boolean.TRUE.equals(resource.booking().required())) {
      lines.add("please book before you go");
    }
    if (resource.booking().text() != null) {
      lines.add("booking: " + resource.booking().text());
    }
    return lines;
  }

  @Override
  public String unknown(List<Unknown> unknown) {
    return "Please ring up to ask "
        + unknown.stream().map(EnglishWording::missing).collect(Collectors.joining(", "))
        + ".";
  }

  private static String missing(Unknown one) {
    return switch (one) {
      case WHEN -> "when it is next";
      case COST -> "what it costs";
      case END -> "when it ends (we assume two hours)";
      case PLACE -> "where it is (the map is rough)";
    };
  }

  @Override
  public List<String> foot(Footer footer) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "If you need help: "
            + footer.worker()
            + (footer.phone() == null ? "" : ", telephone " + footer.phone()));
    lines.add(
        "Please ring up before you go."
            + (footer.rough() ? " Walking times are estimates." : "")
            + (footer.sample() ? " Sample: activities and times are invented." : ""));
    lines.add(
        "Made on "
            + FULL.format(footer.madeOn())
            + (footer.code() == null ? "" : "  No. " + footer.code()));
    return lines;
  }
}

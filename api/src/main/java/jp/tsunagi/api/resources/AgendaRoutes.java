package jp.tsunagi.api.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.http.PublicRoutes;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.database.Agenda.Entry;
import jp.tsunagi.core.database.Agenda.Subject;
import jp.tsunagi.core.schedule.PublicHolidays;
import org.jspecify.annotations.Nullable;

/** {@code /agenda}: what takes place day by day, and what falls out. */
public final class AgendaRoutes {

  private final Agendas sessions;
  private final Catalogs catalogs;

  public AgendaRoutes(Agendas sessions, Catalogs catalogs) {
    this.sessions = sessions;
    this.catalogs = catalogs;
  }

  public void register(PublicRoutes routes) {
    routes.get("/api/v1/agenda", this::list);
  }

  /**
   * The answer.
   *
   * @param count how many take place
   * @param resources each once
   */
  private record Answer(
      LocalDate first, LocalDate last, int count, List<Listed> resources, List<Day> days) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Listed(
      UUID id,
      String name,
      @Nullable String venue,
      @Nullable String area,
      String category,
      boolean sample) {
    static Listed of(Subject subject) {
      return new Listed(
          subject.id(),
          subject.name(),
          subject.venue(),
          subject.area(),
          subject.category(),
          subject.sample());
    }
  }

  /**
   * A day of the span, also one without a session.
   *
   * @param holiday whether it is a public holiday
   */
  private record Day(LocalDate date, boolean holiday, List<Item> sessions) {}

  /**
   * A session.
   *
   * @param over it was held and has ended; in JSON only where it is true
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Item(
      UUID resource,
      @Nullable LocalTime startsAt,
      @Nullable LocalTime endsAt,
      boolean cancelled,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean over) {
    static Item of(Entry entry, LocalDateTime now) {
      return new Item(
          entry.subject().id(),
          entry.session().startsAt(),
          entry.session().endsAt(),
          entry.cancelled(),
          !entry.cancelled() && entry.session().isOver(now));
    }
  }

  private void list(Context context) {
    Agendas.Found found = sessions.find(Parameters.of(context), catalogs.current());
    byte[] body = Json.write(answer(found)).getBytes(StandardCharsets.UTF_8);
    if (found.request().near() == null) {
      Answers.cacheable(context, Answers.JSON, body);
    } else {
      Answers.ofOneHome(context, Answers.JSON, body);
    }
  }

  private static Answer answer(Agendas.Found found) {
    LocalDate first = found.request().days().first();
    LocalDate last = Objects.requireNonNull(found.request().days().last());
    Map<LocalDate, List<Item>> days = new LinkedHashMap<>();
    first.datesUntil(last.plusDays(1)).forEach(day -> days.put(day, new ArrayList<>()));
    Set<Listed> resources = new LinkedHashSet<>();
    int count = 0;
    for (Entry entry : found.agenda().entries()) {
      Objects.requireNonNull(days.get(entry.session().date()))
          .add(Item.of(entry, found.request().now()));
      resources.add(Listed.of(entry.subject()));
      count += entry.cancelled() ? 0 : 1;
    }
    return new Answer(
        first,
        last,
        count,
        List.copyOf(resources),
        days.entrySet().stream()
            .map(
                day -> new Day(day.getKey(), PublicHolidays.contains(day.getKey()), day.getValue()))
            .toList());
  }
}

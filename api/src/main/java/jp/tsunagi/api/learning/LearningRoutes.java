package jp.tsunagi.api.learning;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.api.http.Spreadsheet;
import jp.tsunagi.core.database.LearningRepository;
import jp.tsunagi.core.database.LearningRepository.Part;
import jp.tsunagi.core.database.LinkWorkerRepository;

/**
 * {@code /learning}: the tables of a fiscal year, up to the end of last month: whoever asked every
 * day could tell from the differences what was noted in between.
 */
public final class LearningRoutes {

  private static final String PATH = "/api/v1/learning";

  private final Learning learning;
  private final Catalogs catalogs;
  private final Clock clock;

  public LearningRoutes(
      LearningRepository repository, LinkWorkerRepository workers, Catalogs catalogs, Clock clock) {
    this.learning = new Learning(repository, workers);
    this.catalogs = catalogs;
    this.clock = clock;
  }

  public void register(GuardedRoutes routes) {
    routes.get(PATH, Access.STAFF, this::show);
    routes.get(PATH + "/{table}.csv", Access.STAFF, this::sheet);
  }

  private record Shown(int year, LocalDate first, LocalDate last, List<Figures> tables) {}

  private void show(Context context) {
    Catalog catalog = catalogs.current();
    Part part = part(context, catalog);
    Answers.personal(
        context,
        new Shown(
            part.first().getYear(), part.first(), part.last(), learning.tables(part, catalog)));
  }

  private void sheet(Context context) {
    Catalog catalog = catalogs.current();
    Part part = part(context, catalog);
    String id = context.pathParam("table");
    Figures table =
        learning.tables(part, catalog).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("There is no such table.", "この表はありません。"));
    List<List<?>> lines = new ArrayList<>();
    lines.add(table.columns());
    for (Figures.Row row : table.rows()) {
      List<Object> line = new ArrayList<>(List.of(row.name()));
      row.figures().forEach(figure -> line.add(figure == null ? "秘匿" : figure));
      lines.add(line);
    }
    Spreadsheet.answer(context, id + "-" + part.first().getYear() + ".csv", lines);
  }

  private Part part(Context context, Catalog catalog) {
    LearningRequest request = LearningRequest.parse(Parameters.of(context), catalog.today(clock));
    return new Part(catalog.municipality().orElseThrow().code(), request.first(), request.last());
  }
}

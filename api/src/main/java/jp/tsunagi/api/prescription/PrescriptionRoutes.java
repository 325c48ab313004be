package jp.tsunagi.api.prescription;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.Problem;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.api.http.Visitor;
import jp.tsunagi.api.timetable.Networks;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.trips.Trips;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.database.LandmarkRepository;
import jp.tsunagi.core.database.ResourceRepository;
import jp.tsunagi.core.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /prescriptions}: places to try on one page, for link workers. What is asked is in the
 * body, so that no log of addresses holds it, and is forgotten with the answer.
 */
public final class PrescriptionRoutes {

  private static final String PATH = "/api/v1/prescriptions";

  private static final String PDF = "application/pdf";
  private static final Logger LOG = LoggerFactory.getLogger(PrescriptionRoutes.class);

  private final Prescriptions prescriptions;
  private final FontFile font;
  private final Catalogs catalogs;
  private final Clock clock;

  public PrescriptionRoutes(
      Settings settings,
      Database database,
      Networks networks,
      Supplier<Streets> streets,
      Catalogs catalogs,
      Clock clock) {
    this.prescriptions =
        new Prescriptions(
            new ResourceRepository(database),
            new LandmarkRepository(database),
            new Trips(networks, streets),
            networks,
            settings.publicUrl());
    this.font = new FontFile(settings.pdfFont());
    this.catalogs = catalogs;
    this.clock = clock;
  }

  public void register(GuardedRoutes routes) {
    routes.post(PATH, Access.LINK_WORKER, this::prescribe);
  }

  private void prescribe(Context context) {
    Catalog catalog = catalogs.current();
    LocalDateTime now = catalog.now(clock);
    PrescriptionRequest request =
        PrescriptionRequest.parse(Bodies.json(context), catalog, now.toLocalDate());
    String worker = Visitor.of(context).member().name();
    Prescription prescription = prescriptions.make(request, catalog, now, worker);
    String accepted = context.header("Accept");
    if (accepted != null && accepted.contains(PDF)) {
      byte[] pdf = pdf(prescription, request);
      context.header("Content-Disposition", "attachment; filename=\"prescription.pdf\"");
      Answers.ofOneHome(context, PDF, pdf);
    } else {
      Answers.personal(context, prescription);
    }
  }

  private byte[] pdf(Prescription prescription, PrescriptionRequest request) {
    byte[] letters = font.read().orElseThrow(PrescriptionRoutes::withoutFont);
    try {
      return PrescriptionPdf.write(prescription, request, letters);
    } catch (IOException e) {
      LOG.warn("The font of prescriptions is no TrueType font: set TSUNAGI_PDF_FONT", e);
      throw withoutFont();
    }
  }

  private static ProblemException withoutFont() {
    return new ProblemException(
        Problem.of(
            503,
            "No font",
            "There is no Japanese TrueType font here: see TSUNAGI_PDF_FONT.",
            "PDFを作るための文字（フォント）が、このサーバーにありません。「印刷する」は使えます。"));
  }
}

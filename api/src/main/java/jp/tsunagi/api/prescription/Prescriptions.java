package jp.tsunagi.api.prescription;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Problem;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.api.prescription.Prescription.Item;
import jp.tsunagi.api.prescription.Prescription.Sheet;
import jp.tsunagi.api.prescription.Wording.Footer;
import jp.tsunagi.api.qr.QrCode;
import jp.tsunagi.api.reading.Furigana;
import jp.tsunagi.api.reading.LocalNames;
import jp.tsunagi.api.reading.Run;
import jp.tsunagi.api.timetable.Networks;
import jp.tsunagi.api.trips.Trips;
import jp.tsunagi.core.database.LandmarkRepository;
import jp.tsunagi.core.database.ResourceRepository;

/** Makes prescriptions. Keeps nothing of what is asked. Thread-safe. */
final class Prescriptions {
  private final ResourceRepository resources;
  private final Surroundings surroundings;
  private final Trips trips;
  private final Networks networks;
  private final String publicUrl;

  Prescriptions(
      ResourceRepository resources,
      LandmarkRepository landmarks,
      Trips trips,
      Networks networks,
      String publicUrl) {
    this.resources = resources;
    this.surroundings = new Surroundings(landmarks);
    this.trips = trips;
    this.networks = networks;
    this.publicUrl = publicUrl;
  }

  /**
   * The prescription that is asked for.
   *
   * @param worker who hands it over
   * @throws ProblemException when a resource does not exist
   */
  Prescription make(
      PrescriptionRequest request, Catalog catalog, LocalDateTime now, String worker) {
    List<Visit> visits = visits(request, catalog, now);
    boolean sample =
        visits.stream()
            .anyMatch(
                visit ->
                    visit.resource().sample() || (visit.trip() != null && visit.trip().sample()));
    Footer footer =
        new Footer(
            worker,
            request.phone(),
            now.toLocalDate(),
            request.code(),
            request.who() != null,
            sample);
    return new Prescription(
        now.toLocalDate(),
        request.code(),
        sample,
        visits.stream().map(this::item).toList(),
        sheets(visits, footer, catalog, now));
  }

  private List<Visit> visits(PrescriptionRequest request, Catalog catalog, LocalDateTime now) {
    Visits finder = new Visits(request, resources, trips, catalog, now);
    List<Visit> visits = new ArrayList<>();
    List<Problem.ParameterError> missing = new ArrayList<>();
    for (int i = 0; i < request.choices().size(); i++) {
      PrescriptionRequest.Choice choice = request.choices().get(i);
      String field = "items." + i + ".resource";
      finder
          .of(choice)
          .ifPresentOrElse(
              visits::add,
              () ->
                  missing.add(
                      new Problem.ParameterError(
                          field,
                          choice.resource().toString(),
                          "is no resource",
                          "この番号の地域資源はありません。")));
    }
    if (!missing.isEmpty()) {
      throw new ProblemException(Problem.of(missing));
    }
    return visits;
  }

  private Item item(Visit visit) {
    String url = publicUrl + "/resources/" + visit.resource().id();
    return new Item(
        visit.resource().id(),
        visit.resource().name(),
        visit.session(),
        visit.sessions(),
        url,
        QrCode.of(url),
        surroundings.of(visit, networks.drawn()));
  }

  private static Map<Language, Sheet> sheets(
      List<Visit> visits, Footer footer, Catalog catalog, LocalDateTime now) {
    Furigana furigana = new Furigana(names(visits, catalog));
    Map<Language, Sheet> sheets = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      SheetWriter writer =
          switch (language) {
            case JA -> new SheetWriter(new JapaneseWording(), furigana::of, now.toLocalDate());
            case EASY -> new SheetWriter(new EasyWording(), furigana::of, now.toLocalDate());
            case EN ->
                new SheetWriter(
                    new EnglishWording(furigana::latin),
                    text -> List.of(Run.plain(text)),
                    now.toLocalDate());
          };
      sheets.put(language, writer.write(visits, footer));
    }
    return sheets;
  }

  /** How names of the municipality and of what is proposed are read. */
  private static Map<String, String> names(List<Visit> visits, Catalog catalog) {
    Map<String, String> names = new HashMap<>(LocalNames.of(catalog));
    for (Visit visit : visits) {
      String kana = visit.resource().nameKana();
      if (kana != null) {
        names.put(visit.resource().name(), kana.replaceAll("[\\s　]", ""));
      }
    }
    return names;
  }
}

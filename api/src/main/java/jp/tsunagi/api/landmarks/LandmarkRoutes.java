package jp.tsunagi.api.landmarks;

import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.http.PublicRoutes;
import jp.tsunagi.api.reading.Furigana;
import jp.tsunagi.api.reading.LocalNames;
import jp.tsunagi.api.timetable.DrawnLines;
import jp.tsunagi.api.timetable.Networks;
import jp.tsunagi.core.database.DirectoryRepository;
import org.jspecify.annotations.Nullable;

/**
 * {@code /landmarks}: the stops of the loaded timetables, the venues of resources, and the public
 * places of the gazetteer, each name once.
 */
public final class LandmarkRoutes {

  private final DirectoryRepository directory;
  private final Networks networks;
  private final Catalogs catalogs;
  private final List<Landmark> publicPlaces;
  private @Nullable Known known;

  /**
   * @param folder of the municipality
   */
  public LandmarkRoutes(
      DirectoryRepository directory, Networks networks, Catalogs catalogs, Path folder) {
    this.directory = directory;
    this.networks = networks;
    this.catalogs = catalogs;
    this.publicPlaces = PublicPlaces.read(folder);
  }

  public void register(PublicRoutes routes) {
    routes.get("/api/v1/landmarks", this::list);
  }

  /** The answer for one state of the data: readings take their time. */
  private record Known(long version, DrawnLines lines, Answer answer) {}

  private record Answer(List<Landmark> landmarks) {}

  private void list(Context context) {
    Parameters.of(context).check();
    Answers.json(context, answer(catalogs.current(), networks.drawn()));
  }

  @SuppressWarnings("ReferenceEquality") // other lines are read anew, never changed
  private synchronized Answer answer(Catalog catalog, DrawnLines lines) {
    Known current = known;
    if (current == null || current.version() != catalog.version() || current.lines() != lines) {
      current = new Known(catalog.version(), lines, new Answer(landmarks(catalog, lines)));
      known = current;
    }
    return current.answer();
  }

  private List<Landmark> landmarks(Catalog catalog, DrawnLines lines) {
    Furigana furigana = new Furigana(LocalNames.of(catalog));
    Map<String, Landmark> byName = new LinkedHashMap<>();
    // Whose reading people wrote stands before its like; the platforms of a station are one place.
    Stream.of(
            publicPlaces.stream().filter(place -> !place.kana().isEmpty()),
            lines.stops().stream()
                .map(stop -> new Landmark(stop.name(), "", stop.lat(), stop.lon())),
            directory.venues().stream()
                .map(venue -> new Landmark(venue.name(), "", venue.lat(), venue.lon())),
            publicPlaces.stream())
        .flatMap(each -> each)
        .forEach(each -> byName.computeIfAbsent(each.name(), name -> read(each, furigana)));
    return List.copyOf(byName.values());
  }

  private static Landmark read(Landmark place, Furigana furigana) {
    return place.kana().isEmpty()
        ? new Landmark(place.name(), furigana.kana(place.name()), place.lat(), place.lon())
        : place;
  }
}

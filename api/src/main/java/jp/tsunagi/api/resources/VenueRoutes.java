package jp.tsunagi.api.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.http.PublicRoutes;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.database.DirectoryRepository;
import jp.tsunagi.core.database.DirectoryRepository.Venue;
import jp.tsunagi.core.search.Readings;
import org.jspecify.annotations.Nullable;

/** {@code /venues}: places that people know by name, to say where they are (目印). */
public final class VenueRoutes {

  private static final int KATAKANA_TO_HIRAGANA = 'ァ' - 'ぁ';

  private final DirectoryRepository directory;
  private final Catalogs catalogs;
  private @Nullable Known known;

  public VenueRoutes(DirectoryRepository directory, Catalogs catalogs) {
    this.directory = directory;
    this.catalogs = catalogs;
  }

  public void register(PublicRoutes routes) {
    routes.get("/api/v1/venues", this::list);
  }

  /** The answer for one state of the data: readings take their time. */
  private record Known(long version, Answer answer) {}

  private record Answer(List<Named> venues) {}

  /**
   * A venue.
   *
   * @param kana a reading in hiragana, made by morphological analysis
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Named(
      UUID id,
      String name,
      String kana,
      @Nullable String area,
      double lat,
      double lon,
      int count) {}

  private void list(Context context) {
    Parameters.of(context).check();
    Answers.json(context, answer(catalogs.current()));
  }

  private synchronized Answer answer(Catalog catalog) {
    Known current = known;
    if (current == null || current.version() != catalog.version()) {
      List<Area> areas =
          catalog.areas().list().stream()
              .sorted(Comparator.comparing((Area area) -> -area.name().length()))
              .toList();
      current =
          new Known(
              catalog.version(),
              new Answer(directory.venues().stream().map(venue -> named(venue, areas)).toList()));
      known = current;
    }
    return current.answer();
  }

  private static Named named(Venue venue, List<Area> areas) {
    return new Named(
        venue.id(),
        venue.name(),
        reading(venue.name(), areas),
        venue.area(),
        venue.lat(),
        venue.lon(),
        venue.count());
  }

  /** No dictionary knows how a village reads its name: its list of areas does. */
  private static String reading(String name, List<Area> areas) {
    for (Area area : areas) {
      if (name.startsWith(area.name())) {
        return area.kana() + hiragana(Readings.of(name.substring(area.name().length())));
      }
    }
    return hiragana(Readings.of(name));
  }

  private static String hiragana(List<String> words) {
    return String.join("", words)
        .chars()
        .map(c -> c >= 'ァ' && c <= 'ヶ' ? c - KATAKANA_TO_HIRAGANA : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}

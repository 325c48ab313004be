package jp.tsunagi.core.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.core.resource.Pickup;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a resource that matching looks at. Null is what nobody has said. Immutable.
 *
 * @param categories as the resource has them, the most certain first
 * @param kinds those and the categories above them
 * @param title the name, folded as a search folds it
 * @param text all its words, folded
 * @param lon degrees east, WGS84; null where there is no place
 * @param exact whether the place is known to the door
 * @param schedule number of the rules that its sessions follow; null when nobody knows when it is
 * @param scheduleWords when, in words of the sheet
 * @param monthlyYen what a month costs where the sheet says so
 * @param roles ids of the roles there; true where it says that it looks for such people
 * @param traits ids of what it is like
 */
public record Candidate(
    UUID id,
    String name,
    List<String> categories,
    Set<String> kinds,
    String title,
    String text,
    @Nullable Double lon,
    @Nullable Double lat,
    boolean exact,
    @Nullable Integer schedule,
    @Nullable String scheduleWords,
    @Nullable Integer minimumAge,
    @Nullable Integer maximumAge,
    @Nullable Integer capacity,
    @Nullable Boolean newcomersWelcome,
    @Nullable Boolean indoor,
    @Nullable Boolean wheelchair,
    @Nullable Boolean accessibleToilet,
    @Nullable Boolean hearingLoop,
    List<String> languages,
    @Nullable Integer yen,
    @Nullable Integer monthlyYen,
    @Nullable Boolean bookingRequired,
    Pickup pickup,
    @Nullable LocalDate verifiedOn,
    @Nullable LocalDate overdueFrom,
    boolean unlisted,
    Map<String, Boolean> roles,
    Set<String> traits) {

  public Candidate {
    categories = List.copyOf(categories);
    kinds = Set.copyOf(kinds);
    languages = List.copyOf(languages);
    roles = Map.copyOf(roles);
    traits = Set.copyOf(traits);
  }

  /** Whether it is like that. */
  public boolean is(String trait) {
    return traits.contains(trait);
  }

  /** Whether it takes place out of doors; null when it cannot be told. */
  @Nullable Boolean outdoors() {
    if (indoor != null) {
      return !indoor;
    }
    if (is("outdoor")) {
      return true;
    }
    return is("indoor") ? false : null;
  }

  /** What it mainly is. */
  public String category() {
    return categories.get(0);
  }
}

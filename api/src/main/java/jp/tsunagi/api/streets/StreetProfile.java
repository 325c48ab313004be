package jp.tsunagi.api.streets;

import static com.graphhopper.json.Statement.If;
import static com.graphhopper.json.Statement.Op.LIMIT;
import static com.graphhopper.json.Statement.Op.MULTIPLY;

import com.graphhopper.config.Profile;
import com.graphhopper.util.CustomModel;
import java.util.Arrays;
import java.util.Locale;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.Streets.Pace;

/**
 * Who may go where, and how fast, in terms of GraphHopper's encoded values. The fastest way counts,
 * not the pleasantest: access and mean speed, no priorities, no influence of distance. A graph
 * knows these profiles from when it was built; other speeds need no other graph, since each street
 * keeps its ratio to the {@link #referenceKmh}.
 */
enum StreetProfile {
  /** On foot, by steps too. */
  FOOT("foot", 5, ""),
  /** On foot, not by steps. */
  FOOT_WITHOUT_STEPS("foot", 5, "road_class == STEPS"),
  /** By bicycle. */
  BICYCLE("bike", 18, ""),
  /** By car. Turn restrictions are not looked at. */
  CAR("car", 30, "");

  /** What the graph stores by street, for all profiles together. */
  static final String ENCODED_VALUES =
      "foot_access, foot_average_speed, bike_access, bike_average_speed, car_access,"
          + " car_average_speed, road_class";

  private final String vehicle;
  private final double referenceKmh;
  private final String closed;

  /**
   * @param vehicle GraphHopper's word
   * @param referenceKmh the pace at which GraphHopper's speeds are taken as they are: what it gives
   *     an ordinary street on foot (5) and by bicycle (18); by car, our usual pace (30)
   * @param closed an expression of streets not to be used; may be empty
   */
  StreetProfile(String vehicle, double referenceKmh, String closed) {
    this.vehicle = vehicle;
    this.referenceKmh = referenceKmh;
    this.closed = closed;
  }

  /**
   * The profile of a pace.
   *
   * @throws IllegalArgumentException for modes that do not go by street alone
   */
  static StreetProfile of(Pace pace) {
    if (pace.mode() == Mode.WALK) {
      return pace.steps() ? FOOT : FOOT_WITHOUT_STEPS;
    }
    return switch (pace.mode()) {
      case BICYCLE -> BICYCLE;
      case CAR -> CAR;
      default -> throw new IllegalArgumentException("no way by street of mode " + pace.mode());
    };
  }

  /** How much longer everything takes at this pace than the graph says. */
  double slowness(Pace pace) {
    return referenceKmh / 3.6 / pace.metresPerSecond();
  }

  Profile profile() {
    CustomModel model =
        new CustomModel()
            .setDistanceInfluence(0.0)
            .addToPriority(If("!" + vehicle + "_access", MULTIPLY, "0"))
            .addToSpeed(If("true", LIMIT, vehicle + "_average_speed"));
    if (!closed.isEmpty()) {
      model.addToPriority(If(closed, MULTIPLY, "0"));
    }
    return new Profile(key()).setCustomModel(model);
  }

  /** The profile's name in a graph. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Profile[] profiles() {
    return Arrays.stream(values()).map(StreetProfile::profile).toArray(Profile[]::new);
  }
}

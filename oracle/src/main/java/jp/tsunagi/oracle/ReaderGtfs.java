package jp.tsunagi.oracle;

import com.graphhopper.GraphHopperConfig;
import com.graphhopper.config.Profile;
import com.graphhopper.gtfs.GraphExplorer;
import com.graphhopper.gtfs.GraphHopperGtfs;
import com.graphhopper.gtfs.GtfsStorage;
import com.graphhopper.gtfs.GtfsStorage.EdgeType;
import com.graphhopper.gtfs.GtfsStorage.FeedIdWithStopId;
import com.graphhopper.gtfs.Label;
import com.graphhopper.gtfs.MultiCriteriaLabelSetting;
import com.graphhopper.gtfs.RealtimeFeed;
import com.graphhopper.json.Statement;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.PMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * GraphHopper's reader-gtfs, asked as its own isochrones ask it: from one stop at one time, the
 * earliest arrival at every stop, and nothing else minded. No streets: one changes where {@code
 * transfers.txt} says so. Only JDK types cross this class's border, because it lives behind a class
 * loader of its own. For one thread.
 */
public final class ReaderGtfs implements BiFunction<String, long[], Map<String, Long>> {
  private static final String FEED = "gtfs_0";

  private final GraphHopperGtfs hopper;
  private final Weighting foot;
  private final Map<Integer, String> stopOfNode = new HashMap<>();

  /**
   * @param feed a folder or zip of GTFS
   * @param scratch a folder for its graph, empty or not there yet
   */
  public ReaderGtfs(String feed, String scratch) {
    GraphHopperConfig config =
        new GraphHopperConfig()
            .putObject("graph.location", scratch)
            .putObject("graph.encoded_values", "foot_access, foot_average_speed")
            .putObject("import.osm.ignored_highways", "motorway")
            .putObject("gtfs.file", feed)
            .setProfiles(List.of(walking()));
    hopper = new GraphHopperGtfs(config);
    hopper.init(config).importOrLoad();
    foot = hopper.createWeighting(hopper.getProfile("foot"), new PMap());
    hopper
        .getGtfsStorage()
        .getStationNodes()
        .forEach((stop, node) -> stopOfNode.put(node, stop.stopId));
  }

  private static Profile walking() {
    CustomModel model =
        new CustomModel()
            .addToPriority(Statement.If("!foot_access", Statement.Op.MULTIPLY, "0"))
            .addToSpeed(Statement.If("true", Statement.Op.LIMIT, "foot_average_speed"));
    return new Profile("foot").setCustomModel(model);
  }

  /**
   * @param stop where one is
   * @param span from when to when, in milliseconds since 1970
   * @return by stop that is reached by vehicle in the span: the earliest arrival in milliseconds
   *     since 1970
   */
  @Override
  public Map<String, Long> apply(String stop, long[] span) {
    GtfsStorage storage = hopper.getGtfsStorage();
    GraphExplorer explorer =
        new GraphExplorer(
            hopper.getBaseGraph(),
            hopper.getPtGraph(),
            foot,
            storage,
            RealtimeFeed.empty(),
            false,
            false,
            false,
            5,
            false,
            0);
    MultiCriteriaLabelSetting search =
        new MultiCriteriaLabelSetting(explorer, false, false, false, 0, new ArrayList<>());
    search.setLimitTripTime(span[1] - span[0]);
    int node =
        Objects.requireNonNull(
            storage.getStationNodes().get(new FeedIdWithStopId(FEED, stop)), stop);
    Map<String, Long> arrivals = new HashMap<>();
    for (Label label :
        search.calcLabels(new Label.NodeId(-1, node), java.time.Instant.ofEpochMilli(span[0]))) {
      if (label.edge != null && label.edge.getType() == EdgeType.EXIT_PT) {
        arrivals.merge(
            Objects.requireNonNull(stopOfNode.get(label.node.ptNode)),
            label.currentTime,
            Math::min);
      }
    }
    return arrivals;
  }
}

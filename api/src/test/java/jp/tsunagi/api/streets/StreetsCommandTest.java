package jp.tsunagi.api.streets;

import static jp.tsunagi.api.streets.DrawnStreets.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagi.api.transport.Paces;
import jp.tsunagi.api.transport.Streets.Basis;
import jp.tsunagi.api.transport.Streets.Pace;
import jp.tsunagi.api.transport.Streets.Point;
import jp.tsunagi.core.database.PostgisExtension;
import jp.tsunagi.core.database.StoredResources;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as a clerk types it, and the service beside it that takes what it made. */
class StreetsCommandTest {
  @RegisterExtension static final PostgisExtension POSTGIS = new PostgisExtension();

  private static final DrawnStreets SHORT = new DrawnStreets().street("0,0 600,0 600,600 0,0");
  private static final DrawnStreets LONG =
      new DrawnStreets().street("0,0 0,900 600,900 600,0").street("600,900 700,900");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void aMunicipality() {
    StoredResources.store(
        POSTGIS.database(), Resources.named("碁会").in("hobby-go").at(35.37, 134.72).build());
  }

  private int run(String... arguments) {
    Map<String, String> environment =
        Map.of("TSUNAGI_DATABASE_URL", POSTGIS.address(), "TSUNAGI_HOME", folder.toString());
    return new CommandLine(new StreetsCommand(environment))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private String extract(DrawnStreets streets) {
    return streets.extract(folder.resolve("drawn.osm.pbf")).toString();
  }

  private ServedStreets serve() {
    return new ServedStreets(folder.resolve("streets"), Paces.USUAL);
  }

  private static int seconds(ServedStreets streets) {
    Point west = at(0, 0);
    return streets.current().from(west, List.of(at(600, 0)), Pace.WALK).seconds()[0];
  }

  private List<Path> graphs() throws IOException {
    try (Stream<Path> entries = Files.list(folder.resolve("streets"))) {
      return entries.filter(path -> path.getFileName().toString().startsWith("graph-")).toList();
    }
  }

  @Test
  void aRunningServiceTakesNewStreetsAndTheOldOnesAreGone() throws IOException {
    ServedStreets served = serve();
    assertThat(served.current().basis()).isEqualTo(Basis.ESTIMATE);
    assertThat(seconds(served)).isBetween(1007, 1010);

    assertThat(run(extract(SHORT))).isZero();
    served.refresh();
    assertThat(served.current().basis()).isEqualTo(Basis.STREETS);
    assertThat(seconds(served)).isBetween(719, 722);
    List<Path> first = graphs();

    assertThat(run(extract(LONG))).isZero();
    assertThat(seconds(served)).isBetween(719, 722);
    served.refresh();
    assertThat(seconds(served)).isBetween(2878, 2884);
    assertThat(graphs()).hasSize(1).doesNotContainAnyElementsOf(first);
    assertThat(seconds(serve())).isEqualTo(seconds(served));
  }

  @Test
  void theCommandTellsWhichStreetsAreThereAndTakesThemAway() throws IOException {
    assertThat(run()).isZero();
    assertThat(out.toString()).contains("道路はまだありません。");
    assertThat(run("--remove")).isEqualTo(2);
    assertThat(run(extract(SHORT))).isZero();
    out.getBuffer().setLength(0);
    assertThat(run()).isZero();
    assertThat(out.toString()).contains("drawn.osm.pbf", "© OpenStreetMap contributors");
    ServedStreets served = serve();
    assertThat(run("--remove")).isZero();
    served.refresh();
    assertThat(served.current().basis()).isEqualTo(Basis.ESTIMATE);
    assertThat(graphs()).isEmpty();
  }

  @Test
  void aStreetThatLeavesIsCutAtTheMargin() {
    // The box of the municipality in the tests' database ends at 134.89 degrees east.
    double border = 134.89;
    double degree = 111_195 * Math.cos(Math.toRadians(35.37));
    int edge = (int) ((border - DrawnStreets.MIDDLE.lon()) * degree);
    DrawnStreets road =
        new DrawnStreets()
            .street("0,0 %d,0 %d,0 %d,0".formatted(edge, edge + 4_900, edge + 5_200))
            .street("%d,0 %d,0".formatted(edge + 5_200, edge + 9_000))
            .street("0,0 0,600 600,600 0,0");
    assertThat(run(extract(road))).isZero();
    List<Point> targets = List.of(at(edge + 4_800, 0), at(edge + 8_000, 0));
    assertThat(serve().current().from(at(0, 0), targets, Pace.CAR).approximate())
        .containsExactly(false, true);
  }

  private void refused(String file, String... sentence) throws IOException {
    assertThat(run(extract(SHORT))).isZero();
    List<Path> before = graphs();
    assertThat(run(file)).isEqualTo(2);
    assertThat(err.toString()).contains(sentence).doesNotContain("Exception");
    assertThat(graphs()).isEqualTo(before);
    assertThat(seconds(serve())).isBetween(719, 722);
  }

  @Test
  void theStreetsStayWhenTheFileIsOfAnotherContinent() throws IOException {
    Path germany =
        new DrawnStreets(new Point(8.8, 48.7))
            .street("0,0 300,0")
            .extract(folder.resolve("germany.osm.pbf"));
    refused(germany.toString(), "対象の市町村と重なりません", "germany.osm.pbf");
  }

  @Test
  void theStreetsStayWhenTheFileIsCutShort() throws IOException {
    byte[] whole = Files.readAllBytes(LONG.extract(folder.resolve("long.osm.pbf")));
    Path half = folder.resolve("half.osm.pbf");
    for (int length : new int[] {whole.length - 1, whole.length / 2, 40, 20}) {
      Files.write(half, Arrays.copyOf(whole, length));
      refused(half.toString(), "half.osm.pbf");
      assertThat(err.toString()).containsAnyOf("途中で切れています", "ではありません");
      err.getBuffer().setLength(0);
    }
  }

  @Test
  void theStreetsStayWhenTheFileIsNoExtract() throws IOException {
    Path sheet = Files.writeString(folder.resolve("sheet.csv"), "名称,住所\n碁会,養父市\n");
    refused(sheet.toString(), "OpenStreetMapのデータ（.osm.pbf）ではありません");
  }

  @Test
  void theStreetsStayWhenTheFileIsEmpty() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.osm.pbf"));
    refused(empty.toString(), "OpenStreetMapのデータ（.osm.pbf）ではありません");
  }

  @Test
  void theStreetsStayWhenTheFileIsDamagedInside() throws IOException {
    Path file = LONG.extract(folder.resolve("damaged.osm.pbf"));
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, bytes.length - 60, bytes.length, (byte) 0xFF);
    Files.write(file, bytes);
    refused(file.toString(), "ファイルが壊れています");
  }

  @Test
  void theStreetsStayWhenThereIsNoSuchFile() throws IOException {
    refused(folder.resolve("none.osm.pbf").toString(), "ファイルがないか、読めません");
  }

  @Test
  void theStreetsStayWhenTheMunicipalityHasNoStreets() throws IOException {
    Path rivers =
        new DrawnStreets()
            .street("0,0 300,0", "waterway=river")
            .extract(folder.resolve("rivers.osm.pbf"));
    refused(rivers.toString(), "道路が1本もありません");
  }

  @Test
  void oneAtATimeReadsStreets() throws IOException {
    StreetFolder streets = new StreetFolder(folder.resolve("streets"));
    try (StreetFolder.Build other = streets.begin()) {
      assertThat(run(extract(SHORT))).isEqualTo(2);
      assertThat(err.toString()).contains("いま別のところで動いています");
      assertThat(other.graph()).doesNotExist();
    }
    assertThat(run(extract(SHORT))).isZero();
  }

  @Test
  void theOldStreetsServeWhenTheNewOnesCannotBeRead() throws IOException {
    assertThat(run(extract(SHORT))).isZero();
    ServedStreets served = serve();
    Path broken = Files.createDirectory(folder.resolve("streets/graph-broken"));
    Files.writeString(broken.resolve("properties"), "nonsense");
    Files.writeString(folder.resolve("streets/current"), "graph-broken\n");
    served.refresh();
    assertThat(seconds(served)).isBetween(719, 722);
    assertThat(run(extract(LONG))).isZero();
    served.refresh();
    assertThat(seconds(served)).isBetween(2878, 2884);
  }

  @Test
  void aFullDiskIsSaidPlainly() {
    RuntimeException full =
        new RuntimeException("Couldn't store", new IOException("No space left on device"));
    assertThat(Failure.sentence(full)).isEqualTo("ディスクがいっぱいです。道路は元のままです。空きを作って、もう一度実行してください。");
  }
}

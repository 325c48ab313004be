package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import jp.tsunagi.api.basemap.Basemap;
import jp.tsunagi.core.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A base map of the municipality's own: one file, asked for in parts. */
class BasemapTest {

  private static final Path ARCHIVE = PmtilesArchive.temporary(PmtilesArchive::raster);

  @RegisterExtension
  static final AppExtension APP =
      AppExtension.empty().with(Map.of("TSUNAGI_BASEMAP", ARCHIVE.toString()));

  @TempDir private Path folder;

  @Test
  void theSiteSaysWhichMapThereIs() {
    JsonNode basemap = APP.json("/api/v1/site").get("basemap");
    assertThat(basemap.get("url").asText()).isEqualTo("/basemap.pmtiles");
    assertThat(basemap.get("format").asText()).isEqualTo("raster");
    assertThat(basemap.get("attribution").asText()).isEqualTo("© OpenStreetMap 試験用");
    assertThat(basemap.get("min_zoom").asInt()).isEqualTo(8);
    assertThat(basemap.get("max_zoom").asInt()).isEqualTo(12);
    assertThat(basemap.get("bounds")).hasToString("[134.4,35.1,135.1,35.6]");
  }

  @ParameterizedTest(name = "{0} gets bytes {1} to before {2}")
  @CsvSource({"bytes=0-6,0,7", "bytes=7-7,7,8", "bytes=127-,127,-1", "bytes=-10,-10,-1"})
  void aPageGetsThePartThatItAsksFor(String range, int from, int until) throws Exception {
    byte[] all = Files.readAllBytes(ARCHIVE);
    int first = from < 0 ? all.length + from : from;
    int end = until < 0 ? all.length : until;
    HttpResponse<byte[]> answer = get("Range", range, "Accept-Encoding", "gzip");
    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(all, first, end));
    assertThat(answer.headers().firstValue("Content-Range"))
        .hasValue("bytes " + first + "-" + (end - 1) + "/" + all.length);
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void whatLiesBehindTheEndIsRefused() throws Exception {
    HttpResponse<byte[]> answer = get("Range", "bytes=99999999-");
    assertThat(answer.statusCode()).isEqualTo(416);
    assertThat(answer.headers().firstValue("Content-Range"))
        .hasValue("bytes */" + Files.size(ARCHIVE));
  }

  @ParameterizedTest
  @CsvSource({"Range, lines=1-2", "Range, 'bytes=0-1,5-6'", "Range, bytes=5-2", "X-Any, x"})
  void whatNamesNoSinglePartGetsTheWhole(String header, String value) throws Exception {
    HttpResponse<byte[]> answer = get(header, value);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(Files.readAllBytes(ARCHIVE));
    assertThat(answer.headers().firstValue("Accept-Ranges")).hasValue("bytes");
  }

  @Test
  void aPartOfAnEarlierEditionIsNotMixedWithThisOne() throws Exception {
    assertThat(get("Range", "bytes=0-6", "If-Range", "\"another\"").statusCode()).isEqualTo(200);
    String tag = get("Range", "bytes=0-6").headers().firstValue("ETag").orElseThrow();
    assertThat(get("Range", "bytes=0-6", "If-Range", tag).statusCode()).isEqualTo(206);
  }

  @Test
  void oneThatLiesInTheFolderOfTheMunicipalityIsFound() throws IOException {
    Path file = PmtilesArchive.vector(folder.resolve("yabu.pmtiles"));
    Settings settings = ofMunicipality();
    assertThat(Basemap.find(settings).orElseThrow().file()).isEqualTo(file);
    assertThat(Basemap.find(settings).orElseThrow().format()).isEqualTo(Basemap.Format.VECTOR);
  }

  @Test
  void oneThatIsBrokenIsNotUsed() throws IOException {
    Path file = folder.resolve("broken.pmtiles");
    Settings settings = ofMunicipality();
    byte[] whole = Files.readAllBytes(ARCHIVE);
    for (int length : new int[] {0, 100, 130}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(Basemap.find(settings)).isEmpty();
    }
    Files.writeString(file, "no map at all".repeat(20));
    assertThat(Basemap.find(settings)).isEmpty();
  }

  private Settings ofMunicipality() throws IOException {
    Files.createFile(folder.resolve("municipality.yaml"));
    return Settings.load(Map.of("TSUNAGI_DATA", folder.toString()));
  }

  private static HttpResponse<byte[]> get(String... headers)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(APP.uri("/basemap.pmtiles")).headers(headers).build(),
            BodyHandlers.ofByteArray());
  }
}

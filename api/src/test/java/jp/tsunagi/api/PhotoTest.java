package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.tsunagi.api.photos.Photos;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.database.PhotoRepository;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoTest {

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(Resources.named("八鹿サロン").build());

  private static final String UNREADABLE = "この写真は読めませんでした。JPEG、PNG、WebP の写真を選んでください。";

  @BeforeEach
  void nobodyHasSentAnythingYet() {
    APP.execute("delete from bucket");
  }

  @Test
  void aLargePictureIsKeptSmallAndOnWhite() {
    JsonNode sent = created(Pictures.halfTransparent(3000, 2000));
    assertThat(sent.get("width").asInt()).isEqualTo(1600);
    assertThat(sent.get("height").asInt()).isEqualTo(1067);
    BufferedImage kept = kept(sent);
    assertThat(kept.getWidth()).isEqualTo(1600);
    assertColour(kept, 0.25, 0.5, Color.BLACK);
    assertColour(kept, 0.75, 0.5, Color.WHITE);
  }

  @Test
  void aSmallPictureIsNotMadeLarger() {
    JsonNode sent = created(Pictures.halfTransparent(40, 3));
    assertThat(sent.get("width").asInt()).isEqualTo(40);
    assertThat(sent.get("height").asInt()).isEqualTo(3);
  }

  @Test
  void aPictureIsServedAsAPictureForGood() {
    HttpResponse<String> answer = APP.get(path(created(Pictures.webp())));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'");
  }

  @Test
  void aPictureInWebpIsReadAsToo() {
    BufferedImage kept = kept(created(Pictures.webp()));
    assertColour(kept, 0.25, 0.5, new Color(0xdd2222));
    assertColour(kept, 0.75, 0.5, new Color(0x2222dd));
    BufferedImage upright = kept(created(Pictures.webpWithExif(6)));
    assertThat(upright.getHeight()).isEqualTo(96);
    assertColour(upright, 0.5, 0.25, new Color(0xdd2222));
  }

  /** The colours of the quarters of what the camera wrote: red is above left when it is upright. */
  @ParameterizedTest
  @CsvSource({
    "1, RED GREEN BLUE GRAY",
    "2, GREEN RED GRAY BLUE",
    "3, GRAY BLUE GREEN RED",
    "4, BLUE GRAY RED GREEN",
    "5, RED BLUE GREEN GRAY",
    "6, GREEN GRAY RED BLUE",
    "7, GRAY GREEN BLUE RED",
    "8, BLUE RED GRAY GREEN",
    "9, RED GREEN BLUE GRAY",
  })
  void aPictureStandsUprightHoweverTheCameraWasHeld(int orientation, String quarters) {
    Color[] colours = new Color[4];
    String[] names = quarters.split(" ");
    for (int i = 0; i < colours.length; i++) {
      colours[i] = colour(names[i]);
    }
    BufferedImage taken = Pictures.quarters(96, 64, colours);
    BufferedImage kept = kept(created(Pictures.jpegWithExif(taken, orientation)));
    boolean lay = orientation >= 5 && orientation <= 8;
    assertThat(kept.getWidth()).isEqualTo(lay ? 64 : 96);
    assertColour(kept, 0.25, 0.25, Color.RED);
    assertColour(kept, 0.75, 0.25, Color.GREEN);
    assertColour(kept, 0.25, 0.75, Color.BLUE);
    assertColour(kept, 0.75, 0.75, Color.GRAY);
  }

  private static Color colour(String name) {
    return switch (name) {
      case "RED" -> Color.RED;
      case "GREEN" -> Color.GREEN;
      case "BLUE" -> Color.BLUE;
      default -> Color.GRAY;
    };
  }

  @Test
  void nobodyLearnsWhereAPictureWasTaken() {
    byte[] taken = Pictures.jpegWithExif(Pictures.quarters(96, 64, Color.RED), 1);
    assertThat(latin1(taken)).contains("Exif");
    assertThat(latin1(bytes(created(taken)))).doesNotContain("Exif", "MM\0*", "\u00ff\u00e1");
  }

  @Test
  void whatHidesBehindAPictureIsNotKept() {
    byte[] jpeg = Pictures.written(Pictures.quarters(64, 64, Color.RED), "jpeg");
    byte[] png = Pictures.halfTransparent(64, 64);
    for (byte[] picture : new byte[][] {jpeg, png, Pictures.webp()}) {
      byte[] both = Pictures.followedBy(picture, "PK\u0003\u0004<script>alert(1)</script>");
      assertThat(latin1(bytes(created(both)))).doesNotContain("PK\u0003\u0004", "<script>");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "\u0000",
        "GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;",
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "<!doctype html><img src='a.jpg'>",
        "%PDF-1.7",
        "PK\u0003\u0004",
        "BMF\u0000\u0000\u0000",
        "\u00ff\u00d8\u00ff",
        "\u00ff\u00d8\u00ff\u00d9",
        "\u00ff\u00d8\u00ff\u00e1\u00ff\u00ff<script>",
        "\u0089PNG\r\n\u001a\n",
        "\u0089PNG\r\n\u001a\n<script>alert(1)</script>",
        "RIFF\u0004\u0000\u0000\u0000WEBP",
        "RIFF\u00ff\u00ff\u00ff\u00ffWEBPVP8X\u00ff\u00ff\u00ff\u00ffEXIF\u00ff\u00ff\u00ff\u007f"
      })
  void whatIsNoPictureIsRefusedWhateverItIsCalled(String body) {
    assertRefused(body.getBytes(StandardCharsets.ISO_8859_1), UNREADABLE);
  }

  @Test
  void aPictureThatWasCutOffIsRefused() {
    BufferedImage image = Pictures.quarters(640, 480, Color.RED, Color.BLUE, Color.GREEN);
    assertRefused(Pictures.cutOff(Pictures.written(image, "jpeg")), UNREADABLE);
    assertRefused(Pictures.cutOff(Pictures.written(image, "png")), UNREADABLE);
    assertRefused(Pictures.cutOff(Pictures.webp()), UNREADABLE);
  }

  @Test
  void aSmallFileThatWouldBeAHugePictureIsRefusedBeforeItIsUnpacked() {
    assertRefused(Pictures.pngThatSays(50_000, 50_000), "4,000万画素まで");
    assertRefused(Pictures.pngThatSays(Integer.MAX_VALUE, Integer.MAX_VALUE), "4,000万画素まで");
    assertRefused(Pictures.webpThatSays(4000, 3000), "400万画素まで");
    assertRefused(Pictures.jpegOfScans(101), UNREADABLE);
  }

  @Test
  void aFileOfMoreThanEightMegabytesIsRefused() {
    HttpResponse<String> answer = send(new byte[8 * 1024 * 1024 + 1]);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("送れる大きさは8MBまでです。", "not be larger than 8MB.");
  }

  @Test
  void whoSendsPictureAfterPictureIsAskedToWait() {
    byte[] picture = Pictures.halfTransparent(8, 8);
    for (int i = 0; i < 20; i++) {
      created(picture);
    }
    HttpResponse<String> answer = send(picture);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("待ってから");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/photos/x.jpg",
        "/photos/.jpg",
        "/photos/1-1-1-1-1.jpg",
        "/photos/00000000-0000-0000-0000-000000000000.jpg",
        "/photos/00000000-0000-0000-0000-000000000000.part",
        "/photos/../../../etc/passwd.jpg",
        "/photos/..%2f..%2f..%2fetc%2fpasswd.jpg",
        "/photos/%2e%2e/%2e%2e/etc/passwd.jpg",
        "/photos/%00.jpg",
        "/photos/..\\..\\x.jpg"
      })
  void whatIsNoPictureOfOursIsNotThere(String path) {
    assertThat(RawHttp.get(APP, path))
        .containsPattern("^HTTP/1.1 40[04] ")
        .contains("application/problem+json")
        .doesNotContain("root:");
  }

  @Test
  void aPictureWithAnIdOfNobodyIsA404() {
    HttpResponse<String> answer = APP.get("/photos/" + UUID.randomUUID() + ".jpg");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("この番号の写真はありません");
  }

  @Test
  void aSubmissionThatNamesAPictureThatIsNotThereSaysSo() {
    HttpResponse<String> answer = submit(UUID.randomUUID().toString());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Json.read(answer.body(), JsonNode.class).findValuesAsText("parameter"))
        .containsExactly("content.photo");
    assertThat(submit(created(Pictures.webp()).get("id").asText()).statusCode()).isEqualTo(201);
  }

  @Test
  void aPictureOfWhichNothingWasMadeIsGoneAfterTwoDays() {
    JsonNode sent = created(Pictures.webp());
    JsonNode used = created(Pictures.webp());
    assertThat(submit(used.get("id").asText()).statusCode()).isEqualTo(201);
    APP.execute("update photo set sent_at = sent_at - interval '47 hours'");
    JsonNode young = created(Pictures.webp());
    removeUnused();
    assertThat(APP.get(path(sent)).statusCode()).isEqualTo(200);
    APP.execute("update photo set sent_at = sent_at - interval '2 hours'");
    removeUnused();
    assertThat(APP.get(path(sent)).statusCode()).isEqualTo(404);
    assertThat(APP.get(path(used)).statusCode()).isEqualTo(200);
    assertThat(APP.get(path(young)).statusCode()).isEqualTo(200);
  }

  private static void removeUnused() {
    new Photos(
            new PhotoRepository(APP.database()), APP.home().resolve("photos"), AppExtension.CLOCK)
        .removeUnused();
  }

  private static HttpResponse<String> submit(String photo) {
    String body =
        "{\"kind\": \"new\", \"content\": {\"name\": \"会\", \"categories\": [\"hobby\"],"
            + " \"photo\": \""
            + photo
            + "\"}}";
    return APP.send(
        HttpRequest.newBuilder(APP.uri("/api/v1/submissions"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static HttpResponse<String> send(byte[] image) {
    return APP.send(
        HttpRequest.newBuilder(APP.uri("/api/v1/photos"))
            .header("Content-Type", "image/jpeg")
            .POST(BodyPublishers.ofByteArray(image))
            .build());
  }

  private static JsonNode created(byte[] image) {
    HttpResponse<String> answer = send(image);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Json.read(answer.body(), JsonNode.class);
  }

  private static void assertRefused(byte[] image, String words) {
    HttpResponse<String> answer = send(image);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body()).contains(words);
  }

  private static String path(JsonNode sent) {
    return "/photos/" + sent.get("id").asText() + ".jpg";
  }

  private static byte[] bytes(JsonNode sent) {
    try (InputStream stream = APP.uri(path(sent)).toURL().openStream()) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage kept(JsonNode sent) {
    return Pictures.read(bytes(sent));
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** JPEG keeps colours more or less. */
  private static void assertColour(BufferedImage image, double x, double y, Color expected) {
    Color is = new Color(image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight())));
    int off =
        Math.abs(is.getRed() - expected.getRed())
            + Math.abs(is.getGreen() - expected.getGreen())
            + Math.abs(is.getBlue() - expected.getBlue());
    assertThat(off).as("%s at %s, %s is %s", expected, x, y, is).isLessThan(60);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}

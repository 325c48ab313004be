package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The prescription's PDF as the service makes it; scripts/test gets the font that it needs. */
final class PrescriptionPaper {
  private static final Path FONT =
      Path.of(
          System.getenv()
              .getOrDefault(
                  "TSUNAGI_PDF_FONT", "/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf"));

  /** With which the service finds the font. */
  static final Map<String, String> SETTINGS = Map.of("TSUNAGI_PDF_FONT", FONT.toString());

  private PrescriptionPaper() {}

  /** What a link worker who asks this gets. */
  static PDDocument print(Member worker, String body) throws IOException {
    assumeTrue(Files.isReadable(FONT), "there is no font: " + FONT);
    HttpRequest request =
        worker
            .request("POST", "/api/v1/prescriptions", body)
            .setHeader("Accept", "application/pdf")
            .build();
    try {
      HttpResponse<byte[]> answer =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      return Loader.loadPDF(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}

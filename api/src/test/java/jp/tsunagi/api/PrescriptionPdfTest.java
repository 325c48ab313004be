package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The prescription as a PDF; scripts/test gets the font that it needs. */
class PrescriptionPdfTest {
  private static final Resource GO =
      Resources.named("大屋囲碁の会")
          .at(35.3339, 134.6636)
          .held(OyaTrips.wednesdays("13:30", "15:00"))
          .costing(100)
          .build();
  private static final Resource TEA = OyaTrips.gathering("ふれあい喫茶 大屋", "10:30", "14:00");
  private static final Resource SONG =
      Resources.named("八鹿うたう会")
          .at(35.4045, 134.7650)
          .held(OyaTrips.wednesdays("10:00", "11:30"))
          .build();

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(GO, TEA, SONG).with(PrescriptionPaper.SETTINGS);

  private static Member worker;

  @BeforeAll
  static void logIn() {
    worker = Member.of(APP, Role.LINK_WORKER, UUID.randomUUID() + "@example.jp");
    OyaTrips.loadTimetable(APP, GO);
  }

  @ParameterizedTest
  @CsvSource({"ja, false", "ja, true", "easy, false", "easy, true", "en, false"})
  void threePlacesStandOnOnePageInLettersThatCanBeReadAndSearched(String language, boolean furigana)
      throws IOException {
    try (PDDocument pdf = make(language, furigana, GO, TEA, SONG)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
      if (!furigana) {
        assertThat(text).contains("大屋市場");
      }
      for (var name : pdf.getPage(0).getResources().getFontNames()) {
        PDFont font = pdf.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
      }
    }
  }

  @Test
  void theQrCodesOfTheRenderedPageLeadToThePages() throws Exception {
    try (PDDocument pdf = make("ja", false, GO, TEA, SONG)) {
      BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
      int[] pixels =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      Result[] found =
          new QRCodeMultiReader()
              .decodeMultiple(
                  new BinaryBitmap(
                      new HybridBinarizer(
                          new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))),
                  Map.of(DecodeHintType.TRY_HARDER, true));
      assertThat(Stream.of(found).map(Result::getText))
          .anyMatch(text -> text.endsWith("/resources/" + GO.id()))
          .anyMatch(text -> text.endsWith("/resources/" + SONG.id()));
    }
  }

  @Test
  void fivePlacesGoOnOnASecondPage() throws IOException {
    try (PDDocument pdf = make("ja", true, GO, TEA, SONG, GO, TEA)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
    }
  }

  @Test
  void onePlaceIsWrittenInLargerTypeThanThreeAndWhoNeedsItGetsStillLarger() throws IOException {
    try (PDDocument one = make("ja", false, GO);
        PDDocument three = make("ja", false, GO, TEA, SONG);
        PDDocument larger = make("ja\", \"size\": \"larger", false, GO, TEA, SONG)) {
      assertThat(one.getNumberOfPages()).isEqualTo(1);
      assertThat(typeOf("見学", one)).isGreaterThan(typeOf("見学", three));
      assertThat(typeOf("見学", three)).isGreaterThanOrEqualTo(12);
      assertThat(typeOf("見学", larger)).isGreaterThanOrEqualTo(16);
    }
  }

  /** The size in which a word is printed, in points. */
  private static float typeOf(String word, PDDocument pdf) throws IOException {
    float[] size = new float[1];
    new PDFTextStripper() {
      @Override
      protected void writeString(String text, List<TextPosition> positions) {
        if (text.contains(word)) {
          size[0] = positions.get(text.indexOf(word)).getFontSizeInPt();
        }
      }
    }.getText(pdf);
    return size[0];
  }

  private static PDDocument make(String language, boolean furigana, Resource... resources)
      throws IOException {
    String items =
        Stream.of(resources)
            .map(one -> "{\"resource\": \"" + one.id() + "\", \"note\": \"見学だけでもどうぞ\"}")
            .toList()
            .toString();
    String body =
        """
        {"items": %s, "travel": {"point": {"lat": 35.4115, "lon": 134.7731}}, "language": "%s",
         "furigana": %s, "code": "KQ7RT", "phone": "079-000-0000"}
        """
            .formatted(items, language, furigana);
    return PrescriptionPaper.print(worker, body);
  }
}

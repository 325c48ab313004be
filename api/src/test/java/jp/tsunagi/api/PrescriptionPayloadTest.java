package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.Resources;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What strangers and link workers may write, and the prescription's PDF that it is printed on: all
 * of it is there, as text, on the paper; scripts/test gets the font that it needs.
 */
class PrescriptionPayloadTest {
  /** What is sent, and what is printed of it. */
  private static final Map<String, String> PAYLOADS =
      Map.of(
          "<script>alert(1)</script>",
          "<script>alert(1)</script>",
          "'; drop table resource; --",
          "'; drop table resource; --",
          "=cmd|' /C calc'!A0",
          "=cmd|' /C calc'!A0",
          ") Tj ET Q /JS (app.alert(1)) BT (",
          ") Tj ET Q /JS (app.alert(1)) BT (",
          "料金\u202Eは\u2066無\u200B料\u0000で\u0007す\u001B[31m",
          "料金は無料です[31m",
          "{{name}} ${7*7} %s %n",
          "{{name}} ${7*7} %s %n",
          "家\uFE0Fと\u200D畑\u200Fへ",
          "家と畑へ",
          "x".repeat(90),
          "x".repeat(90),
          "西長民青食黄麦歯竜鬼大",
          "西長民青食黄麦歯竜鬼大",
          "亜".repeat(99),
          "亜".repeat(99));

  private static final List<String> LANGUAGES = List.of("ja", "easy", "en");

  /** Name, venue, contact, booking and note. */
  private static final int PLACES = 5;

  /** As the sheet of a city may hold it. */
  private static final Resource LONG =
      Resources.named("長い説明の会")
          .describedAs("長".repeat(33_000) + "持参")
          .at(35.3339, 134.6636)
          .build();

  private static final Resource SHORT = Resources.named("碁会").at(35.4, 134.76).build();

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(LONG, SHORT).with(PrescriptionPaper.SETTINGS);

  private static Member administrator = Member.nobody(APP);
  private static Member worker = Member.nobody(APP);

  @BeforeAll
  static void whoIsThere() {
    administrator = Member.of(APP, Role.ADMINISTRATOR, "a@example.jp");
    worker = Member.of(APP, Role.LINK_WORKER, "w@example.jp");
  }

  @BeforeEach
  void letEverybodyIn() {
    APP.execute("truncate bucket");
  }

  static Iterable<String> payloads() {
    return PAYLOADS.keySet();
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void whatWasWrittenIsTextOnThePaper(String payload) throws IOException {
    for (String language : LANGUAGES) {
      try (PDDocument pdf = make(published(payload), payload, language)) {
        String text = text(pdf);
        String printed = PAYLOADS.getOrDefault(payload, payload).replace(" ", "");
        assertThat(text.split(Pattern.quote(printed), -1).length - 1)
            .as("%s: %s", language, text)
            .isGreaterThanOrEqualTo(PLACES);
        assertThat(text).doesNotContain("〓");
        everythingIsOnThePaper(pdf);
        nothingRuns(pdf);
      }
    }
  }

  @Test
  void theLinesOfANoteAreLines() throws IOException {
    try (PDDocument pdf = make(SHORT.id().toString(), "ひとつめ\r\nふたつめ\n\tみっつめ", "ja")) {
      assertThat(new PDFTextStripper().getText(pdf).lines().map(String::strip))
          .contains("ふたつめ", "みっつめ");
      assertThat(text(pdf)).doesNotContain("〓");
    }
  }

  @Test
  void aHundredKilobytesOfASheetGoOnOverThePagesAndNothingOfThemIsLost() throws IOException {
    try (PDDocument pdf = make(LONG.id().toString(), "見学だけでもどうぞ", "ja")) {
      String text = text(pdf);
      assertThat(text).contains("見学だけでもどうぞ", "持参");
      assertThat(text.chars().filter(letter -> letter == '長').count()).isGreaterThan(33_000);
      everythingIsOnThePaper(pdf);
    }
  }

  @Test
  void aHundredKilobytesAreRefusedInEveryField() {
    String id = LONG.id().toString();
    for (String field : List.of("note", "code", "phone")) {
      for (int letters : new int[] {100_000, 20_000}) {
        ObjectNode body = body(id, "", "ja");
        String huge = "x".repeat(letters);
        (field.equals("note") ? (ObjectNode) body.at("/items/0") : body).put(field, huge);
        HttpResponse<String> answer = worker.post("/api/v1/prescriptions", Json.write(body));
        assertThat(answer.statusCode()).as(field).isEqualTo(letters == 100_000 ? 413 : 400);
        assertThat(answer.body())
            .contains(letters == 100_000 ? "64KBまで" : "文字までにしてください。")
            .hasSizeLessThan(1_500);
      }
    }
  }

  private static void everythingIsOnThePaper(PDDocument pdf) throws IOException {
    List<String> outside = new ArrayList<>();
    new PDFTextStripper() {
      @Override
      protected void writeString(String text, List<TextPosition> positions) {
        for (TextPosition one : positions) {
          boolean across = one.getX() >= 0 && one.getX() + one.getWidth() <= one.getPageWidth();
          if (!across || one.getY() < 0 || one.getY() > one.getPageHeight()) {
            outside.add(one.getUnicode());
          }
        }
      }
    }.getText(pdf);
    assertThat(outside).isEmpty();
  }

  /** No action, no form, no script, nothing to press. */
  private static void nothingRuns(PDDocument pdf) throws IOException {
    assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
    assertThat(pdf.getDocumentCatalog().getNames()).isNull();
    assertThat(pdf.getDocumentCatalog().getAcroForm()).isNull();
    for (PDPage page : pdf.getPages()) {
      assertThat(page.getAnnotations()).isEmpty();
    }
  }

  private static String text(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
  }

  private static ObjectNode body(String id, String note, String language) {
    ObjectNode body = Json.mapper().createObjectNode().put("language", language);
    body.putArray("items").addObject().put("resource", id).put("note", note);
    return body;
  }

  private static PDDocument make(String id, String note, String language) throws IOException {
    return PrescriptionPaper.print(worker, Json.write(body(id, note, language)));
  }

  /** A gathering as a stranger sent it and a steward let it pass. */
  private static String published(String text) {
    APP.execute("truncate bucket");
    ObjectNode body = Json.mapper().createObjectNode().put("kind", "new").put("comment", text);
    ObjectNode content = body.putObject("content").put("name", text).put("venue", text + "館");
    content.putArray("categories").add("hobby");
    content.put("area", "28222-yokayoka");
    content.putObject("contact").put("name", text);
    content.putObject("booking").put("text", text);
    String sent = Json.write(body);
    String id =
        Member.json(Member.nobody(APP).post("/api/v1/submissions", sent)).get("id").asText();
    String path = "/api/v1/queue/" + id + "/decision";
    return Member.json(administrator.post(path, "{\"decision\": \"approve\"}"))
        .get("resource")
        .asText();
  }
}

package jp.tsunagi.api.prescription;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.tsunagi.api.prescription.PdfBlock.Style;
import jp.tsunagi.api.prescription.Prescription.Activity;
import jp.tsunagi.api.prescription.Prescription.Item;
import jp.tsunagi.api.prescription.Prescription.Row;
import jp.tsunagi.api.prescription.Prescription.Sheet;
import jp.tsunagi.api.reading.Run;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A prescription on A4, in the largest type of which it stands on one page, see {@link Size}.
 * Lengths in points. For one document and thread.
 */
final class PrescriptionPdf {
  private static final float MM = 72 / 25.4f;
  private static final float MARGIN = 10 * MM;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float HEIGHT = PDRectangle.A4.getHeight() - 2 * MARGIN;
  private static final float SIDE = 50 * MM;
  private static final float TEXT = WIDTH - SIDE - 4 * MM;
  private static final float QR = 22 * MM;
  private static final float SMALL = 10;
  private static final float NAME = 16;

  /** Height of a line, of its letters; where the page is full, as little as can be read. */
  private static final float[] PLAIN_LINES = {1.34f, 1.26f, 1.2f};

  /** The same with readings, which need room above. */
  private static final float[] READ_LINES = {1.7f, 1.58f, 1.5f};

  private final Prescription prescription;
  private final Sheet sheet;
  private final boolean readings;
  private final PDDocument document;
  private final PdfFont font;
  private final List<Float> sizes;
  private float size;
  private float plainLine = PLAIN_LINES[0];
  private float readLine = READ_LINES[0];

  private PrescriptionPdf(
      Prescription prescription, PrescriptionRequest request, PDDocument document, PdfFont font) {
    this.prescription = prescription;
    this.sheet = Objects.requireNonNull(prescription.sheets().get(request.language()));
    this.readings = request.furigana();
    this.sizes = request.size().points();
    this.size = sizes.get(0);
    this.document = document;
    this.font = font;
  }

  /**
   * The document.
   *
   * @param request in which words, with readings or not, and how large
   * @param font file of a TrueType font
   * @throws IOException when the font cannot be read
   */
  static byte[] write(Prescription prescription, PrescriptionRequest request, byte[] font)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      PdfFont letters = PdfFont.into(document, font);
      PrescriptionPdf pdf = new PrescriptionPdf(prescription, request, document, letters);
      boolean english = request.language() == Language.EN;
      document.getDocumentCatalog().setLanguage(english ? "en" : "ja");
      document.getDocumentInformation().setTitle(pdf.plain(pdf.sheet.title()));
      pdf.paint(pdf.largest().stream().flatMap(block -> block.parts(HEIGHT).stream()).toList());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return PdfLetters.asWritten(bytes.toByteArray(), letters.letters());
    }
  }

  private String plain(List<Run> text) {
    StringBuilder plain = new StringBuilder();
    text.forEach(run -> plain.append(run.base()));
    return plain.toString();
  }

  /** The blocks in the largest type that fits; in the smallest where none does. */
  private List<PdfBlock> largest() {
    List<PdfBlock> blocks = List.of();
    for (int lines = 0; lines < READ_LINES.length; lines++) {
      for (float points : sizes) {
        size = points;
        plainLine = PLAIN_LINES[lines];
        readLine = READ_LINES[lines];
        blocks = blocks();
        if (blocks.stream().mapToDouble(PdfBlock::height).sum() <= HEIGHT) {
          return blocks;
        }
      }
    }
    return blocks;
  }

  private List<PdfBlock> blocks() {
    List<PdfBlock> blocks = new ArrayList<>();
    blocks.add(head());
    for (int i = 0; i < sheet.activities().size(); i++) {
      blocks.add(activity(i + 1, sheet.activities().get(i), prescription.items().get(i)));
    }
    blocks.add(foot());
    return blocks;
  }

  private PdfBlock block() {
    return new PdfBlock(font, plainLine, readLine);
  }

  /** With readings or without, as is wished. */
  private List<Run> read(List<Run> text) {
    return readings ? text : text.stream().map(run -> Run.plain(run.base())).toList();
  }

  private PdfBlock head() {
    PdfBlock head = block();
    head.text(read(sheet.title()), 0, WIDTH, new Style(18, true, true));
    head.text(read(sheet.lead()), 0, WIDTH, new Style(12, false, true));
    head.space(1.5f * MM);
    head.rule(WIDTH, 1.5f);
    return head;
  }

  private PdfBlock activity(int number, Activity activity, Item item) {
    PdfBlock one = block();
    one.space(1.5f * MM);
    float top = one.height();
    List<Run> name = new ArrayList<>(List.of(Run.plain(number + ". ")));
    name.addAll(read(activity.name()));
    one.text(name, 0, TEXT, Style.bold(Math.max(NAME, 1.2f * size)));
    one.text(read(activity.when()), 0, TEXT, Style.bold(1.08f * size));
    float labels = labels(activity);
    for (Row row : activity.rows()) {
      float y = one.height();
      float label = one.text(read(row.label()), 0, y, labels, Style.bold(size));
      Style style = new Style(size, row.part() == Part.NOTE, false);
      float end = one.text(read(joined(row)), labels, y, TEXT - labels, style);
      one.reach(Math.max(label, end) + 0.3f * MM);
    }
    one.reach(side(one, item, top) + 1.5f * MM);
    one.space(1 * MM);
    one.rule(WIDTH, 0.75f);
    return one;
  }

  /** As wide as the widest label. */
  private float labels(Activity activity) {
    double widest =
        activity.rows().stream()
            .mapToDouble(
                row ->
                    read(row.label()).stream()
                        .mapToDouble(
                            run ->
                                Math.max(
                                    font.width(run.base(), size),
                                    run.reading() == null
                                        ? 0
                                        : font.width(run.reading(), size * PdfText.READING)))
                        .sum())
            .max()
            .orElse(0);
    return (float) widest + 2.5f * MM;
  }

  /** A way step after step, anything else one after the other. */
  private static List<Run> joined(Row row) {
    boolean way = row.part() == Part.THERE || row.part() == Part.BACK;
    List<Run> text = new ArrayList<>();
    for (List<Run> line : row.lines()) {
      if (!text.isEmpty()) {
        text.add(Run.plain(way ? " → " : "　"));
      }
      text.addAll(line);
    }
    return text;
  }

  /** Map and QR code at the right. @return where they end */
  private float side(PdfBlock one, Item item, float top) {
    float y = top + 1 * MM;
    MapSketch map = item.map();
    if (map != null) {
      float height = SIDE * map.height() / map.width();
      one.add(y, y + height, PdfDrawing.map(map, font, WIDTH - SIDE, y, SIDE));
      y += height + 1.5f * MM;
    }
    one.add(y, y + QR, PdfDrawing.qr(item.qr(), WIDTH - QR, y, QR));
    List<Run> caption = read(sheet.qr());
    one.text(caption, WIDTH - SIDE, y + QR * 0.55f, SIDE - QR, new Style(SMALL, false, true));
    return y + QR;
  }

  private PdfBlock foot() {
    PdfBlock foot = block();
    foot.space(1 * MM);
    if (prescription.items().stream().anyMatch(item -> item.map() != null)) {
      foot.text(read(sheet.legend()), 0, WIDTH, Style.plain(SMALL));
    }
    for (int i = 0; i < sheet.foot().size(); i++) {
      Style style = i == 0 ? Style.bold(12) : Style.plain(SMALL);
      foot.text(read(sheet.foot().get(i)), 0, WIDTH, style);
    }
    return foot;
  }

  private void paint(List<PdfBlock> blocks) throws IOException {
    int next = 0;
    while (next < blocks.size()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
        float used = 0;
        while (next < blocks.size() && (used == 0 || used + blocks.get(next).height() <= HEIGHT)) {
          blocks.get(next).draw(stream, MARGIN, PDRectangle.A4.getHeight() - MARGIN - used);
          used += blocks.get(next).height();
          next++;
        }
      }
    }
  }
}

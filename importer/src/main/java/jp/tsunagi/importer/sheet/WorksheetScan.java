package jp.tsunagi.importer.sheet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.tsunagi.importer.sheet.MergedCells.Region;

/** What the XML of one worksheet says about rows and merged cells, and whether it is in bounds. */
final class WorksheetScan {
  /** A sheet of which nothing is known. */
  static final WorksheetScan NOTHING = new WorksheetScan();

  private static final Pattern REGION =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
  private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})\\d{1,7}");
  private static final int LAST_ROW = 1_048_576;

  private final Set<Integer> hiddenRows = new HashSet<>();
  private final Set<Integer> hiddenColumns = new TreeSet<>();
  private final List<Region> regions = new ArrayList<>();
  private final InlineText inline = new InlineText();
  private int row;
  private int cellsInRow;
  private int characters;

  private WorksheetScan() {}

  static WorksheetScan of(InputStream in) throws XMLStreamException {
    WorksheetScan scan = new WorksheetScan();
    XMLStreamReader xml = reader(in);
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        scan.begin(xml);
      } else if (event == XMLStreamConstants.CHARACTERS) {
        scan.characters += xml.getTextLength();
        require(scan.characters <= SheetLimits.CELL_CHARACTERS);
        if (scan.inline.listening()) {
          scan.inline.words(xml.getText());
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        scan.inline.end(xml.getLocalName());
      }
    }
    return scan;
  }

  /** The targets of a workbook's relations, by id. */
  static Map<String, String> relations(InputStream in) throws XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    XMLStreamReader xml = reader(in);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("Relationship")) {
        targets.put(attribute(xml, "Id"), attribute(xml, "Target"));
      }
    }
    return targets;
  }

  /** Whether a workbook says that its days are counted from 1904. */
  static boolean countsFrom1904(InputStream in) throws XMLStreamException {
    XMLStreamReader xml = reader(in);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("workbookPr")) {
        return isTrue(attribute(xml, "date1904"));
      }
    }
    return false;
  }

  boolean hidden(int line) {
    return hiddenRows.contains(line);
  }

  /** Columns that the spreadsheet does not show, the first is 0. */
  Set<Integer> hiddenColumns() {
    return hiddenColumns;
  }

  /** Words of cells that have a reading; see {@link InlineText}. */
  InlineText inline() {
    return inline;
  }

  MergedCells merged() {
    return new MergedCells(regions);
  }

  private void begin(XMLStreamReader xml) {
    characters = 0;
    inline.begin(xml.getLocalName());
    switch (xml.getLocalName()) {
      case "row" -> beginRow(xml);
      case "c" -> {
        cellsInRow++;
        String at = attribute(xml, "r");
        Matcher cell = CELL.matcher(at);
        require(cellsInRow <= SheetLimits.COLUMNS);
        require(at.isEmpty() || (cell.matches() && column(cell.group(1)) < SheetLimits.COLUMNS));
        inline.cell(row, at.isEmpty() ? cellsInRow - 1 : column(cell.group(1)));
      }
      case "col" -> columns(xml);
      case "mergeCell" -> merge(attribute(xml, "ref"));
      default -> {
        // Formats, comments and the like are of no interest.
      }
    }
  }

  private void beginRow(XMLStreamReader xml) {
    String number = attribute(xml, "r");
    require(number.matches("\\d{0,7}"));
    row = number.isEmpty() ? row + 1 : Integer.parseInt(number);
    require(row <= LAST_ROW);
    cellsInRow = 0;
    if (isTrue(attribute(xml, "hidden"))) {
      hiddenRows.add(row);
    }
  }

  /** Excel hides whatever lies right of a table too, up to the last column there is. */
  private void columns(XMLStreamReader xml) {
    String from = attribute(xml, "min");
    String to = attribute(xml, "max");
    if (isTrue(attribute(xml, "hidden")) && from.matches("\\d{1,5}") && to.matches("\\d{1,5}")) {
      int last = Math.min(Integer.parseInt(to), SheetLimits.COLUMNS);
      for (int column = Integer.parseInt(from); column <= last; column++) {
        hiddenColumns.add(column - 1);
      }
    }
  }

  private static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }

  private void merge(String reference) {
    Matcher region = REGION.matcher(reference);
    if (region.matches()) {
      regions.add(
          new Region(
              Integer.parseInt(region.group(2)),
              column(region.group(1)),
              Integer.parseInt(region.group(4)),
              column(region.group(3))));
    }
  }

  /** A → 0, Z → 25, AA → 26. */
  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  private static void require(boolean inBounds) {
    if (!inBounds) {
      throw new UnreadableSheetException(
          "Excelの限度を超えた行・列・セルがあり、読めません。壊れていないか、Excelで開いて保存し直してください。");
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(in);
  }
}

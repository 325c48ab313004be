package jp.tsunagi.importer.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The records of delimited text, one by one; the reader is closed at the last. For one thread. */
final class Records implements Iterator<Line>, Closeable {
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private int read;

  private Records(CSVParser parser) {
    this.parser = parser;
    this.records = parser.iterator();
  }

  /** The lines as they are read. To be closed where they are not read to the end. */
  static Stream<Line> of(Reader reader, CSVFormat format) {
    try {
      Records records = new Records(CSVParser.parse(reader, format));
      return StreamSupport.stream(
              Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED), false)
          .onClose(records::close);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean hasNext() {
    try {
      boolean more = records.hasNext();
      if (!more) {
        close();
      }
      return more;
    } catch (UncheckedIOException | IllegalStateException e) {
      close();
      UnreadableSheetException refusal = neverClosed(read + 1L);
      refusal.initCause(e);
      throw refusal;
    }
  }

  static UnreadableSheetException neverClosed(long line) {
    return new UnreadableSheetException(
        "CSVとして読めません（%d行目から）。引用符（\"）の閉じ忘れがないか確かめてください。".formatted(line));
  }

  @Override
  public Line next() {
    CSVRecord csvRecord = records.next();
    read++;
    return SheetLimits.checked(
        new Line((int) csvRecord.getRecordNumber(), List.of(csvRecord.values())));
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

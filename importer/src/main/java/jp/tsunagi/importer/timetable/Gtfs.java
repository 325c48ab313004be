package jp.tsunagi.importer.timetable;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onebusaway.csv_entities.exceptions.CsvEntityException;
import org.onebusaway.csv_entities.exceptions.CsvEntityIOException;
import org.onebusaway.csv_entities.exceptions.InvalidValueEntityException;
import org.onebusaway.csv_entities.exceptions.MissingRequiredEntityException;
import org.onebusaway.csv_entities.exceptions.MissingRequiredFieldException;
import org.onebusaway.gtfs.impl.GtfsDaoImpl;
import org.onebusaway.gtfs.serialization.DuplicateEntityException;
import org.onebusaway.gtfs.serialization.EntityReferenceNotFoundException;
import org.onebusaway.gtfs.serialization.GtfsReader;

/** Files → GTFS's entities, by onebusaway-gtfs; what it refuses becomes a sentence. */
final class Gtfs {
  private Gtfs() {}

  /**
   * Reads all files.
   *
   * @param name of the feed's file, for the sentence
   * @throws RefusedTimetableException when a line cannot be read
   */
  static GtfsDaoImpl read(String name, FeedFiles files) throws IOException {
    GtfsDaoImpl entities = new GtfsDaoImpl();
    GtfsReader reader = new GtfsReader();
    reader.setInputSource(files);
    reader.setEntityStore(entities);
    try {
      reader.run();
    } catch (CsvEntityIOException e) {
      String where = "%s の%d行目".formatted(e.getPath(), e.getLineNumber());
      throw FeedFiles.refused(
          name, FeedRule.VALUE_UNREADABLE, e.getPath(), where + ": " + reason(e.getCause()));
    } catch (MissingRequiredEntityException e) {
      throw FeedFiles.refused(
          name, FeedRule.FILE_MISSING, e.getFileName(), e.getFileName() + " がありません");
    } catch (CsvEntityException e) {
      throw FeedFiles.refused(name, FeedRule.VALUE_UNREADABLE, null, reason(e));
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw FeedFiles.refused(name, FeedRule.VALUE_UNREADABLE, null, reason(e));
    }
    return entities;
  }

  private static String reason(@Nullable Throwable cause) {
    if (cause instanceof MissingRequiredFieldException e) {
      return e.getFieldName() + " の列か値がありません";
    }
    if (cause instanceof InvalidValueEntityException e) {
      return "%s の値「%s」を読めません".formatted(e.getFieldName(), e.getFieldValue());
    }
    if (cause instanceof EntityReferenceNotFoundException e) {
      return "ほかのファイルにないものを指しています（" + e.getMessage() + "）";
    }
    if (cause instanceof DuplicateEntityException e) {
      return "id「%s」が2回出てきます".formatted(e.getId());
    }
    return "読めません（"
        + (cause == null ? "" : Objects.requireNonNullElse(cause.getMessage(), cause.toString()))
        + "）";
  }
}

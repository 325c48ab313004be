package jp.tsunagi.importer.timetable;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onebusaway.csv_entities.exceptions.CsvEntityException;
import org.onebusaway.csv_entities.exceptions.CsvEntityIOException;
import org.onebusaway.csv_entities.exceptions.InvalidValueEntityException;
import org.onebusaway.csv_entities.exceptions.MissingRequiredEntityException;
import org.onebusaway.csv_entities.exceptions.MissingRequiredFieldException;
import org.onebusaway.gtfs.impl.GtfsDaoImpl;
import org.onebusaway.gtfs.model.AgencyAndId;
import org.onebusaway.gtfs.serialization.DuplicateEntityException;
import org.onebusaway.gtfs.serialization.EntityReferenceNotFoundException;
import org.onebusaway.gtfs.serialization.GtfsReader;

/** Files → GTFS's entities, by onebusaway-gtfs; what it refuses becomes a sentence. */
final class Gtfs {
  private static final Map<String, String> WHAT =
      Map.of("Trip", "便", "Route", "路線", "Stop", "停留所", "Agency", "事業者", "FareAttribute", "運賃");

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
    } catch (JsonProcessingException e) {
      throw ZoneFile.refused(name, e);
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
      return unknown(e);
    }
    if (cause instanceof DuplicateEntityException e) {
      return "id「%s」が2回出てきます".formatted(id(e));
    }
    return "読めない値があります";
  }

  /** The library's own words end in the id. */
  private static String unknown(EntityReferenceNotFoundException e) {
    String message = Objects.requireNonNullElse(e.getMessage(), "");
    String id = message.substring(message.lastIndexOf(" id=") + 1).replaceFirst("^id=", "");
    String type = e.getEntityType() == null ? "" : e.getEntityType().getSimpleName();
    return "%s「%s」がほかのファイルにありません".formatted(WHAT.getOrDefault(type, "id"), id);
  }

  /** The agency before it is the library's doing. */
  private static Object id(DuplicateEntityException e) {
    return e.getId() instanceof AgencyAndId id ? id.getId() : e.getId();
  }
}

package jp.tsunagi.api.prescription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.api.qr.QrCode;
import jp.tsunagi.api.reading.Run;
import jp.tsunagi.core.schedule.Session;
import org.jspecify.annotations.Nullable;

/**
 * A prescription with all its words in every language, so that a page that holds it needs nothing
 * more. Belongs to one answer and is kept nowhere.
 *
 * @param code of the case, to be printed small
 * @param sheets by language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Prescription(
    LocalDate madeOn,
    @Nullable String code,
    boolean sample,
    List<Item> items,
    Map<Language, Sheet> sheets) {

  /**
   * What is the same in every language.
   *
   * @param session which is described; null when none is known
   * @param sessions which could be
   * @param url of the resource's own page
   * @param map null where the place is not known
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      UUID resource,
      String name,
      @Nullable Session session,
      List<Session> sessions,
      String url,
      QrCode qr,
      @Nullable MapSketch map) {}

  /**
   * The words of one language; every text in pieces with their readings.
   *
   * @param qr what stands beside a QR code
   * @param legend of the maps
   * @param foot line by line
   */
  record Sheet(
      List<Run> title,
      List<Run> lead,
      List<Activity> activities,
      List<Run> qr,
      List<Run> legend,
      List<List<Run>> foot) {}

  /** The words of an item, in the same order. */
  record Activity(List<Run> name, List<Run> when, List<Row> rows) {}

  /** What is told under one label; of a way each line is a step. */
  record Row(Part part, List<Run> label, List<List<Run>> lines) {}
}

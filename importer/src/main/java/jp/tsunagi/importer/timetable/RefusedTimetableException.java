package jp.tsunagi.importer.timetable;

import java.util.List;
import jp.tsunagi.core.resource.Notice;

/** A feed that is not taken into service; the message says in Japanese why. */
public final class RefusedTimetableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param file what the clerk gave
   * @param notices at least one, each with a sentence
   */
  public RefusedTimetableException(String file, List<Notice> notices) {
    super(sentences(file, notices));
  }

  private static String sentences(String file, List<Notice> notices) {
    StringBuilder text = new StringBuilder(file + " を読み込めません。時刻表は元のままです。");
    notices.forEach(
        notice ->
            text.append("\n  ")
                .append(notice.message())
                .append(" [")
                .append(notice.code())
                .append(']'));
    return text.toString();
  }
}

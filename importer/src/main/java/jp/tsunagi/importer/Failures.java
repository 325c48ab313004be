package jp.tsunagi.importer;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.settings.SettingException;
import jp.tsunagi.importer.folder.FolderException;
import jp.tsunagi.importer.report.UnwritableReportException;
import jp.tsunagi.importer.sheet.UnreadableSheetException;
import jp.tsunagi.importer.timetable.RefusedTimetableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What went wrong with a command: one sentence for the clerk, and exit code 2. */
final class Failures {
  static final int COULD_NOT_RUN = 2;

  private Failures() {}

  /**
   * Runs a command's work.
   *
   * @param spec the command; knows where its words go
   * @param unwritable what is said when a file cannot be written
   * @return what the work returns, or {@link #COULD_NOT_RUN} when the clerk can put it right
   */
  static int inOneSentence(@Nullable CommandSpec spec, String unwritable, Callable<Integer> work) {
    try {
      return work.call();
    } catch (UnreadableSheetException
        | ImportUnderWayException
        | UnwritableReportException
        | FolderException
        | RefusedTimetableException
        | SettingException
        | IllegalArgumentException e) {
      return refused(spec, Objects.requireNonNullElse(e.getMessage(), e.toString()));
    } catch (IOException e) {
      return refused(spec, unwritable + ": " + e.getMessage());
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same for work on the database, which is as before when anything else fails. */
  static int onDatabase(@Nullable CommandSpec spec, String unwritable, Callable<Integer> work) {
    try {
      return inOneSentence(spec, unwritable, work);
    } catch (RuntimeException e) {
      return refused(spec, sentence(e));
    } catch (OutOfMemoryError e) {
      return refused(spec, "メモリが足りません。データベースは元のままです。表を分けるか、Java に使わせるメモリを増やしてください。");
    }
  }

  /** Says why a command does not run. */
  static int refused(@Nullable CommandSpec spec, String sentence) {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    err.println(sentence);
    err.flush();
    return COULD_NOT_RUN;
  }

  private static String sentence(Throwable failure) {
    if (Database.isFull(failure)) {
      return "データベースのディスクがいっぱいです。データベースは元のままです。空きを作って、もう一度実行してください。";
    }
    if (Database.isAway(failure)) {
      return "データベースとの接続が切れました。データベースは元のままです。動いていることを確かめて、もう一度実行してください。";
    }
    return "取り込めませんでした。データベースは元のままです: " + reason(failure);
  }

  /**
   * What is at the bottom of it, in one line: a batch's own message repeats the whole statement.
   */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
    return message.lines().findFirst().orElse("");
  }
}

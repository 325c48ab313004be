package jp.tsunagi.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A progress bar where somebody is looking; nothing in a log. */
final class TerminalProgress implements Import.Progress, AutoCloseable {
  private @Nullable ProgressBar bar;

  @Override
  public void begin(int rows) {
    if (somebodyLooks()) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("取り込み")
              .setInitialMax(rows)
              .setUnit("行", 1)
              .showSpeed()
              .build();
    }
  }

  /** Whether standard error is a terminal; System.console() no longer tells since JDK 22. */
  private static boolean somebodyLooks() {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/2"))
          .toString()
          .matches("/dev/(pts/|tty).*");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  @Override
  public void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}

package jp.tsunagi.importer;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A progress bar where somebody is looking; nothing in a log. */
final class TerminalProgress implements Import.Progress, AutoCloseable {
  private @Nullable ProgressBar bar;

  @Override
  public void begin(int rows) {
    if (System.console() != null && System.getenv("TERM") != null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("取り込み")
              .setInitialMax(rows)
              .setUnit("行", 1)
              .showSpeed()
              .build();
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

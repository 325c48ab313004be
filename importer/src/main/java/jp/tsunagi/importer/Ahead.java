package jp.tsunagi.importer;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Makes the next part in a thread of its own while this one is being dealt with: rows are
 * understood while PostgreSQL writes those before them.
 *
 * @param <T> what a part is made of
 */
final class Ahead<T> implements AutoCloseable {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread worker = new Thread(work, "ahead");
            worker.setDaemon(true);
            return worker;
          });
  private final Supplier<List<T>> parts;
  private Future<List<T>> coming;

  /**
   * @param parts gives one part after the other, an empty one at the end; asked by one thread
   */
  Ahead(Supplier<List<T>> parts) {
    this.parts = parts;
    this.coming = thread.submit(parts::get);
  }

  /** The next part, empty at the end. Throws what making it threw. */
  List<T> next() {
    try {
      List<T> part = coming.get();
      if (!part.isEmpty()) {
        coming = thread.submit(parts::get);
      }
      return part;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}

package jp.tsunagi.api;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done some times a day. Of a chore that fails the others know nothing, and it is done
 * again the next time: a timer would never again call what threw once.
 */
record Chores(List<Runnable> all) implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Chores.class);

  Chores {
    all = List.copyOf(all);
  }

  @Override
  public void run() {
    for (Runnable each : all) {
      try {
        each.run();
      } catch (RuntimeException e) {
        LOG.warn("Something that is done every six hours failed; trying again then", e);
      }
    }
  }
}

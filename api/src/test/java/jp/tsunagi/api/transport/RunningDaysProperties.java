package jp.tsunagi.api.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import jp.tsunagi.core.transit.ServiceCalendar;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RunningDaysProperties {
  private static final LocalDate BEGIN = LocalDate.of(2026, 10, 1);
  private static final int DAYS = 120;

  @Property
  void aCalendarInBitsRunsOnTheDaysItRanOn(@ForAll long seed) {
    Random random = new Random(seed);
    Set<DayOfWeek> weekdays = new HashSet<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (random.nextBoolean()) {
        weekdays.add(day);
      }
    }
    boolean weekly = random.nextBoolean();
    LocalDate start = BEGIN.plusDays(random.nextInt(DAYS));
    ServiceCalendar calendar =
        new ServiceCalendar(
            "s",
            weekdays,
            weekly ? start : null,
            weekly ? start.plusDays(random.nextInt(DAYS)) : null,
            dates(random),
            dates(random));
    RunningDays days = RunningDays.of(calendar);
    for (int i = -DAYS; i < 3 * DAYS; i++) {
      LocalDate day = BEGIN.plusDays(i);
      assertThat(days.include(day)).as("%s", day).isEqualTo(calendar.runsOn(day));
    }
  }

  private static Set<LocalDate> dates(Random random) {
    Set<LocalDate> dates = new HashSet<>();
    for (int i = random.nextInt(10); i > 0; i--) {
      dates.add(BEGIN.plusDays(random.nextInt(2 * DAYS)));
    }
    return dates;
  }
}

package jp.tsunagi.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checked against the lists that the Cabinet Office publishes. */
class PublicHolidaysTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019: 1/1 1/14 2/11 3/21 4/29 4/30 5/1 5/2 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/23 10/14"
            + " 10/22 11/3 11/4 11/23",
        "2021: 1/1 1/11 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/22 7/23 8/8 8/9 9/20 9/23 11/3 11/23",
        "2024: 1/1 1/8 2/11 2/12 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/22 9/23"
            + " 10/14 11/3 11/4 11/23",
        "2025: 1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/21 8/11 9/15 9/23 10/13 11/3"
            + " 11/23 11/24",
        "2026: 1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3"
            + " 11/23",
        "2027: 1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23"
      })
  void theYear(String line) {
    int year = Integer.parseInt(line.substring(0, 4));
    List<LocalDate> expected =
        Arrays.stream(line.substring(6).split(" ", -1)).map(day -> date(year, day)).toList();
    assertThat(PublicHolidays.inYear(year)).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static LocalDate date(int year, String monthAndDay) {
    int slash = monthAndDay.indexOf('/');
    return LocalDate.of(
        year,
        Integer.parseInt(monthAndDay.substring(0, slash)),
        Integer.parseInt(monthAndDay.substring(slash + 1)));
  }
}

package jp.tsunagi.importer.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats as Japanese offices use them, and what their cells say. */
class NumberFormatTest {
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "46328 | yyyy/m/d | 2026-11-02",
        "46328 | ggge\"年\"m\"月\"d\"日\" | 2026-11-02",
        "46328 | [$-411]ge.m.d;@ | 2026-11-02",
        "46328 | m/d(aaa) | 2026-11-02",
        "46328.5625 | yyyy/m/d h:mm | 2026-11-02 13:30",
        "46328 | aaa | 月曜",
        "46328 | [$-411]aaaa | 月曜",
        "46329 | dddd | 火曜",
        "46329 | (aaa) | 火曜",
        "0.5625 | h:mm | 13:30",
        "0.5625 | h\"時\"mm\"分\" | 13:30",
        "0.5625 | [$-F400]h:mm:ss AM/PM | 13:30",
        "1 | h:mm | 24:00",
        "1.0416666667 | [h]:mm | 25:00",
        "0.5625 | 0.00 | 0.5625",
        "30 | General\"人\" | 30",
        "30 | G/標準\"名\" | 30",
        "30 | #,##0\"円\" | 30",
        "9 | 0\"時\" | 9",
        "9 | 0時 | 9",
        "12 | 0_);[Red]\\(0\\) | 12",
        "1234567890123 | 0.00E+00 | 1234567890123",
        "600001 | 0000000 | 0600001",
        "600001 | 000\\-0000 | 060-0001",
        "600001 | [<=999]000;[<=9999]000\\-00;000\\-0000 | 060-0001",
        "9012345678 | 000-0000-0000 | 090-1234-5678",
        "796620160 | 0000000000 | 0796620160",
        "12345 | 000 | 12345",
        "-46328 | yyyy/m/d | -46328"
      })
  void aNumberSaysWhatItsFormatMakesOfIt(String number, String format, String words) {
    assertThat(NumberFormat.of(164, format).words(new BigDecimal(number), DAY_ZERO))
        .isEqualTo(words);
  }
}

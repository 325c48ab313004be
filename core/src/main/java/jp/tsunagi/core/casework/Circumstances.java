package jp.tsunagi.core.casework;

import java.time.LocalDate;

/**
 * Six questions about how somebody lives, on a day.
 *
 * @param income 収入の見通し
 * @param family 家族・親族との行き来
 * @param bills 支払いの余裕
 * @param friends 話せる友人・知人
 * @param health 体の調子
 * @param satisfaction くらし全体の満足
 */
public record Circumstances(
    LocalDate on,
    Answer income,
    Answer family,
    Answer bills,
    Answer friends,
    Answer health,
    Answer satisfaction) {}

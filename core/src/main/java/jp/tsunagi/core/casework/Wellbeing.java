package jp.tsunagi.core.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How somebody sees their own life on a day, on six axes from 0 to 10; null where they would rather
 * not say. The axes stay the same, so that one chart can be laid over another.
 *
 * @param body からだ
 * @param mind こころ
 * @param people 人とのつながり
 * @param joy 楽しみ・役割
 * @param living くらし（お金・住まい）
 * @param place 地域での安心
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Wellbeing(
    LocalDate on,
    @Nullable Integer body,
    @Nullable Integer mind,
    @Nullable Integer people,
    @Nullable Integer joy,
    @Nullable Integer living,
    @Nullable Integer place) {}

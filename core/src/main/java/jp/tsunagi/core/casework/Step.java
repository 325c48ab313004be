package jp.tsunagi.core.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done on a day.
 *
 * @param resource where to, of steps that lead somewhere
 * @param because of a {@link StepKind#STOPPED}
 * @param note free words
 * @param account who noted it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Step(
    UUID id,
    StepKind kind,
    LocalDate on,
    @Nullable UUID resource,
    @Nullable StopReason because,
    @Nullable String note,
    UUID account) {}

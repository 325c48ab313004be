package jp.tsunagi.core.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer to the clinic (支援状況連絡シート).
 *
 * @param reviewedBy who read it before it left; nobody leaves it unread
 * @param sentOn since when it cannot be changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(
    UUID id,
    String words,
    LocalDate writtenOn,
    @Nullable UUID reviewedBy,
    @Nullable LocalDate sentOn) {}
